/** What a turn was and what came of it, for those who watch over the bot: names from closed lists, nothing of anybody's. */
import type { Outcome } from '../domain/answer.ts';
import type { InboundActivity } from './activity.ts';
import type { Reply } from './conversation.ts';
import { fileConsentInvoke } from './file-consent.ts';
import { scopeOf } from './identity.ts';
import { cardActionInvoke } from './invoke.ts';
import { searchInvoke } from './search.ts';

/** `refused`: a no, or not understood; `repeated`: somebody else answers it, or has; `unused`: there is nothing to do. */
export type TurnOutcome = 'answered' | 'refused' | 'repeated' | 'unused' | 'failed';

export interface TurnReport {
  readonly outcome: TurnOutcome;
  /** Which kind of question was answered, or which action was carried out. */
  readonly kind?: string | undefined;
  readonly action?: string | undefined;
  readonly isUnknown?: boolean | undefined;
  /** What it was answered with. */
  readonly answer?: Outcome | undefined;
}

/** What Teams is known to send. Whatever else a sender writes there is not repeated. */
const types = ['message', 'messageUpdate', 'messageDelete', 'messageReaction', 'invoke', 'event', 'typing'] as const;
const updates = ['conversationUpdate', 'installationUpdate'] as const;
const invokes = [cardActionInvoke, searchInvoke, fileConsentInvoke] as const;
const other = 'other';

/** An activity by names that may stand in logs and metrics. */
export interface ActivityNote {
  readonly type: string;
  /** Which invoke it is. */
  readonly invoke: string | undefined;
  readonly scope: string;
}

export function noteOf(activity: InboundActivity): ActivityNote {
  const type = [...types, ...updates].find((known) => known === activity.type) ?? other;
  const invoke = invokes.find((known) => known === activity.name) ?? other;
  return { type, invoke: type === 'invoke' ? invoke : undefined, scope: scopeOf(activity) };
}

/** What a reply says of the turn. */
export function reportOf(reply: Pick<Reply, 'outcome' | 'question' | 'action' | 'isUnknown'>): TurnReport {
  const { outcome: answer, question, action, isUnknown } = reply;
  return { outcome: answer === 'refuse' ? 'refused' : 'answered', kind: question?.kind, action, isUnknown, answer };
}
