/** What is said about people whom messages do not reach: who, why, and what to do. */
import type { Words } from '../../domain/records.ts';
import { concat, listOf, plain, say } from './words.ts';

export const reachTitle: Words = { sv: 'Vilka som inte kan nås', en: 'Who cannot be reached' };

export const everybody: Words = {
  sv: 'Alla som jag har skrivit till kan nås. Inga meddelanden väntar.',
  en: 'Everybody I have written to can be reached. No messages are waiting.',
};

/** Why, in Teams' own codes; what has none was never tried, since there is no chat. */
const reasons: Readonly<Record<string, Words>> = {
  'no conversation': { sv: 'har inte lagt till boten', en: 'has not added the bot' },
  BotNotInConversationRoster: { sv: 'har tagit bort boten', en: 'has removed the bot' },
  ConversationBlockedByUser: { sv: 'har blockerat boten', en: 'has blocked the bot' },
  BotDisabledByAdmin: {
    sv: 'boten är avstängd av en administratör',
    en: 'the bot is switched off by an administrator',
  },
  MessageWritesBlocked: { sv: 'chatten tar inte emot meddelanden', en: 'the chat takes no messages' },
  ConversationNotFound: { sv: 'chatten finns inte längre', en: 'the chat is gone' },
};

/** A failure of the store's, such as `403 ConversationBlockedByUser`, as people say it. */
export function reason(failure: string): Words {
  const known = reasons[failure.replace(/^\d+ /, '')];
  return known ?? say((l) => (l === 'sv' ? `Teams nekar: ${failure}` : `Teams refuses: ${failure}`));
}

/** How many messages wait for somebody. */
export function waiting(count: number): Words {
  return say((l) => {
    if (l === 'sv') return count === 1 ? '1 meddelande väntar' : `${count} meddelanden väntar`;
    return count === 1 ? '1 message is waiting' : `${count} messages are waiting`;
  });
}

/** Somebody and why they cannot be reached. */
export interface OutOfReach {
  readonly name: string;
  readonly failure: string;
}

/**
 * Who cannot be reached and what to do about it.
 *
 * @param named the first of them
 * @param count how many there are in all
 */
export function outOfReach(named: readonly OutOfReach[], count: number): Words {
  const names = named.map(({ name, failure }) => concat([plain(name), concat(['(', reason(failure), ')'], '')]));
  const more = count - named.length;
  const rest = more > 0 ? [say((l) => (l === 'sv' ? `${more} till` : `${more} more`))] : [];
  const [only] = count === 1 ? named : [];
  const who = say((l) => only?.name ?? (l === 'sv' ? 'dem' : 'them'));
  const cannot = say((l) => {
    if (l === 'sv') return count === 1 ? '1 person kan inte nås:' : `${count} personer kan inte nås:`;
    return count === 1 ? '1 person cannot be reached:' : `${count} people cannot be reached:`;
  });
  const ask = say((l) =>
    l === 'sv'
      ? `Be ${who.sv} lägga till Nämndboten i Teams och skriva hej; det som väntar skickas då.`
      : `Ask ${who.en} to add Nämndboten in Teams and write hello; what is waiting is sent then.`,
  );
  const isDisabled = named.some(({ failure }) => failure.includes('BotDisabledByAdmin'));
  return concat([cannot, concat([listOf([...names, ...rest]), '.'], ''), ask, ...(isDisabled ? [switchOn] : [])]);
}

const switchOn: Words = {
  sv: 'En bot som är avstängd slås på av IT-avdelningen.',
  en: 'A bot that is switched off is switched on by the IT department.',
};
