/** Activities in, `Conversation`, activities out: what the bot does with each thing that Teams tells it. */
import { type Activity, TurnContext } from 'botbuilder';
import type { Logger } from 'pino';
import type { Temporal } from 'temporal-polyfill';
import type { ActionData } from '../cards/actions.ts';
import type { RenderedReply } from '../cards/render.ts';
import { boardLanguage } from '../domain/answer.ts';
import { describeFailure } from '../operations/failure-note.ts';
import { currentRequest } from '../operations/request.ts';
import type { Store, TurnKey } from '../store/store.ts';
import type { InboundActivity } from './activity.ts';
import { connectorOf, type TurnHandler } from './adapter.ts';
import type { Asker, Conversation, Reply } from './conversation.ts';
import type { Delivery, Parcel } from './delivery.ts';
import { consentMessage, fileConsentInvoke, parseFileConsent } from './file-consent.ts';
import type { FileUploads } from './file-uploads.ts';
import { type Identity, scopeOf } from './identity.ts';
import { acknowledge, asCardActionResponse, asNote, cardActionInvoke, respond, sentence } from './invoke.ts';
import type { Outbox } from './outbox.ts';
import type { Places } from './places.ts';
import { writtenText } from './plain-text.ts';
import { partsOf } from './playground.ts';
import { parsePressed, parseSubmitted } from './pressed.ts';
import { messageOf, type Sayable, toMessage, toTyping } from './reply.ts';
import { asSearchResponse, parseSearch, searchInvoke, searchNote } from './search.ts';
import { fileDeclined, helpWord, searchHint, unknownButton } from './sentences.ts';
import { noteOf, reportOf, type TurnReport } from './turn-report.ts';
import { withTyping } from './typing.ts';

/** The part of the store that remembers which messages were answered. */
export type Turns = Pick<Store, 'claimTurn' | 'finishTurn' | 'settleReply'>;

export interface AppParts {
  readonly conversation: Conversation;
  readonly turns: Turns;
  readonly identity: Identity;
  readonly delivery: Delivery;
  /** Remembers how each conversation is reached. */
  readonly places: Places;
  /** Sends what an action left to be sent; told after each turn. */
  readonly outbox: Pick<Outbox, 'kick'>;
  /** Puts files that people accept where they belong. */
  readonly uploads: Pick<FileUploads, 'begin'>;
  readonly log: Logger;
  readonly now: () => Temporal.Instant;
}

/** Teams sends an unanswered message again after about 15 s; by then its first holder is taken for dead. */
const leaseSeconds = 15;
/** An installation is told in two ways at about the same time, and is greeted once. */
const welcomeOncePerSeconds = 60;

const unused: TurnReport = { outcome: 'unused' };
const repeated: TurnReport = { outcome: 'repeated' };

/** Where a turn keeps its claim, so that a failure can settle it. */
const claimedKey = Symbol('claimed turn');

export class TeamsApp implements TurnHandler {
  readonly #parts: AppParts;

  constructor(parts: AppParts) {
    this.#parts = parts;
  }

  /** One activity. What the bot has no use for (reactions, events, deletions) is accepted in silence. */
  async turn(context: TurnContext, activity: InboundActivity): Promise<TurnReport> {
    // A search is made in other people's chats as well, where the bot cannot write.
    if (!isSearch(activity)) {
      await this.#parts.places.note(activity);
      await this.#parts.places.wake(activity);
    }
    try {
      return await this.#turn(context, activity);
    } finally {
      this.#parts.outbox.kick();
    }
  }

