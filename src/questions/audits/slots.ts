import { z } from 'zod';
import { MunicipalityId, Year } from '../../domain/records.ts';

export const auditAsks = ['summary', 'recommendation', 'verdict', 'auditor', 'response', 'who'] as const;
export type AuditAsk = (typeof auditAsks)[number];

/** What a question about the municipalities' audits of the board asks for. */
export const AuditSlots = z.strictObject({
  /** Whose audits; all of them when empty. */
  municipalities: z.array(MunicipalityId).max(40).default([]),
  ask: z.enum(auditAsks),
  /** The year that was audited. */
  year: Year.optional(),
});
export type AuditSlots = z.infer<typeof AuditSlots>;
