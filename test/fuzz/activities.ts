/**
 * Activities as Teams posts them, each with a few things about it changed. Who writes is nobody on the roster, whatever
 * is changed, so that none of them may change anything that lasts.
 */
import fc from 'fast-check';
import {
  bot,
  channelThread,
  edited,
  fileConsent,
  generalChannel,
  groupChat,
  installed,
  membersAdded,
  mention,
  message,
  personalChat,
  pressed,
} from '../teams/activities.ts';

type Json = Record<string, unknown>;

/** Stands for something that JSON.stringify cannot write; `written` puts it in. */
const deepList = '@@deep-list';
const deepObject = '@@deep-object';
const hugeNumber = '@@huge-number';
const depth = 50_000;

/** A value that code seldom expects where it stands. */
const oddValue: fc.Arbitrary<unknown> = fc.oneof(
  { weight: 3, arbitrary: fc.jsonValue({ maxDepth: 3 }) },
  {
    weight: 3,
    arbitrary: fc.constantFrom<unknown>(
      ...[null, true, 0, -1, 1e308, 2 ** 53, '', ' ', '\u0000', '\ud800', '__proto__', 'constructor', 'toString'],
      ...[
        [],
        {},
        [null],
        [[[[]]]],
        { id: null },
        { length: 1e9 },
        JSON.parse('{"then":1}'),
        { toJSON: 1 },
        { valueOf: null },
      ],
      ...['x'.repeat(3000), 'å'.repeat(3000), '<at>'.repeat(500), '&#1114112;&#x110000;', '\u0024{title}', '%00%ff'],
      ...[deepList, deepObject, hugeNumber],
      ...['http://127.0.0.1:1/', 'http://[::1]:1/x', 'file:///etc/passwd', 'http://127.0.0.1:1/_connector', 'x:y'],
      ...['message', 'invoke', 'messageUpdate', 'adaptiveCard/action', 'fileConsent/invoke', 'personal', 'channel'],
    ),
  },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 200 }) },
  { weight: 1, arbitrary: fc.constant(null).map(() => JSON.parse('{"__proto__":{"polluted":true},"a":1}') as Json) },
);

interface Change {
  readonly how: 'set' | 'remove' | 'rename' | 'wrap' | 'repeat';
  readonly at: number;
  readonly value: unknown;
}

const change: fc.Arbitrary<Change> = fc.record({
  how: fc.constantFrom('set', 'set', 'set', 'remove', 'rename', 'wrap', 'repeat'),
  at: fc.nat(),
  value: oddValue,
});

/** What was repeated is not repeated again: nobody could send that, and nobody could make it up. */
const mostPlaces = 500;

/** Every place in a value: what holds it, and by which key. */
function placesIn(value: unknown): (readonly [holder: Json, key: string])[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => [[value as Json, key] as const, ...placesIn(inner)]);
}

function apply(root: Json, { how, at, value }: Change): void {
  const places = placesIn(root);
  const [holder, key] = places[at % places.length] ?? [root, 'type'];
  const old = holder[key];
  // A copy: the same odd values are put in again and again, and later changes change what was put in.
  if (how === 'set') holder[key] = JSON.parse(JSON.stringify(value));
  else if (how === 'wrap') holder[key] = at % 2 === 0 ? [old] : { [key]: old };
  else if (how === 'repeat') holder[key] = Array.from({ length: 20 }, () => old);
  else {
    delete holder[key];
    if (how === 'rename') holder[typeof value === 'string' ? value : `${key} `] = old;
  }
}

/** JSON with what stood for something in it. */
export function written(activity: unknown): string {
  return JSON.stringify(activity)
    .replaceAll(`"${deepList}"`, () => '['.repeat(depth) + ']'.repeat(depth))
    .replaceAll(`"${deepObject}"`, () => `${'{"a":'.repeat(depth / 10)}1${'}'.repeat(depth / 10)}`)
    .replaceAll(`"${hugeNumber}"`, '-1e99999');
}

