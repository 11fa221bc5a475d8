/** What is to be ready when, who answers for it, and how it stands: the wheel's last days, and what people registered. */
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { deadlines } from '../../src/questions/deadlines/index.ts';
import { DeadlineSlots } from '../../src/questions/deadlines/slots.ts';
import { askOn, boardWith, seatsOf } from './cases.ts';
import { ask, chat, board as papers } from './whole-bot.ts';

const coordinator = 'samordnare@example.org';
const secretary = 'sekreterare@example.org';
const september = Temporal.Instant.from('2022-09-01T06:00:00Z');
const task = (fields: object) => ({ reminded: [], postponed: [], delegated: [], ...fields });
const done = (evidence?: string) => ({
  done: { by: coordinator, name: 'Samordnare', at: '2022-09-19T07:00:00.000Z', ...(evidence ? { evidence } : {}) },
});
const report2 = 'item:host-delarsrapport-2:2022-09';

function reply(slots: DeadlineSlots, on = papers, person?: string, now = september) {
  const answer = deadlines.reply(slots, on, now, person === undefined ? {} : { person });
  return { ...answer, sv: answer.text.sv.replaceAll('\u00a0', ' ') };
}

describe('is understood', () => {
  it.each([
    ['Vad ska vara klart i höst?', 'due', /^Augusti–december 2022 ska 11 saker vara klara: onsdag 21 september – /],
    ['vad ska vara klart före 12 oktober?', 'due', /^Till och med tisdag 11 oktober ska 6 saker/],
    ['vad ska vara klart den här månaden?', 'due', /^I september 2022 ska 6 saker/],
    ['va ska va klart till nästa möte', 'due', /^Till och med onsdag 12 oktober/],
    ['vad ska vara färdigt innan jul?', 'due', /^Till och med lördag 24 december/],
    ['vad måste va klart till jul', 'due', /^Till och med lördag 24 december/],
    ['vilka deadlines har vi i november', 'due', /^I november 2022 ska 2 saker vara klara: onsdag 23 november/],
    ['vad är nästa deadline?', 'next', /^Närmast är onsdag 21 september – delårsrapport 2/],
    ['är verksamhetsberättelsen klar?', 'state', /^Det framgår inte av handlingarna om verksamhetsberättelse för 2021/],
    [
      'är verksamhetsberättelsen för 2022 klar?',
      'state',
      /^Nej, .*för 2022 .* fredag 31 mars 2023; inget möte är planerat/,
    ],
    [
      'e delårsraport 2 klar',
      'state',
      /Sista dag är onsdag 21 september \(21 dagar före nämndens möte 12 oktober\)\.$/,
    ],
    ['är årsbudgeten klar?', 'state', /^Ja, budget för 2023 är klar: beslutet är taget \(§ 12, 22 juni 2022\)\.$/],
    ['är riskanalysen gjord?', 'state', /^Nej, riskanalys och verksamhetsplanering .*strategidagarna 21 september/],
    ['är allt klart inför nämnden den 12 oktober?', 'due', /^Till och med onsdag 12 oktober/],
    ['är budgetförslaget klart?', 'state', /^Ja, budget för 2023/],
    ['när ska verksamhetsberättelsen vara klar', 'lastDay', /^Verksamhetsberättelse för 2022 .*31 mars 2023/],
    ['vilka kontrollmoment är inte klara', 'state', /^Nej, kontrollmomenten/],
    ['när ska jag lämna mina texter', 'planning', /^Till nämnden onsdag 12 oktober/],
    ['är kontrollmomenten klara?', 'state', /^Nej, kontrollmomenten för 2022 är inte anmälda som klara\./],
    ['vem gjorde klart delårsrapport 1?', 'who', /^Ingen har anmält .*Beslutet är taget \(§ 16, 22 juni 2022\)/],
    [
      'vem ansvarar för delårsrapport 2?',
      'responsible',
      /^Ansvarig för delårsrapport 2 för 2022 är samordnare \(vakant\)/,
    ],
    ['sista dag för delårsrapport 2?', 'lastDay', /^Delårsrapport 2 för 2022 ska vara klar senast onsdag 21 september/],
    ['vad är försenat i årshjulet?', 'late', /^Inget i årshjulet är försenat\. Närmast är onsdag 21 september/],
    [
      'vad är inte klart?',
      'open',
      /^11 saker i årshjulet är inte klara 2022: .*verksamhetsberättelse för 2021 säger handlingarna inte/,
    ],
    ['vilka punkter är inte klara?', 'open', /^11 saker/],
    ['vad är klart i årshjulet?', 'done', /^Klart i årshjulet 2022: budget för 2023 .* delårsrapport 1/],
    [
      'hur ska delårsrapport 2 rapporteras?',
      'directive',
      /till nämnden som delårsrapport: .*står inte i handlingarna\.$/,
    ],
    ['vad ska delårsrapport 2 innehålla?', 'directive', /uppföljda kontrollmoment/],
    [
      'till vem rapporteras kontrollmomenten?',
      'directive',
      /^Kontrollmomenten för 2022 redovisas till nämnden med delårsrapport 2\./,
    ],
    ['vad säger rapporteringsdirektivet?', 'directive', /för 7 punkter/],
    [
      'när ska texterna vara inne till decembermötet?',
      'planning',
      /texterna vara inne senast onsdag 23 november .* fredag 2 december/,
    ],
    [
      'när går handlingarna ut till nästa nämndmöte?',
      'planning',
      /handlingarna går ut senast fredag 30 september \(10 dagar före\)/,
    ],
    ['hur många dagar före mötet ska texterna vara inne', 'planning', /\(21 dagar före\)/],
    ['när ska protokollet vara justerat?', 'minutes', /senast onsdag 26 oktober \(14 dagar efter mötet\)/],
  ] as const)('"%s"', (text, what, pattern) => {
    const { question, text: said } = ask(text);
    expect(question?.kind).toBe('deadlines');
    expect(question?.slots.ask).toBe(what);
    expect(said).toMatch(pattern);
  });

  it.each([
    [
      'what is to be ready this autumn?',
      /^In August–December|^In September–December 2022, \d+ things are to be ready: /,
    ],
    [
      'is interim report 2 done?',
      /^No, interim report 2 for 2022 is not reported as done\. The last day is Wednesday 21 September/,
    ],
    ['what is late in the year wheel?', /^Nothing in the year wheel is late\./],
    ['when are the texts due for the December meeting?', /the texts are to be in by Wednesday 23 November/],
  ])('in English: "%s"', (text, pattern) => {
    expect(ask(text).text).toMatch(pattern);
  });

  it('as a follow-up: another thing, another stretch', () => {
    expect(chat('är delårsrapport 2 klar?', 'och verksamhetsplanen?').text).toMatch(
      /^Nej, verksamhets- och internkontrollplan/,
    );
    expect(chat('vad ska vara klart i november?', 'i december då?').text).toMatch(/^I december 2022 ska 2 saker/);
  });

  it.each([
    ['är protokollet justerat?', 'minutes'],
    ['hur stor är budgeten?', 'budget'],
    ['vilka mål når vi inte?', 'goals'],
    ['är e-arkivet klart?', 'projectStatus'],
    ['när beslutas budgeten', 'yearWheel'],
    ['vem är samordnare?', 'office'],
  ])('but "%s" is of another kind', (text, kind) => {
    expect(ask(text).question?.kind).toBe(kind);
  });

  it.each([
    'är lunchen klar?',
    'e budgen klar',
    'vad har samordnaren kvar att göra',
    'är förstudien klar?',
    'vilka projekt är försenade?',
    'när är elevhälsan klar?',
  ])('and "%s" is none of it', (text) => {
    expect(ask(text).question?.kind).not.toBe('deadlines');
  });
});

