/** From Teams' markup to the words that were written. */
import { expect, test } from 'vitest';
import { InboundActivity } from '../../src/teams/activity.ts';
import { htmlToText, writtenText } from '../../src/teams/plain-text.ts';
import { bot, message } from './activities.ts';

function written(text: string, fields: Record<string, unknown> = {}): string {
  return writtenText(InboundActivity.parse(message('http://127.0.0.1:1/', text, fields)));
}

test.for([
  ['vad betalar Kalix?', 'vad betalar Kalix?'],
  ['  två   blanksteg\u00a0och\ttabb ', 'två blanksteg och tabb'],
  ['rad ett\r\n\r\nrad två', 'rad ett\nrad två'],
  ['om 3 < 5 & 7 > 6', 'om 3 < 5 & 7 > 6'],
  ['<at>Nämndboten</at> hej', 'hej'],
  ['<at id="0">Nämndboten</at>&nbsp;hej', 'hej'],
  ['vad gör <at>Samordnare</at>?', 'vad gör Samordnare?'],
  ['<at>öppen', '<at>öppen'],
] as const)('%j is read as %j', ([text, expected]) => {
  expect(written(text)).toBe(expected);
});

test('the mention that the entity points out goes, whatever the bot is called there', () => {
  const entities = [{ type: 'mention', mentioned: bot, text: '<at>Boten</at>' }];
  expect(written('<at>Boten</at> status <at>Nämndboten</at>', { entities })).toBe('status');
});

test('a mention without any text is no fault', () => {
  expect(written('', { text: undefined, attachments: [], entities: [{ type: 'mention', mentioned: bot }] })).toBe('');
});

test('rich text is read as text', () => {
  expect(written('<p>Hej &lt;vän&gt;</p><p>rad&#32;två</p>', { textFormat: 'xml' })).toBe('Hej <vän>\nrad två');
  expect(htmlToText('<ul><li>ett</li><li>tv&#xe5;</li></ul>')).toBe('ett\ntvå');
  expect(htmlToText('&#0;&#x110000;&unknown;')).toBe('&#0;&#x110000;&unknown;');
});

test('a long run of brackets takes no time', () => {
  const started = performance.now();
  htmlToText('<'.repeat(200_000));
  written(`<at${'<at'.repeat(60_000)}`);
  expect(performance.now() - started).toBeLessThan(1000);
});
