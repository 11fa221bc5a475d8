/** How long is kept what is no record, and the job that forgets it. */
import type { Temporal } from 'temporal-polyfill';
import { today } from '../domain/dates.ts';
import type { Store } from '../store/store.ts';

/** In days. Attendance, cases, votes and minutes are public records: how long those are kept the archive's rules say. */
export const retention = {
  /** Which messages were answered: Teams sends none again after minutes. */
  turns: 30,
  /** The last question in a chat, which the next one may lean on for half an hour. */
  chats: 30,
} as const;

/** Who forgets, in the journal. */
const byItself = 'retention';

/** Forgets once a day, and after a start. */
export function retentionJob() {
  let done: string | undefined;
  return {
    name: 'forget',
    async run(store: Pick<Store, 'forget'>, now: Temporal.Instant): Promise<void> {
      const day = today(now).toString();
      if (done === day) return;
      const daysAgo = (days: number) => now.subtract({ hours: 24 * days });
      await store.forget({ turns: daysAgo(retention.turns), chats: daysAgo(retention.chats) }, byItself, now);
      done = day;
    },
  };
}
