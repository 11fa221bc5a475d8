import { describe, expect, it } from 'vitest';
import { goals } from '../../src/questions/goals/index.ts';
import { ask, chat } from './whole-bot.ts';

describe('goals and indicators', () => {
  it.each([
    ['vilka mål har nämnden 2022?', /^Nämnden har 6 mål för 2022: .*kompetenshöjande.*sammanträden.*reglemente/],
    ['hur många mål har nämnden', /^Nämnden har 6 mål/],
    ['indikatorer?', /^Nämnden har 5 indikatorer för 2022/],
    ['vilket mål riskerar vi att missa', /^1 av 6 mål är i riskzonen 2022: .*9 av 14/],
    ['vilka mål klarar vi inte', /i riskzonen/],
    ['hur många mål nås', /^4 av 6 mål väntas nås 2022; riskerar att missas: .*75 %.*osäkert: .*reglemente/],
    ['når vi målen?', /^4 av 6/],
    ['vilka mål nås', /^Väntas nås \(2022\): .*avtal/],
    ['vilket mål är osäkert', /reglemente/],
    ['vilken indikator saknar uppföljning', /e-tjänster i drift/],
    ['hur går det med närvaromålet', /^Närvaromålet .* riskerar att missas/],
    ['which goals are at risk?', /^1 of 6 goals at risk in 2022/],
  ])('answers "%s"', (text, pattern) => {
    const reply = ask(text);
    expect(reply.question?.kind).toBe('goals');
    expect(reply.text).toMatch(pattern);
  });

  it('says that an indicator is not followed up', () => {
    const reply = ask('hur går det med indikatorn e-tjänster i drift');
    expect(reply.answer?.outcome).toBe('refuse');
    expect(reply.text).toMatch(/saknar uppföljning och prognos/);
  });

  it('does not give the goals of another year', () => {
    expect(ask('vilka mål finns för 2023').answer?.outcome).toBe('refuse');
    expect(ask('hur många verksamhetsmål nåddes 2021').question?.kind).toBe('passage');
  });

  it.each([
    'hur många kompetenshöjande insatser har gjorts hittills',
    'vilka effektmål har nämnden',
    'vad är målet med HR-förstudien',
    'varför missas målet',
  ])('leaves "%s" to the papers', (text) => {
    expect(ask(text).question?.kind).not.toBe('goals');
  });

  it('goes on from the goals to the indicators', () => {
    expect(chat('vilka är målen', 'och indikatorerna?').text).toMatch(/5 indikatorer/);
  });

  it.each(goals.examples)('leads the example "%s" here', (text) => {
    expect(ask(text).question?.kind).toBe('goals');
  });
});
