/** Words that start a command: what is typed in a hurry still does, and a question never does. */
import { expect, test } from 'vitest';
import { afterPhrase } from '../../src/actions/words.ts';
import { capabilities } from '../../src/capabilities.ts';
import { tokenise } from '../../src/domain/text.ts';

const isCommand = (text: string) =>
  capabilities.commands.some(({ phrases }) =>
    phrases.some((phrase) => afterPhrase(tokenise(text), phrase) !== undefined),
  );

test.for([
  'kalla nämnden',
  'Hej, kan du öppna närvaron för nämnden',
  'öppna närvraon för nämnden',
  'öppna närvaro för nämnden',
])('%s is a command', (text) => {
  expect(isCommand(text)).toBe(true);
});

test.for(['kolla nämndens nästa möte', 'hur går det med e-arkivet', 'närvaron i oktober'])('%s is none', (text) => {
  expect(isCommand(text)).toBe(false);
});
