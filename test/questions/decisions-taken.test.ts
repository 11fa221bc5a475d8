import { describe, expect, it } from 'vitest';
import { referenceKey } from '../../src/questions/decisions-taken/choose.ts';
import { decisions } from '../../src/questions/decisions-taken/index.ts';
import { ask, chat } from './whole-bot.ts';

describe('decisions taken', () => {
  it.each([
    ['§ 12', /Nämnden godkände budgeten för 2023 \(§ 12, 22 juni 2022\)/],
    ['§14', /§ 14, 22 juni 2022/],
    ['paragraf 14 i juni', /§ 14, 22 juni 2022/],
    ['14 § 2022', /§ 14, 22 juni 2022/],
    ['§ 14/2022', /§ 14, 22 juni 2022/],
    ['§ 12 i juni vad handla den om', /budgeten för 2023/],
    ['§ 8', /§ 8, 22 juni 2022/],
    ['§ 8 2020', /§ 8, 24 juni 2020/],
    ['hid 2021.83, vad gäller det?', /verksamhetsplanen för 2022/],
    ['ärende 2022/13', /§ 12, 22 juni 2022/],
    ['what was decided in § 9', /§ 9, 22 June 2022/],
  ])('finds "%s" by its number', (text, pattern) => {
    const reply = ask(text);
    expect(reply.question?.kind).toBe('decision');
    expect(reply.text).toMatch(pattern);
  });

  it.each([
    ['vad beslutades om budgeten', /§ 12, 22 juni 2022/],
    ['klubbades delårsrapporten i juni', /^Ja, nämnden godkände delårsrapporten/],
    ['är budgeten för 2023 godkänd', /^Ja, /],
    ['avslogs budgeten?', /^Nej, nämnden godkände/],
    ['when was the interim report approved', /§ 16, 22 June 2022/],
    ['va bestämdes 16 mars 2022 om hr', /^Nämnden accepterade.*§ 2, 16 mars 2022/],
    ['vad beslutade nämnden om älsvbyns granskning', /till handlingarna \(§ 10/],
    ['What did the board decide about the e-learning final report?', /placed it on file \(§ 13/],
  ])('finds "%s" by its topic', (text, pattern) => {
    expect(ask(text).text).toMatch(pattern);
  });

  it.each([
    'vad beslutade nämnden i juni',
    'vilka beslut togs 22 juni',
    'senaste besluten',
    'vad har nämnden beslutat',
  ])('lists the meeting for "%s"', (text) => {
    const reply = ask(text);
    expect(reply.text).toMatch(
      /^9 beslut av Norrbottens e-nämnd, 22 juni 2022: § 8 .*§ 12 Budget 2023 \(godkänt\).*§ 16/,
    );
    expect(chat(text, 'och i mars?').text).toMatch(/§ 2, 16 mars 2022/);
  });

  it("tells a steering group's outcome as the steering group's", () => {
    const reply = ask('vad beslutades om e-learning');
    expect(reply.text).toMatch(/E-learning-styrgruppen beslutade/);
    expect(ask('vad beslutade nämnden om LMS').text).not.toMatch(/^Nämnden beslutade att .*mindre LMS/);
  });

  it('answers attributes of the decision in focus', () => {
    const before = 'klubbades delårsrapporten';
    expect(chat(before, 'vilken paragraf var det?').text).toMatch(/§ 16/);
    expect(chat(before, 'när?').text).toMatch(/22 juni 2022/);
    expect(chat(before, 'vem får det?').text).toMatch(/Luleå kommun/);
    expect(chat(before, 'ärendenr?').text).toMatch(/2022\/17/);
    expect(chat(before, 'underlag?').text).toMatch(/Verksamhetsplan 2022/);
    expect(chat('§ 12', 'vem får det?').answer?.outcome).toBe('refuse');
  });

  it.each([
    ['§ 99', /§ 8–16 \(22 juni 2022\)/],
    ['§ 14 i mars', /§ 2 \(16 mars 2022\)/],
    ['vad beslutade nämnden 2023', /finns inte/],
    ['diarienummer 2022/99', /finns inte/],
  ])('refuses "%s" with what exists', (text, pattern) => {
    const reply = ask(text);
    expect(reply.answer?.outcome).toBe('refuse');
    expect(reply.text).toMatch(pattern);
  });

  it.each([
    'varför skulle protokollet om budget 2023 kompletteras',
    'hur fattas beslut i nämnden',
    'vem påpekade att uppdelningen saknades',
    'hur många röstade nej till budgeten',
    'när ska nämnden besluta om delårsrapport 2',
    '§ 41 i kommunallagen',
    'beslut om bygglov',
  ])('leaves "%s" to others', (text) => {
    expect(ask(text).question?.kind).not.toBe('decision');
  });

  it('does not take the budget of another year for the one asked about', () => {
    expect(ask('vad beslutades om budgeten för 2025').question?.kind).not.toBe('decision');
  });

  it.each(decisions.examples)('leads the example "%s" here', (text) => {
    expect(ask(text).question?.kind).toBe('decision');
  });
});

describe('referenceKey', () => {
  it.each([
    ['2022/13-2.2.0.1', '2022/13'],
    ['E-NÄMND 2022.1', '2022/1'],
    ['Hid: 2021.83', '2021/83'],
    ['2022/2023', undefined],
    ['22 juni 2022', undefined],
  ])('reads %s', (text, key) => {
    expect(referenceKey(text)).toBe(key);
  });
});