  async #turn(context: TurnContext, activity: InboundActivity): Promise<TurnReport> {
    switch (activity.type) {
      case 'message':
        return this.#message(context, activity);
      case 'messageUpdate':
        return this.#edit(context, activity);
      case 'invoke':
        return this.#invoke(context, activity);
      case 'conversationUpdate':
        if (activity.membersAdded?.some(({ id }) => id === activity.recipient.id))
          return this.#welcome(context, activity);
        return unused;
      case 'installationUpdate':
        return activity.action === 'add' ? this.#welcome(context, activity) : unused;
      default:
        return unused;
    }
  }

  /** Something unexpected: one line in the log, and a sentence to whoever waits for an answer. */
  async failed(context: TurnContext, activity: InboundActivity, error: unknown): Promise<TurnReport> {
    const { conversation, log } = this.#parts;
    log.error({ ...noteOf(activity), ...describeFailure(error) }, 'a turn failed');
    const reply = conversation.apology(boardLanguage, error, currentRequest());
    if (isSearch(activity)) await respond(context, searchNote(reply.text));
    else if (activity.type === 'invoke') await respond(context, sentence(reply.text));
    else if (activity.type === 'message' || activity.type === 'messageUpdate') {
      await this.#send(context, reply, context.turnState.get<TurnKey>(claimedKey));
    }
    return { outcome: 'failed' };
  }

  async #message(context: TurnContext, activity: InboundActivity): Promise<TurnReport> {
    const key = turnKey(activity);
    return (await this.#claim(context, key)).state === 'mine' ? this.#answer(context, activity, key) : repeated;
  }

  /** An edited question: its answer is put in place of the earlier one. */
  async #edit(context: TurnContext, activity: InboundActivity): Promise<TurnReport> {
    if (activity.channelData?.eventType === 'undeleteMessage') return unused;
    const key = turnKey(activity);
    const claim = await this.#claim(context, key);
    if (claim.state === 'mine') return this.#answer(context, activity, key);
    if (claim.reply !== undefined) return this.#answer(context, activity, key, claim.reply);
    // The first wording is still being answered, so there is nothing to replace: an answer of its own.
    const edit = { ...key, activity: `${key.activity}#${activity.timestamp ?? 'edit'}` };
    return (await this.#claim(context, edit)).state === 'mine' ? this.#answer(context, activity, edit) : repeated;
  }

  async #claim(context: TurnContext, key: TurnKey): ReturnType<Turns['claimTurn']> {
    const claim = await this.#parts.turns.claimTurn(key, this.#parts.now(), leaseSeconds);
    if (claim.state === 'mine') context.turnState.set(claimedKey, key);
    return claim;
  }

  async #answer(context: TurnContext, activity: InboundActivity, key: TurnKey, replaces?: string): Promise<TurnReport> {
    const reply = await withTyping(
      () => this.#parts.delivery.hint(parcel(context, toTyping(context))),
      async () => this.#reply(activity, await this.#asker(context, activity)),
    );
    await this.#send(context, reply, key, replaces);
    await this.#offer(context, reply);
    return reportOf(reply);
  }

  /** What to say to a message: a pressed button's where it carries one, else a question's. */
  async #reply(activity: InboundActivity, asker: Asker): Promise<Sayable & Omit<Reply, keyof RenderedReply>> {
    const { conversation } = this.#parts;
    const text = writtenText(activity);
    if (activity.value !== undefined && activity.value !== null) {
      const pressed = parseSubmitted(activity.value);
      if (pressed !== undefined) return conversation.press(pressed, asker);
      if (text === '') return { text: unknownButton[boardLanguage], outcome: 'refuse' };
    }
    return conversation.message(text || helpWord[boardLanguage], asker);
  }

  async #invoke(context: TurnContext, activity: InboundActivity): Promise<TurnReport> {
    if (activity.name === fileConsentInvoke) return this.#fileConsent(context, activity);
    if (isSearch(activity)) return this.#search(context, activity);
    const pressed = activity.name === cardActionInvoke ? parsePressed(activity.value) : undefined;
    if (pressed === undefined) {
      this.#parts.log.warn(noteOf(activity), 'an invoke that the bot does not know');
      await respond(context, sentence(unknownButton[boardLanguage]));
      return { outcome: 'refused' };
    }
    const reply = await this.#parts.conversation.press(pressed, await this.#asker(context, activity));
    await this.#respondToPress(context, pressed, reply);
    return reportOf(reply);
  }

  async #respondToPress(context: TurnContext, pressed: ActionData, reply: Reply): Promise<void> {
    // A no must not take the place of a card that others have a use for, nor does a file that comes beside it.
    const isBeside = (pressed.verb === 'act' && reply.outcome === 'refuse') || reply.file !== undefined;
    if (isBeside) {
      await respond(context, sentence(reply.text));
      return this.#offer(context, reply);
    }
    if (reply.post === undefined) return respond(context, asCardActionResponse(reply));
    // The response takes the place of the pressed card; the message itself is the outbox's to send.
    await respond(context, asNote(reply));
    await this.#parts.turns.settleReply(reply.post, false, undefined);
  }

  /** What is being typed into the search box; several times a question, so that nothing may come of it. */
  async #search(context: TurnContext, activity: InboundActivity): Promise<TurnReport> {
    const text = parseSearch(activity.value);
    if (text === undefined) this.#parts.log.warn('a search that the bot does not know');
    if (!text) {
      await respond(context, searchNote(searchHint[boardLanguage]));
      return { outcome: 'refused' };
    }
    const reply = await this.#parts.conversation.search(text, await this.#asker(context, activity));
    await respond(context, asSearchResponse(reply));
    return reportOf(reply);
  }

  /** Asks whether a file may be put into the reader's OneDrive. */
  async #offer(context: TurnContext, { file }: Pick<Reply, 'file'>): Promise<void> {
    if (file === undefined) return;
    await this.#parts.delivery.send(addressing(context)(consentMessage(file)), async () => {});
  }

  /** A file was accepted or declined; Teams is answered at once, and the file follows. */
  async #fileConsent(context: TurnContext, activity: InboundActivity): Promise<TurnReport> {
    const { log, delivery, uploads, identity } = this.#parts;
    const consent = parseFileConsent(activity.value);
    const address = addressing(context);
    const say = (text: string) => address(messageOf({ text }));
    const tell = (text: string) => delivery.send(say(text), async () => {});
    await acknowledge(context);
    if (consent === undefined) {
      log.warn('an answer to a file that the bot does not know');
      await tell(unknownButton[boardLanguage]);
      return { outcome: 'refused' };
    }
    const connector = connectorOf(context);
    const asker = () => identity.asker(activity, connector);
    if (consent.action === 'decline') await tell(fileDeclined[consent.context.language]);
    else uploads.begin({ consent, place: activity.conversation.id, asker, address, say });
    return { outcome: 'answered' };
  }

  async #welcome(context: TurnContext, activity: InboundActivity): Promise<TurnReport> {
    const { conversation, delivery, turns, now } = this.#parts;
    const key = { conversation: activity.conversation.id, activity: 'welcome' };
    if ((await turns.claimTurn(key, now(), welcomeOncePerSeconds)).state === 'taken') return repeated;
    const reply = await conversation.welcome(scopeOf(activity), await this.#asker(context, activity));
    if (reply === undefined) return unused;
    await delivery.send(parcel(context, toMessage(context, reply)), async () => {});
    return { outcome: 'answered' };
  }

  #asker(context: TurnContext, activity: InboundActivity): Promise<Asker> {
    return this.#parts.identity.asker(activity, connectorOf(context));
  }

  /** Sends a reply to the message at hand, in its thread, and settles its turn. */
  async #send(
    context: TurnContext,
    reply: Sayable & Pick<Reply, 'post'>,
    key: TurnKey | undefined,
    replaces?: string,
  ): Promise<void> {
    const { delivery, turns, now } = this.#parts;
    const answer = { ...parcel(context, toMessage(context, reply)), replyTo: context.activity.id, replaces };
    const settle = async (id: string | undefined) => {
      if (key !== undefined) await turns.finishTurn(key, id, now());
    };
    if (reply.post === undefined) return delivery.send(answer, settle);
    // One that is kept up to date has its own way to be sent again.
    const parts = partsOf(context.activity.serviceUrl, answer.activity);
    const receipt = await delivery.sendOnce(parts.map((activity) => ({ ...answer, activity })));
    const { conversation } = context.activity;
    await turns.settleReply(
      reply.post,
      receipt.sent,
      receipt.id === undefined ? undefined : { conversation: conversation.id, activity: receipt.id },
    );
    await settle(receipt.id);
  }
}

function isSearch({ type, name }: InboundActivity): boolean {
  return type === 'invoke' && name === searchInvoke;
}

function turnKey(activity: InboundActivity): TurnKey {
  return { conversation: activity.conversation.id, activity: activity.id ?? '' };
}

function parcel(context: TurnContext, activity: Partial<Activity>): Parcel {
  return { connector: connectorOf(context), conversation: context.activity.conversation.id, activity };
}

/** Where messages of this turn go, for as long as it takes: the turn's context is of no use once it is over. */
function addressing(context: TurnContext): (message: Partial<Activity>) => Parcel {
  const connector = connectorOf(context);
  const reference = TurnContext.getConversationReference(context.activity);
  const conversation = context.activity.conversation.id;
  return (message) => ({
    connector,
    conversation,
    activity: TurnContext.applyConversationReference(message, reference),
  });
}