const words = [
  'vad betalar Kalix för e-arkivet?',
  'när är nästa möte?',
  'öppna närvaro nämnden',
  'kalla till nämnden 12 oktober',
  'lägg till punkt Budget 2024 (beslut) till nämnden 12 oktober',
  'nytt beslut styrgrupp HR',
  'frigör adressen sekreterare@example.org',
  'koppla kanalen till styrgrupp HR',
  'hjälp',
];

/** Nobody that the bot knows: no roster has them, and none of the changes turns them into somebody. */
export const stranger = { id: '29:ingen', name: 'Ingen Alls', aadObjectId: '00000000-dead-4bee-8f00-000000000000' };

/** One activity of each kind that Teams posts. `buttons` are what real cards carried. */
function originals(serviceUrl: string, buttons: readonly Json[]): readonly ((pick: number) => Json)[] {
  const by = { from: stranger };
  const chat = (pick: number) => ({ ...personalChat, id: `a:fuzz-${pick % 50}` });
  const word = (pick: number) => words[pick % words.length] ?? '';
  const button = (pick: number) => structuredClone(buttons[pick % buttons.length] ?? {});
  const execute = (pick: number) => ({ type: 'Action.Execute', verb: button(pick).verb, data: button(pick) });
  const file = { file: 'minutes', args: { key: 'namnden-2022-10-12' }, language: 'sv' };
  const upload = {
    contentUrl: 'https://x.invalid/y',
    name: 'a.docx',
    uploadUrl: `${serviceUrl}upload/x`,
    uniqueId: '1',
  };
  return [
    (pick) => message(serviceUrl, word(pick), { ...by, conversation: chat(pick) }),
    (pick) => ({ ...mention(serviceUrl, word(pick), groupChat), ...by }),
    (pick) => ({ ...mention(serviceUrl, word(pick), channelThread), ...by }),
    (pick) => edited(message(serviceUrl, word(pick), { ...by, conversation: chat(pick) }), word(pick + 1)),
    (pick) => pressed(serviceUrl, execute(pick), { ...by, conversation: chat(pick) }),
    (pick) => pressed(serviceUrl, execute(pick), { ...by, conversation: groupChat }),
    (pick) => message(serviceUrl, '', { ...by, conversation: chat(pick), value: button(pick), text: undefined }),
    (pick) =>
      fileConsent(
        serviceUrl,
        { type: 'fileUpload', action: pick % 2 === 0 ? 'accept' : 'decline', context: file, uploadInfo: upload },
        { ...by, conversation: chat(pick) },
      ),
    () => ({ ...installed(serviceUrl, 'add'), ...by }),
    () => ({ ...installed(serviceUrl, 'remove', generalChannel), ...by }),
    () => ({ ...membersAdded(serviceUrl, generalChannel, [{ id: bot.id }]), ...by }),
    (pick) => message(serviceUrl, word(pick), { ...by, type: 'messageReaction', reactionsAdded: [{ type: 'like' }] }),
    (pick) => message(serviceUrl, word(pick), { ...by, type: 'messageDelete' }),
    (pick) => message(serviceUrl, word(pick), { ...by, type: 'event', name: 'application/vnd.microsoft.meetingStart' }),
    (pick) => pressed(serviceUrl, undefined, { ...by, name: 'task/fetch', value: { data: button(pick) } }),
    () => pressed(serviceUrl, undefined, { ...by, name: 'signin/verifyState', value: { state: '1' } }),
    (pick) => pressed(serviceUrl, undefined, { ...by, name: 'composeExtension/query', value: button(pick) }),
  ];
}

/** The text of an activity in which up to four things differ from what Teams would post. */
export function changedActivity(serviceUrl: string, buttons: readonly Json[]): fc.Arbitrary<string> {
  const makers = originals(serviceUrl, buttons);
  return fc
    .tuple(
      fc.nat({ max: makers.length - 1 }),
      fc.nat({ max: 9999 }),
      fc.oneof(fc.array(change, { maxLength: 1 }), fc.array(change, { maxLength: 4 })),
    )
    .map(([maker, pick, changes]) => {
      const activity = structuredClone(makers[maker]?.(pick) ?? {});
      for (const each of changes) if (placesIn(activity).length < mostPlaces) apply(activity, each);
      return written(activity);
    });
}