describe('what is to be ready', () => {
  it('holds items, control moments, papers and minutes, each with who answers for it and how it stands', () => {
    const { detail } = reply({ ask: 'due', from: '2022-09-01', to: '2022-10-31' });
    const items = detail.shape === 'list' ? detail.items : [];
    expect(items.map(({ heading }) => heading.sv)).toEqual([
      'Onsdag 21 september 2022',
      'Fredag 30 september 2022',
      'Onsdag 26 oktober 2022',
    ]);
    expect(items[0]?.text.sv).toContain('Delårsrapport 2 för 2022: kvar. Ansvarig: samordnare (vakant).');
    expect(items[0]?.text.sv).toMatch(
      /Kontrollmomentet "Befintliga leverantörsavtal.*den utsedda.*Redovisas med delårsrapport 2\./,
    );
    expect(items[1]?.text.sv).toBe(
      'Kallelse och handlingar till nämnden 12 oktober: kvar. Ansvarig: nämndsekreterare.',
    );
    expect(items[2]?.text.sv).toMatch(
      /^Justera protokollet från nämnden 12 oktober \(anslås inom 2 dagar därefter\): kvar\./,
    );
  });

  it('says of a month what its meeting takes before', () => {
    expect(reply({ ask: 'due', from: '2022-10-01', to: '2022-10-31' }).sv).toMatch(
      /Till möten då ska redan tidigare vara klart: onsdag 21 september – delårsrapport 2/,
    );
  });

  it('names what comes next where a stretch is empty, but not after one that is over', () => {
    expect(reply({ ask: 'due', from: '2022-09-01', to: '2022-09-02' }).sv).toMatch(
      /har inget sin sista dag\. Närmast är/,
    );
    expect(reply({ ask: 'due', from: '2022-07-01', to: '2022-07-31' }).sv).toBe('I juli 2022 har inget sin sista dag.');
  });

  it('marks what is done and what is late', () => {
    const on = boardWith({ task: { [report2]: task(done()) } });
    const late = reply({ ask: 'due', to: '2022-10-12' }, on, undefined, Temporal.Instant.from('2022-09-23T06:00:00Z'));
    expect(late.sv).toMatch(/riskanalys och verksamhetsplanering \(försenat\)/);
    const now = reply({ ask: 'due', from: '2022-09-01', to: '2022-09-30' }, on);
    expect(now.sv).toMatch(/delårsrapport 2 \(klart\).* 1 är klar\.$/);
  });

  it('keeps to the days that a body has set, and knows a sent call', () => {
    const sent = {
      meeting: 'namnden-2022-10-12',
      body: 'namnden',
      by: secretary,
      seats: seatsOf('namnden'),
      replies: [],
    };
    const on = boardWith({ call: { 'namnden-2022-10-12': { ...sent, sentAt: '2022-09-28T08:00:00.000Z' } } });
    const { detail } = reply({ ask: 'due', from: '2022-09-30', to: '2022-09-30' }, on);
    expect(detail.shape === 'list' && detail.items[0]?.text.sv).toMatch(
      /klart \(Nämndsekreterare, 28 september 2022\)/,
    );
  });
});

