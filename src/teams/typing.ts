/** A sign of life while an answer takes its time. */

/** Teams' guideline is two seconds to an answer or a sign of one; this leaves the network the other. */
const typingAfterMs = 1000;

/** Runs `work`, and `show` once if it takes longer than about a second. */
export async function withTyping<T>(show: () => void, work: () => Promise<T>): Promise<T> {
  const timer = setTimeout(show, typingAfterMs);
  try {
    return await work();
  } finally {
    clearTimeout(timer);
  }
}
