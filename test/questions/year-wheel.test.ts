import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { tokenise } from '../../src/domain/text.ts';
import { yearWheel } from '../../src/questions/year-wheel/index.ts';
import { findItems } from '../../src/questions/year-wheel/items.ts';
import { ask, board, chat } from './whole-bot.ts';

describe('questions about the year wheel', () => {
  it.each([
    ['årshjul juni', /^I juni .*budget.*delårsrapport 1/],
    ['vad ska nämnden besluta i december enl årshjulet', /verksamhets- och internkontrollplan.*14 december 2022/],
    ['vad står näst på tur i årshjulet', /september eller oktober: .*delårsrapport 2.*riskanalys/],
    ['vad ska tas upp på nästa nämndmöte', /delårsrapport 2/],
    ['när är delårsrapport 2 enligt årshjulet', /september eller oktober/],
    ['när kommer andra delårsrapporten upp', /delårsrapport 2 ligger i september/],
    ['i vilken månad beslutas delårsrapporten', /delårsrapport 1 ligger i juni.*delårsrapport 2/],
    ['när beslutas budgeten', /juni/],
    ['ligger riskanalysen i juni enligt årshjulet?', /^Nej, inte i juni\./],
    ['står det nåt för januari i årshjulet?', /^Nej, i januari står inget.*mars: beslut om verksamhetsberättelse/],
    ['Vad återkommer på alla fyra mötena i årshjulet', /information om ekonomi och verksamhet/],
    ['visa årshjulet', /mars – .*juni – .*september\/oktober – .*december – /],
    ['vem ansvarar för delårsrapport 2 i årshjulet', /samordnare.*vakant sedan mars 2022/],
    ['what is due in June according to the year wheel', /^Due in June .*budget/],
    ['when is the annual report decided?', /March/],
  ])('answers "%s"', (text, pattern) => {
    const reply = ask(text);
    expect(reply.question?.kind).toBe('yearWheel');
    expect(reply.answer?.outcome).toBe('answer');
    expect(reply.text).toMatch(pattern);
  });

  it('follows up on month, responsibility and what comes after', () => {
    expect(chat('årshjul juni', 'mars?').text).toMatch(/verksamhetsberättelse/);
    expect(chat('årshjul juni', 'vem ansvarar?').text).toMatch(/samordnare/);
    expect(chat('vad står näst på tur i årshjulet', 'och därefter?').text).toMatch(/december/);
  });

  it('passes on once the meeting of the period has been held, and around the turn of the year', () => {
    const text = (day: string) =>
      yearWheel.reply({ ask: 'next' }, board, Temporal.Instant.from(`${day}T20:00:00Z`)).text.sv;
    expect(text('2022-10-11')).toMatch(/delårsrapport 2/);
    expect(text('2022-10-12')).toMatch(/december/);
    expect(text('2022-12-14')).toMatch(/mars: beslut om verksamhetsberättelse/);
  });

  it.each(['visa årshjulet', 'rita årshjulet', 'årshjulet som bild', 'hela årshjulet', 'kan jag få se årshjulet'])(
    'draws the wheel for "%s", with the same in words',
    (text) => {
      const { detail } = ask(text).answer ?? { detail: { shape: 'none' } };
      if (detail.shape !== 'wheel') throw new Error(detail.shape);
      expect(detail.wheel).toMatchObject({ year: 2022, currentMonth: 9 });
      for (const { name, state } of detail.wheel.entries) {
        expect(detail.wheel.alt.sv).toContain(name.sv);
        expect(['done', 'open', 'unknown']).toContain(state);
      }
      expect(detail.wheel.alt.sv).toMatch(/2 kontrollmoment \(kvar\).*Protokollen justerade senast: .*26 oktober/);
      expect(detail.items.map(({ heading }) => heading.sv)).toContain('September/oktober');
    },
  );

  it('draws the year that is named, and no other', () => {
    const { question, answer, text } = ask('visa årshjulet 2023');
    expect(question?.slots).toEqual({ ask: 'all', year: 2023 });
    expect(text).toMatch(/^Årshjulet 2023: /);
    expect(answer?.detail).toMatchObject({ shape: 'wheel', wheel: { year: 2023, currentMonth: undefined } });
  });

  it('finds items by inflected, numbered and misspelt names', () => {
    const items = (text: string) => findItems(tokenise(text), board).items;
    expect(items('delårsrapport nr 2')).toEqual(['host-delarsrapport-2']);
    expect(items('den andra delårsraporten')).toEqual(['host-delarsrapport-2']);
    expect(items('delårsrapporten')).toEqual(['juni-delarsrapport-1', 'host-delarsrapport-2']);
    expect(items('verksamhetsplanen')).toEqual(['december-verksamhets-och-internkontrollplan']);
    expect(items('t ex vad som helst')).toEqual([]);
  });

  it.each([
    'Vilka två kommuner rekommenderade att årshjul upprättas?',
    'när beslutades budgeten 2023',
    'varför saknades årshjul',
  ])('leaves "%s" to others', (text) => {
    expect(ask(text).question?.kind).not.toBe('yearWheel');
  });
});
