/** What is said about a meeting's agenda. */
import type { agendaKinds, Words } from '../../domain/records.ts';

export const itemKind = {
  information: { sv: 'information', en: 'information' },
  discussion: { sv: 'diskussion', en: 'discussion' },
  decision: { sv: 'beslut', en: 'decision' },
} as const satisfies Record<(typeof agendaKinds)[number], Words>;
