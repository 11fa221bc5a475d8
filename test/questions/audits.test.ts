import { describe, expect, it } from 'vitest';
import { audits } from '../../src/questions/audits/index.ts';
import { ask, chat } from './whole-bot.ts';

describe('audits of the board', () => {
  it.each([
    ['vad rekommenderar Kirunas revisorer', /årshjul/],
    ['arvidsjaur revision', /kontrollmoment.*rekommendation/],
    ['vad tyckte revisorerna i arvidsjar att nämnden ska göra bättre', /kontrollmoment/],
    ['vilken firma granskade åt Älvsbyn', /KPMG/],
    ['Vilken firma granskade åt Gällivare, och vilken anlitade Älvsbyn?', /Gällivare: .*PwC.*Älvsbyn: KPMG/],
    ['vilka kommuner har granskat nämnden', /^4 kommuner .* 2021: Kiruna, Gällivare, Arvidsjaur och Älvsbyn/],
    ['hur många kommuner har granskat nämnden', /^4 kommuner/],
    ['vad rekommenderar revisorerna', /årshjul.*kontrollmoment.*inga särskilda/],
    ['vad sa KPMG', /^Älvsbyns granskning/],
    ['vad svarade nämnden på Kirunas granskning', /§ 8, 22 juni 2022/],
    ['what do the auditors of Arvidsjaur recommend?', /control moments/],
  ])('answers "%s"', (text, pattern) => {
    const reply = ask(text);
    expect(reply.question?.kind).toBe('audits');
    expect(reply.text).toMatch(pattern);
  });

  it.each([
    'Piteås revisorer, vad tyckte de om nämnden?',
    'Vad kom Kalix revisorer fram till om nämnden 2021?',
    'luleå revision',
    'granskning 2019',
  ])('refuses "%s" with the audits that exist', (text) => {
    const reply = ask(text);
    expect(reply.answer?.outcome).toBe('refuse');
    expect(reply.text).toMatch(/finns inte i underlaget.*Kiruna, Gällivare, Arvidsjaur och Älvsbyn/);
  });

  it('tells of the one audit and says that the other is missing', () => {
    const reply = ask('vad rekommenderar revisorerna i Arvidsjaur och Kalix');
    expect(reply.text).toMatch(/kontrollmoment.*Kalix finns inte/);
  });

  it.each([
    'va kosta revisionen',
    'Vilka två kommuner rekommenderade att årshjul upprättas?',
    'det var nåt om attest i granskningen från Älvsbyn',
    'varför granskas nämnden',
  ])('leaves "%s" to others', (text) => {
    expect(ask(text).question?.kind).not.toBe('audits');
  });

  it('goes on with another municipality and another field', () => {
    expect(chat('arvidsjaur revision', 'och Kiruna då?').question?.slots).toMatchObject({ municipalities: ['kiruna'] });
    expect(chat('revisorernas slutsats arvidsjaur', 'vem gjorde den?').question?.slots).toMatchObject({
      municipalities: ['arvidsjaur'],
      ask: 'auditor',
    });
    expect(chat('älvsbyn granskning', 'vad svarade nämnden?').text).toMatch(/§ 10/);
  });

  it.each(audits.examples)('leads the example "%s" here', (text) => {
    expect(ask(text).question?.kind).toBe('audits');
  });
});
