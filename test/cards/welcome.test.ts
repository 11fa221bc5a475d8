import { describe, expect, it } from 'vitest';
import { scopes, welcome } from '../../src/cards/welcome.ts';
import { languages } from '../../src/domain/answer.ts';
import { lintCard } from './card-lint.ts';

const examples = ['Ett', 'Två', 'Tre', 'Fyra'].map((words) => ({
  label: { sv: words, en: words },
  question: { kind: 'help', slots: {} },
}));

describe('the welcome', () => {
  it.each(scopes.flatMap((scope) => languages.map((language) => [scope, language] as const)))(
    'is a good card: %s, %s',
    (scope, language) => {
      const reply = welcome(scope, '*Samordnaren*', language, examples);
      expect(lintCard(reply.card)).toEqual([]);
      expect(reply.card.actions).toHaveLength(3);
      expect(reply.text.includes('*Samordnaren*')).toBe(scope !== 'personal');
    },
  );

  it('does without a name', () => {
    expect(welcome('channel', undefined, 'sv', []).text).toMatch(/^Hej! Fråga mig/);
  });
});
