/** Requests of every kind to the whole HTTP surface: activities, bodies that are none, and what is hardly HTTP. */

import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { changedActivity } from './activities.ts';

/** A request, or the bytes of one where no client would send it. */
export type Fuzzed =
  | {
      readonly method: string;
      readonly path: string;
      readonly headers: Readonly<Record<string, string>>;
      readonly body?: Buffer | undefined;
    }
  | { readonly bytes: Buffer };

const messages = '/api/messages';
const json = { 'content-type': 'application/json' };
const post = (body: Buffer | string, headers: Record<string, string> = json): Fuzzed => ({
  method: 'POST',
  path: messages,
  headers,
  body: Buffer.from(body),
});

const contentType = fc.constantFrom(
  ...['application/json', 'application/json; charset=utf-8', 'Application/JSON ; x', 'application/json;charset=utf-16'],
  ...['text/plain', 'text/html', 'application/xml', 'application/x-www-form-urlencoded', 'multipart/form-data'],
  ...['multipart/form-data; boundary=x', 'application/octet-stream', 'application/json, text/plain', 'json', '/', ';'],
);
const encoding = fc.constantFrom('gzip', 'br', 'deflate', 'identity', 'gzip, gzip', 'x', '');

/** Bodies that are no activity. */
const anyBody: fc.Arbitrary<Buffer> = fc.oneof(
  fc.uint8Array({ maxLength: 2000 }).map((bytes) => Buffer.from(bytes)),
  fc.json({ maxDepth: 6 }).map((text) => Buffer.from(text)),
  fc.string({ unit: 'binary', maxLength: 500 }).map((text) => Buffer.from(text)),
  fc
    .constantFrom(
      ...['', ' ', 'null', '[]', '{}', '""', '0', '{"type":', '\ufeff{}', '{"a":1}{"b":2}', "{'a':1}", 'NaN', '1e999'],
      ...['[1,]', '{"__proto__":{"type":"message"}}', '{"constructor":{"prototype":{"x":1}}}', '"\\ud800"', '"\u0000"'],
    )
    .map((text) => Buffer.from(text)),
  fc
    .constantFrom('utf16le', 'latin1', 'base64')
    .map((name) => Buffer.from('{"type":"message","text":"åäö"}', name as 'latin1')),
  fc.nat({ max: 3 }).map((size) => Buffer.alloc(size * 80_000 + 20_000, '[')),
  fc.constant(0).map(() => Buffer.from(`{"type":"message","text":"${'x'.repeat(400_000)}"}`)),
  fc.constant(0).map(() => gzipSync(Buffer.alloc(1_000_000, ' '))),
);

const method = fc.constantFrom(
  'GET',
  'HEAD',
  'PUT',
  'PATCH',
  'DELETE',
  'OPTIONS',
  'TRACE',
  'PROPFIND',
  'POST',
  'QUERY',
);
const path = fc.oneof(
  fc.constantFrom(
    ...[
      '/',
      '/healthz',
      '/readyz',
      '/metrics',
      '/healthz/',
      '/api/messages/',
      '/api/messages?x=1',
      '/API/messages',
      '/api/messages/1',
      '//',
    ],
    ...['/favicon.ico', '/.env', '/../../etc/passwd', '/%2e%2e/x', '/%', '/%zz', '/%00', '/a?%', '/calendar', '/*'],
    ...['/calendar/', '/calendar/meeting/', '/calendar/%', '/calendar/meeting/x/y.ics', '/calendar/body/../meeting'],
    `/calendar/meeting/namnden-2022-10-12/${'A'.repeat(43)}.ics`,
    `/${'a'.repeat(5000)}`,
  ),
  fc.webPath({ size: 'small' }).map((tail) => `/calendar/meeting${tail}`),
  fc.webPath({ size: 'small' }).map((tail) => tail || '/'),
  fc
    .tuple(fc.constantFrom('meeting', 'body', '__proto__'), fc.string({ maxLength: 30 }), fc.base64String())
    .map(
      ([kind, id, mac]) => `/calendar/${kind}/${encodeURIComponent(id.toWellFormed())}/${encodeURIComponent(mac)}.ics`,
    ),
);
const headers = fc
  .dictionary(
    fc.constantFrom('authorization', 'accept', 'expect', 'if-none-match', 'range', 'x-http-method', 'accept-version'),
    fc.oneof(
      fc.constantFrom('Bearer x.y.z', '*/*', '100-continue', 'bytes=0-', '~1', ''),
      fc.stringMatching(/^[!-~]{1,60}$/),
    ),
    { maxKeys: 3 },
  )
  .map((given) => ({ ...given }));