describe('one thing', () => {
  const on = boardWith({ task: { [report2]: task(done('https://diariet.example.org/17')) } });

  it('is done when somebody has said so, with the proof and the register as its source', () => {
    const { sv, sources } = reply({ ask: 'state', items: ['host-delarsrapport-2'] }, on);
    expect(sv).toBe(
      'Ja, delårsrapport 2 för 2022 är klar: Samordnare anmälde det måndag 19 september 2022 (https://diariet.example.org/17).',
    );
    expect(sources[0]).toMatchObject({ title: { sv: 'Nämndbotens register' }, date: '2022-09-19' });
    expect(reply({ ask: 'who', items: ['host-delarsrapport-2'] }, on).sv).toMatch(
      /^Samordnare anmälde delårsrapport 2/,
    );
  });

  it('is late after its last day', () => {
    const { sv } = reply(
      { ask: 'state', items: ['host-delarsrapport-2'] },
      papers,
      undefined,
      Temporal.Instant.from('2022-09-22T06:00:00Z'),
    );
    expect(sv).toBe(
      'Nej, delårsrapport 2 för 2022 är inte anmäld som klar och är försenad. Sista dag var onsdag 21 september (21 dagar före nämndens möte 12 oktober).',
    );
  });

  it('of another year than the papers know is not answered with this year’s', () => {
    const { outcome, sv } = reply({ ask: 'state', items: ['juni-budget'], year: 2021 });
    expect(outcome).toBe('refuse');
    expect(sv).toMatch(/budget för 2021/);
    expect(sv).not.toMatch(/§ 12/);
  });

  it('has its directive as what the bot was given, and never as the papers’ word', () => {
    const { sv, sources } = reply({ ask: 'directive', items: ['juni-budget'] });
    expect(sv).toMatch(/det står inte i handlingarna/);
    for (const { title, note } of sources.filter(({ title }) => /plan/i.test(title.sv)))
      expect(note?.sv, title.sv).toMatch(/inlagt i boten/);
  });
});

