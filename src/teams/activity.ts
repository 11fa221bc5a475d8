/**
 * What Teams posts to the bot, parsed once at the edge. Only what the bot reads is described; the
 * rest is passed on untouched, since the Bot Framework's own code reads more.
 */
import type { Activity } from 'botbuilder';
import { z } from 'zod';

const Id = z.string().min(1).max(1024);
const OptionalText = z.string().nullish();

const Account = z.looseObject({ id: Id, name: OptionalText, aadObjectId: OptionalText, tenantId: OptionalText });

/** A mention must say who is meant: the Bot Framework's code trips over one that does not. */
const Entity = z.union([
  z.looseObject({
    type: z.string().regex(/^mention$/i),
    mentioned: z.looseObject({ id: z.string(), name: OptionalText }),
    text: z.string().optional(),
  }),
  z.looseObject({
    type: z.string().refine((type) => type.toLowerCase() !== 'mention', 'a mention without `mentioned.id`'),
  }),
]);

const Attachment = z.looseObject({ contentType: z.string(), content: z.unknown().optional() });

const ServiceUrl = z.url({ protocol: /^https?$/, error: 'expected an http(s) URL' }).max(2048);

const ChannelData = z.looseObject({
  eventType: OptionalText,
  team: z.looseObject({ id: OptionalText }).nullish(),
  tenant: z.looseObject({ id: OptionalText }).nullish(),
});

export const InboundActivity = z.looseObject({
  type: z.string().min(1).max(100),
  id: Id.optional(),
  timestamp: z.string().max(100).optional(),
  channelId: z.string().min(1).max(100),
  serviceUrl: ServiceUrl,
  from: Account,
  recipient: Account,
  conversation: z.looseObject({
    id: Id,
    conversationType: OptionalText,
    isGroup: z.boolean().nullish(),
    tenantId: OptionalText,
  }),
  text: OptionalText,
  textFormat: OptionalText,
  locale: z.string().max(100).nullish(),
  name: OptionalText,
  action: OptionalText,
  value: z.unknown().optional(),
  attachments: z.array(Attachment).nullish(),
  entities: z.array(Entity).nullish(),
  membersAdded: z.array(Account).nullish(),
  channelData: ChannelData.nullish(),
});
export type InboundActivity = z.infer<typeof InboundActivity>;

export type ParsedActivity =
  | { readonly ok: true; readonly activity: InboundActivity }
  | { readonly ok: false; readonly problem: string };

/** Types that Teams may resend, and that are answered with a message of the bot's own. */
const answeredTypes = new Set(['message', 'messageUpdate']);

/** Parses a posted body; the problem names the first field that is wrong, never its content. */
export function parseActivity(body: unknown): ParsedActivity {
  const parsed = InboundActivity.safeParse(body);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    const path = issue?.path.join('.') || 'activity';
    return { ok: false, problem: `${path}: ${issue?.message ?? 'invalid'}` };
  }
  if (answeredTypes.has(parsed.data.type) && parsed.data.id === undefined) {
    return { ok: false, problem: 'id: a message must have one, or its resends could not be told apart' };
  }
  return { ok: true, activity: parsed.data };
}

/**
 * The same activity as the Bot Framework's code takes it. It declares more than Teams sends (dates
 * that are strings here, fields that are absent), none of which its turns depend on.
 */
export function asBotFramework(activity: InboundActivity): Activity {
  return activity as unknown as Activity;
}
