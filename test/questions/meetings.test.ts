import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { meetings } from '../../src/questions/meetings/index.ts';
import { isOver } from '../../src/questions/meetings/select.ts';
import { ask, board, chat, now } from './whole-bot.ts';

describe('questions about meetings', () => {
  it.each([
    ['när e nästa nämndmöte', /^Nämnden har nästa möte onsdag 12 oktober kl\. 10–16\.$/],
    ['nar ar nasta namndsmote', /12 oktober/],
    ['BG nästa träff?', /21–22 september \(strategidagar\)/],
    ['beredningsgruppen i november, vilken dag', /onsdag 23 november kl\. 14–16/],
    ['Vilka sammanträden har nämnden kvar i år?', /^Nämnden har 2 möten kvar 2022: .*12 oktober.*14 december/],
    ['sista nämnden före jul, datum o klockslag', /14 december kl\. 10–16/],
    ['24 augusti - var det nämnd eller beredning?', /beredningsgruppen .* inte nämnden/],
    ['hur många möten har nämnden i år', /^Nämnden har 4 möten 2022/],
    ['hur länge håller nämnden på den 12 oktober?', /6 timmar/],
    ['hur många dagar är det kvar till nästa nämndmöte', /om 41 dagar/],
    ['är nästa nämnd den 14 december?', /^Nej, nämnden har nästa möte onsdag 12 oktober/],
    ['är det nämndmöte den 12 oktober?', /^Ja, nämnden/],
    ['nästa möte efter 12 oktober', /14 december.*26 oktober/],
    ['mötet före 12 oktober', /22 juni.*21–22 september/],
    ['när hade nämnden möte senast?', /onsdag 22 juni/],
    ['när var nämndens möte i december 2021', /torsdag 16 december 2021/],
    ['vilka möten är det i oktober', /Nämnden.*12 oktober.*Beredningsgruppen.*26 oktober/],
    ['vilka datum har vi möten i november och december', /14 december.*23 november.*21 december/],
    ['when is the next board meeting', /^The board next meets Wednesday 12 October, 10:00–16:00\.$/],
    ["What date was the preparatory group's strategy day this spring?", /25 May \(strategy day\)/],
  ])('answers "%s"', (text, pattern) => {
    const reply = ask(text);
    expect(reply.question?.kind).toBe('meetings');
    expect(reply.answer?.outcome).toBe('answer');
    expect(reply.text).toMatch(pattern);
  });

  it('tells what the papers call held from what only stands in the schedule', () => {
    expect(ask('hur många möten har beredningsgruppen haft hittills i år').text).toMatch(
      /haft 6 möten 2022 enligt handlingarna.*mötesplanen även .*24 augusti/,
    );
  });

  it('says no where there is no meeting, and when the next one is', () => {
    expect(ask('hade beredningsgruppen nåt möte i juli').text).toMatch(/^Nej, .*juli 2022.*24 augusti/);
    expect(ask('är det nåt möte nästa vecka?').text).toMatch(/^Nej, .*21–22 september/);
  });

  it.each([
    ['sammanträdesdatum för nämnden 2023', /2023 saknas.*2022/],
    ['vilka möten hade nämnden 2021', /2021 saknas.*16 december 2021/],
    ['I vilken lokal hålls sammanträdet den 12 oktober?', /^Platsen framgår inte.*12 oktober kl\. 10–16/],
    ['när träffas styrgruppen för HR nästa gång', /framgår inte.*4 maj 2022/],
  ])('refuses "%s"', (text, pattern) => {
    const reply = ask(text);
    expect(reply.answer?.outcome).toBe('refuse');
    expect(reply.text).toMatch(pattern);
  });

  it('asks whose meeting is meant, and takes the answer', () => {
    const reply = ask('när är mötet?');
    expect(reply.type).toBe('ask');
    expect(reply.text).toMatch(/nämnden.*beredningsgruppen.*12 oktober.*21–22 september/);
    expect(chat('när är mötet?', 'nämnden').text).toMatch(/12 oktober/);
    expect(chat('när är nästa styrgruppsmöte', 'e-learning').text).toMatch(/21 april 2022/);
  });

  it('keeps what a follow-up does not renew', () => {
    expect(chat('när är nästa nämndmöte', 'vilken tid?').text).toMatch(/kl\. 10–16/);
    expect(chat('när är nästa nämndmöte', 'var?').text).toMatch(/^Platsen framgår inte/);
    expect(chat('BG nästa träff?', 'och därefter', 'och därefter?').text).toMatch(/23 november/);
    expect(chat('beredningsgruppen i november, vilken dag', 'hur länge håller de på').text).toMatch(/14–16.*2 timmar/);
    expect(chat('hade nämnden möte i mars', 'och i juni?', 'och beredningsgruppen?').text).toMatch(/20 juni/);
  });

  it('refuses the next meeting when the schedule is at its end', () => {
    const later = Temporal.Instant.from('2022-12-22T09:00:00Z');
    const answer = meetings.reply({ which: 'next', ask: 'date', body: 'namnden' }, board, later);
    expect(answer).toMatchObject({ outcome: 'refuse' });
    expect(answer.text.sv).toMatch(/framgår inte.*14 december 2022/);
  });

  it('counts a meeting as coming until its last minute', () => {
    const meeting = { start: '2022-10-12T10:00', end: '2022-10-12T16:00' };
    expect(isOver(meeting, Temporal.Instant.from('2022-10-12T13:59:00Z'))).toBe(false);
    expect(isOver(meeting, Temporal.Instant.from('2022-10-12T14:00:00Z'))).toBe(true);
    expect(isOver({ start: '2022-09-21', end: '2022-09-22' }, Temporal.Instant.from('2022-09-22T20:00:00Z'))).toBe(
      false,
    );
  });

  it('takes the slots that the welcome card and other kinds use', () => {
    expect(meetings.reply({ which: 'next', ask: 'date', body: 'namnden' }, board, now).outcome).toBe('answer');
  });

  it.each(['vem är ordförande i nämnden', 'vad beslutades på nämndens möte 22 juni', 'hur många kom 16 mars'])(
    'leaves "%s" to others',
    (text) => {
      expect(ask(text).question?.kind).not.toBe('meetings');
    },
  );
});