describe('what somebody answers for', () => {
  const own = (person: string | undefined, on = papers) => reply({ ask: 'own' }, on, person);
  const delegated = (...steps: readonly object[]) =>
    boardWith({
      task: { [report2]: task({ delegated: steps.map((step) => ({ at: '2022-09-02T08:00:00.000Z', ...step })) }) },
    });
  const toSecretary = { by: coordinator, from: [coordinator], to: secretary, name: 'Nämndsekreterare' };

  it('is read from the roster: the coordinator’s items, the secretary’s papers and minutes', () => {
    expect(own(coordinator).sv).toMatch(/^Du ansvarar för 10 saker i årshjulet: onsdag 21 september – delårsrapport 2/);
    expect(own(secretary).sv).toMatch(/^Du ansvarar för 4 saker .*fredag 30 september – kallelse och handlingar/);
    expect(own(secretary).sv).not.toMatch(/delårsrapport/);
  });

  it('follows what was handed on, the last time counting', () => {
    const on = delegated(toSecretary);
    expect(own(secretary, on).sv).toMatch(/delårsrapport 2/);
    expect(own(coordinator, on).sv).not.toMatch(/– delårsrapport 2/);
    expect(reply({ ask: 'responsible', items: ['host-delarsrapport-2'] }, on).sv).toMatch(/är Nämndsekreterare\./);
    const member = 'ledamot.kalix@example.org';
    const again = delegated(toSecretary, { by: secretary, from: [secretary], to: member, name: 'Ledamot Kalix' });
    expect(own(member, again).sv).toMatch(
      /^Du ansvarar för en sak i årshjulet: onsdag 21 september – delårsrapport 2\.$/,
    );
    expect(own(secretary, again).sv).not.toMatch(/delårsrapport 2/);
  });

  it('may be nothing: then those who answer are named', () => {
    expect(own('ledamot.kalix@example.org').sv).toBe(
      'Du står inte som ansvarig för något i årshjulet just nu. Ansvarar gör samordnare (vakant) och nämndsekreterare.',
    );
  });

  it('is not known of a stranger, who is told how to be', () => {
    for (const person of [undefined, 'nobody@example.org']) {
      const { outcome, sv } = own(person);
      expect(outcome).toBe('refuse');
      expect(sv).toMatch(/^Jag hittar dig inte i förteckningen .* Be samordnaren lägga till dig\.$/);
    }
  });

  it.each([
    'vad har jag ansvar för?',
    'vilka är mina uppgifter i årshjulet?',
    'vad ansvarar jag för',
    'vad ligger på mig?',
    'what am I responsible for?',
  ])('is asked for with "%s", and is nobody’s slot', (text) => {
    const { question } = askOn(papers, text, { person: coordinator });
    expect(question).toEqual({ kind: 'deadlines', slots: { ask: 'own' } });
  });
});

describe('the buttons', () => {
  it('carry slots that parse', () => {
    for (const what of ['due', 'next', 'own', 'late', 'open', 'done'] as const)
      for (const { question } of reply({ ask: what }).followUps)
        if (question.kind === 'deadlines') expect(DeadlineSlots.safeParse(question.slots).success).toBe(true);
  });
});
