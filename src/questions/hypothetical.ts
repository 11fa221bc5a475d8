/** "Vad händer om …?": what would follow stands in the papers' statements, if anywhere; no record tells it. */
import type { Reading } from '../domain/reading.ts';
import { fold } from '../domain/text.ts';

const whatIfIt = /\b(vad|what) (hander|sker|galler|happens) (om|ifall|if)\b/;

export const isHypothetical = (reading: Reading): boolean => whatIfIt.test(fold(reading.text));