/** What no HTTP client would send, or would never end. */
const bytes: fc.Arbitrary<Fuzzed> = fc
  .oneof(
    fc
      .uint8Array({ minLength: 1, maxLength: 300 })
      .map((raw) => Buffer.concat([Buffer.from(raw), Buffer.from('\r\n\r\n')])),
    fc
      .constantFrom(
        'GET\r\n\r\n',
        'GET / HTTP/9.9\r\n\r\n',
        'GET /healthz HTTP/1.1\r\n\r\n',
        'GET http://other.example/ HTTP/1.1\r\nHost: x\r\n\r\n',
        'CONNECT example.org:443 HTTP/1.1\r\nHost: x\r\n\r\n',
        'GET / HTTP/1.1\r\nHost: x\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n\r\n',
        'GET /\u0000 HTTP/1.1\r\nHost: x\r\n\r\n',
        'GET /åäö HTTP/1.1\r\nHost: x\r\n\r\n',
        `GET / HTTP/1.1\r\nHost: x\r\nX: ${'y'.repeat(30_000)}\r\n\r\n`,
        `POST ${messages} HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: -1\r\n\r\n`,
        `POST ${messages} HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 2\r\nContent-Length: 3\r\n\r\n{}`,
        `POST ${messages} HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\nContent-Length: 5\r\n\r\n0\r\n\r\n`,
        `POST ${messages} HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n2\r\n{}\r\n0\r\n\r\n`,
        `POST ${messages} HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n{}\r\n`,
        `POST ${messages} HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nTransfer-Encoding: gzip\r\n\r\n`,
        `POST ${messages} HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nExpect: x\r\nContent-Length: 2\r\n\r\n{}`,
        `POST ${messages} HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n{"half":`,
      )
      .map((text) => Buffer.from(text, 'latin1')),
  )
  .map((raw) => ({ bytes: raw }));

/** Where the bot's own Teams is, and what its real cards and links are. */
export interface Surface {
  readonly serviceUrl: string;
  readonly buttons: readonly Record<string, unknown>[];
  /** Paths of calendar files. */
  readonly calendars: readonly string[];
}

/** One request; most are activities. */
export function fuzzedRequest({ serviceUrl, buttons, calendars }: Surface): fc.Arbitrary<Fuzzed> {
  const activity = changedActivity(serviceUrl, buttons);
  const cut = fc.tuple(activity, fc.nat()).map(([text, at]) => text.slice(0, at % Math.max(text.length, 1)));
  const flipped = fc.tuple(activity, fc.nat(), fc.nat({ max: 255 })).map(([text, at, byte]) => {
    const raw = Buffer.from(text);
    raw[at % raw.length] = byte;
    return raw;
  });
  const link = fc
    .tuple(fc.constantFrom('/', ...calendars), fc.nat(), fc.stringMatching(/^[!-~]{0,3}$/))
    .map(
      ([whole, at, put]) =>
        whole.slice(0, at % whole.length) + encodeURI(put) + whole.slice((at % whole.length) + put.length),
    );
  return fc.oneof(
    { weight: 14, arbitrary: activity.map((text) => post(text)) },
    { weight: 3, arbitrary: flipped.map((raw) => post(raw)) },
    { weight: 2, arbitrary: cut.map((text) => post(text)) },
    { weight: 3, arbitrary: anyBody.map((body) => post(body)) },
    {
      weight: 1,
      arbitrary: fc.tuple(activity, contentType).map(([text, type]) => post(text, { 'content-type': type })),
    },
    {
      weight: 1,
      arbitrary: fc.tuple(activity, encoding).map(([text, how]) => post(text, { ...json, 'content-encoding': how })),
    },
    {
      weight: 3,
      arbitrary: fc.record({ method, path, headers, body: fc.option(anyBody, { nil: undefined }) }).map((each) => each),
    },
    { weight: 2, arbitrary: fc.record({ method: fc.constantFrom('GET', 'HEAD'), path: link, headers }) },
    { weight: 1, arbitrary: bytes },
  );
}
