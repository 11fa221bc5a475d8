/** One message or button in, what to say out: everything between the wire and the store. */
import type { ActionData } from '../cards/actions.ts';
import type { RenderedReply } from '../cards/render.ts';
import type { Scope } from '../cards/welcome.ts';
import type { Language } from '../domain/answer.ts';

/** Who asks, and where. */
export interface Asker {
  readonly conversation: string;
  readonly scope: Scope;
  /** Entra object id, or the channel's own user id where Teams gives no other. */
  readonly person: string;
  readonly email?: string | undefined;
  readonly name?: string | undefined;
  readonly locale?: string | undefined;
  /** From another organisation: reads along, but holds no seat. */
  readonly guest?: boolean | undefined;
}

export interface Conversation {
  /** A typed question. */
  message(text: string, asker: Asker): Promise<RenderedReply>;
  /** A pressed button; `data` is what the card carried, already parsed. */
  press(data: ActionData, asker: Asker): Promise<RenderedReply>;
  /** What the bot says when it is added somewhere, if anything. */
  welcome(scope: Scope, asker: Asker): RenderedReply | undefined;
  /** What the bot says when something unexpected failed. */
  apology(language: Language): RenderedReply;
}
