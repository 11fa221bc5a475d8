/** Times of day in a command: "kl. 13", "kl 13–15", "13:00-15:30". Pure. */
import type { Reading } from '../domain/reading.ts';

const clock = /(?:\bkl\.?\s*|\bat\s+)(\d{1,2})(?:[:.](\d{2}))?(?:\s*(?:[-–]|till|to)\s*(\d{1,2})(?:[:.](\d{2}))?)?/iu;
const plainSpan = /\b(\d{1,2})[:.](\d{2})\s*(?:[-–]|till|to)\s*(\d{1,2})[:.](\d{2})\b/iu;

/** When a meeting begins and ends, as far as it is said; "13:00" each. */
export function hoursIn({ text }: Reading): { readonly from: string; readonly to?: string } | undefined {
  const [, hour, minute, endHour, endMinute] = clock.exec(text) ?? plainSpan.exec(text) ?? [];
  const from = timeOf(hour, minute);
  if (from === undefined) return undefined;
  const to = timeOf(endHour, endMinute);
  return to === undefined || to <= from ? { from } : { from, to };
}

function timeOf(hour: string | undefined, minute: string | undefined): string | undefined {
  if (hour === undefined || Number(hour) > 23 || Number(minute ?? 0) > 59) return undefined;
  return `${hour.padStart(2, '0')}:${minute ?? '00'}`;
}
