/** Where a file may be put, and what of an answer to an offered file is read at all. */
import { expect, test } from 'vitest';
import { parseFileConsent } from '../../src/teams/file-consent.ts';
import { type BotSettings, mayUploadTo } from '../../src/teams/settings.ts';
import { fileConsent } from './activities.ts';
import { Bench, demoSettings } from './bot.ts';

const authenticated: BotSettings = { ...demoSettings, botFramework: { MicrosoftAppId: 'an-app' } };

test.for([
  ['https://contoso-my.sharepoint.com/personal/x/_api/uploadSession?guid=1', true, true],
  ['https://contoso.sharepoint-df.com/x', true, true],
  ['https://api.onedrive.com/rup/1', true, true],
  ['https://CONTOSO.SharePoint.com/x', true, true],
  ['http://127.0.0.1:4000/upload', true, false],
  ['http://[::1]:4000/upload', true, false],
  ['http://contoso.sharepoint.com/x', false, false],
  ['https://contoso.sharepoint.com:8443/x', false, false],
  ['https://user:pass@contoso.sharepoint.com/x', false, false],
  ['https://sharepoint.com.evil.example/x', false, false],
  ['https://evilsharepoint.com/x', false, false],
  ['https://169.254.169.254/latest', false, false],
  ['http://127.0.0.1.evil.example/x', false, false],
  ['ftp://127.0.0.1/x', false, false],
  ['file:///etc/passwd', false, false],
  ['', false, false],
] as const)('a file may go to %s: without an app id %s, with one %s', ([address, open, closed]) => {
  expect([mayUploadTo(demoSettings, address), mayUploadTo(authenticated, address)]).toEqual([open, closed]);
});

const context = { file: 'minutes', args: { key: 'namnden-2022-10-12' }, language: 'sv' };
const uploadInfo = { contentUrl: 'https://x/y', name: 'a.docx', uploadUrl: 'https://x/z', uniqueId: '1' };

test.for([
  [{ type: 'fileUpload', action: 'accept', context, uploadInfo }, true],
  [{ type: 'fileUpload', action: 'decline', context, uploadInfo: null }, true],
  [{ type: 'fileUpload', action: 'accept', context }, false],
  [{ type: 'fileUpload', action: 'accept', context: { ...context, email: 'a@b.se' }, uploadInfo }, false],
  [{ type: 'fileUpload', action: 'accept', context: { ...context, args: { key: { a: 1 } } }, uploadInfo }, false],
  [{ type: 'fileUpload', action: 'steal', context, uploadInfo }, false],
  [{ type: 'other', action: 'decline', context }, false],
  [null, false],
] as const)('%j is read: %s', ([value, isRead]) => {
  expect(parseFileConsent(value) !== undefined).toBe(isRead);
});

test('an answer that is none of the bot’s is met with a sentence', async () => {
  const bench = await Bench.start();
  try {
    const response = await bench.post(fileConsent(bench.serviceUrl, { type: 'fileUpload', action: 'steal' }));
    expect(response.status).toBe(200);
    expect(bench.teams.messages.at(-1)?.activity.text).toContain('känner jag inte igen');
    expect(bench.errors).toEqual([]);
  } finally {
    await bench.close();
  }
});
