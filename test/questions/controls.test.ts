import { describe, expect, it } from 'vitest';
import { controls } from '../../src/questions/controls/index.ts';
import { ask, chat } from './whole-bot.ts';

describe('the internal control plan', () => {
  it.each([
    ['vilken risk har högst riskvärde 2022?', /riskvärde 9 .*Samordnaren.*projektledare/],
    ['vilken risk är lägst', /Reglementet.*riskvärde 6/],
    ['lista kontrollmomenten', /^Internkontrollplanen 2022 har 4 risker.*\(9\).*\(8\).*\(8\).*\(6\)/],
    [
      'IK-planen: vilka risker har man valt att acceptera?',
      /^2 av 4 risker accepteras 2022.*samverkansavtalet.*Reglementet/,
    ],
    [
      'How many control items are actually handled through internal control in 2022?',
      /^2 of 4 risks are handled through internal control/,
    ],
    ['vilka risker har riskvärde över 6', /^3 av 4 risker har riskvärde över 6/],
    ['riskvärde minst 8', /^3 av 4 risker har riskvärde 8 eller högre/],
    ['vilka risker har riskvärde 8', /^2 av 4 risker har riskvärde 8 \(2022\)/],
    ['riskvärde leverantörsavtal som inte följs upp', /riskvärde 8 .*förvaltningsorganisationen.*Leverantörsdialoger/],
    ['sannolikhet o konsekvens för att reglementet inte är ändamålsenligt?', /sannolikhet 3 × konsekvens 2/],
    ['hur kontrolleras riskerna', /avstämning med projektledare.*leverantörsdialoger/],
  ])('answers "%s"', (text, pattern) => {
    const reply = ask(text);
    expect(reply.question?.kind).toBe('controls');
    expect(reply.text).toMatch(pattern);
  });

  it('answers fields of the risk in focus', () => {
    expect(chat('vilken risk har högst riskvärde?', 'vem ansvarar?').text).toMatch(/samordnaren/);
    expect(chat('största risken', 'metod?').text).toMatch(/avstämning/);
    expect(chat('vilken risk är lägst', 'sannolikhet?').text).toMatch(/sannolikhet 3/);
    expect(chat('lista riskerna', 'vilken är högst?', 'vem är ansvarig').text).toMatch(/samordnaren/);
    expect(chat('riskvärde leverantörsavtal som inte följs upp', 'vem e ansvarig för den?').text).toMatch(
      /förvaltningsorganisationen/,
    );
  });

  it('says that the papers name nobody responsible', () => {
    const reply = chat('vilken risk är lägst', 'vem ansvarar?');
    expect(reply.answer?.outcome).toBe('refuse');
    expect(reply.text).toMatch(/framgår inte/);
  });

  it.each([
    'vilken risk var högst 2021',
    'varför accepteras risken med samverkansavtalet',
    'hur stor är risken för regn',
    'när följs kontrollmomenten upp',
  ])('leaves "%s" to others', (text) => {
    expect(ask(text).question?.kind).not.toBe('controls');
  });

  it.each(controls.examples)('leads the example "%s" here', (text) => {
    expect(ask(text).question?.kind).toBe('controls');
  });
});
