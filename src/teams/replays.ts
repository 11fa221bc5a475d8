/**
 * Activities that were answered. Whoever has got hold of one with its token could post both again while the token
 * holds. Teams itself resends only what it got no answer to, so what was answered is answered once.
 *
 * In memory, for this process: what is older, or was answered by another instance, is stopped by the turn's claim in
 * the store (messages) or changes nothing (buttons), and the token's own expiry ends it all.
 */
import { createHash } from 'node:crypto';
import type { InboundActivity } from './activity.ts';

const kept = 20_000;

export class Replays {
  readonly #answered = new Set<string>();

  has(activity: InboundActivity): boolean {
    const key = keyOf(activity);
    return key !== undefined && this.#answered.has(key);
  }

  /** To be told once the sender has the answer, not before: until then it may rightly send again. */
  note(activity: InboundActivity): void {
    const key = keyOf(activity);
    if (key === undefined) return;
    const [oldest] = this.#answered;
    if (this.#answered.size >= kept && oldest !== undefined) this.#answered.delete(oldest);
    this.#answered.add(key);
  }
}

/** An edit has the id of the message that it changes, and a time of its own. */
function keyOf({ type, id, conversation, timestamp }: InboundActivity): string | undefined {
  if (id === undefined) return undefined;
  const time = type === 'message' || type === 'invoke' ? '' : (timestamp ?? '');
  return createHash('sha256')
    .update(JSON.stringify([type, conversation.id, id, time]))
    .digest('base64');
}
