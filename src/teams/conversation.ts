/** One message or button in, what to say out: everything between the wire and the store. */
import type { ActionData } from '../cards/actions.ts';
import type { FileContext } from '../cards/file-context.ts';
import type { RenderedReply } from '../cards/render.ts';
import type { Scope } from '../cards/welcome.ts';
import type { Language, Outcome } from '../domain/answer.ts';

/** Who asks, and where. */
export interface Asker {
  readonly conversation: string;
  /** The chat or channel; `conversation` may be a thread of it. */
  readonly place: string;
  readonly scope: Scope;
  /** Entra object id, or the channel's own user id where Teams gives no other. */
  readonly person: string;
  readonly email?: string | undefined;
  readonly name?: string | undefined;
  readonly locale?: string | undefined;
  /** From another organisation. */
  readonly guest?: boolean | undefined;
  /** Who reads a conversation, by address; undefined where Teams does not tell. */
  readonly directory?: { readersOf(conversation: string): Promise<ReadonlySet<string> | undefined> } | undefined;
}

/** What to say, and whether it is a message that the outbox keeps up to date. */
export interface Reply extends RenderedReply {
  readonly outcome?: Outcome | undefined;
  /** What it was understood as. */
  readonly question?: { readonly kind: string } | undefined;
  /** The action that it tells the outcome of. */
  readonly action?: string | undefined;
  /** Nobody understood what was typed. */
  readonly isUnknown?: boolean | undefined;
  readonly post?: string | undefined;
  /** A file that is offered along with it. */
  readonly file?: OfferedFile | undefined;
}

/** A file as it is offered, before it is accepted. */
export interface OfferedFile {
  readonly name: string;
  readonly description: string;
  readonly size: number;
  /** Comes back when it is accepted or declined. */
  readonly context: FileContext;
}

export interface Conversation {
  /** A typed question or command. */
  message(text: string, asker: Asker): Promise<Reply>;
  /** A question as it is being typed into a search box: nothing comes of it but its answer. */
  search(text: string, asker: Asker): Promise<Reply>;
  /** A pressed button; `data` is what the card carried, already parsed. */
  press(data: ActionData, asker: Asker): Promise<Reply>;
  /** A file that was accepted, made for whoever accepts it; a sentence where they do not get it. */
  file(
    context: FileContext,
    asker: Asker,
  ): Promise<{ readonly name: string; readonly bytes: Uint8Array } | RenderedReply>;
  /** What the bot says when it is added somewhere, if anything. */
  welcome(scope: Scope, asker: Asker): Promise<RenderedReply | undefined>;
  /** What the bot says when something unexpected failed; with the code by which it is found in the log. */
  apology(language: Language, error: unknown, code?: string): RenderedReply;
}
