/** What is said about the municipalities' audits of the board. */
import type { Audit, Decision, Words } from '../../domain/records.ts';
import { concat, genitive, listOf, plain, say } from './words.ts';

export const auditsTitle: Words = { sv: 'Granskningar av nämnden', en: 'Audits of the board' };

const all = (names: readonly string[]): Words => listOf(names.map(plain));
const owners = (names: readonly string[]): Words =>
  say((l) => (l === 'sv' ? listOf(names.map((name) => plain(genitive(name)))).sv : all(names).en));
const lower = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);
const unstopped = (text: string): string => text.replace(/\.$/, '');

export const headed = (p: { names: readonly string[]; year: number }): Words =>
  say((l) => `${all(p.names)[l]} (${p.year})`);

/** The verdict with the year it is about, where it does not say it itself. */
export function verdict(audit: Audit): Words {
  return say((l) =>
    audit.verdict[l].includes(String(audit.year))
      ? audit.verdict[l]
      : `${unstopped(audit.verdict[l])} (${audit.year}).`,
  );
}

export function recommendation(p: { audit: Audit; names: readonly string[] }): Words {
  const advice = p.audit.recommendation;
  return say((l) => {
    const whose = owners(p.names)[l];
    if (advice === undefined)
      return l === 'sv'
        ? `${whose} revisorer lämnar ingen rekommendation till nämnden (granskning av ${p.audit.year}).`
        : `The auditors of ${whose} give the board no recommendation (audit of ${p.audit.year}).`;
    return l === 'sv'
      ? `${whose} revisorers rekommendation (granskning av ${p.audit.year}): ${lower(unstopped(advice.sv))}.`
      : `Recommendation by the auditors of ${whose} (audit of ${p.audit.year}): ${lower(unstopped(advice.en))}.`;
  });
}

export function auditor(p: { audit: Audit; names: readonly string[] }): Words {
  const who = p.audit.auditor;
  const names = all(p.names);
  return say((l) => {
    if (who === undefined)
      return l === 'sv'
        ? `Det framgår inte vem som granskade åt ${names.sv} (${p.audit.year}).`
        : `The papers do not say who audited for ${names.en} (${p.audit.year}).`;
    return l === 'sv'
      ? `Granskningen av ${p.audit.year} åt ${names.sv}: ${unstopped(who.sv)}.`
      : `The audit of ${p.audit.year} for ${names.en}: ${unstopped(who.en)}.`;
  });
}

/** What the board decided about an audit. */
export function response(p: { audit: Audit; names: readonly string[]; decision: Decision | undefined }): Words {
  const decided = p.decision?.decided;
  return say(
    (l) =>
      decided?.[l] ??
      (l === 'sv'
        ? `Det framgår inte vad nämnden beslutade om ${owners(p.names).sv} granskning av ${p.audit.year}.`
        : `The papers do not say what the board decided about the audit of ${p.audit.year} by ${all(p.names).en}.`),
  );
}

/** Everything in short, for the card. */
export function whole(p: { audit: Audit; decision: Decision | undefined }): Words {
  return concat([
    p.audit.verdict,
    ...(p.audit.recommendation === undefined ? [] : [p.audit.recommendation]),
    ...(p.decision === undefined ? [] : [p.decision.decided]),
  ]);
}

export function audited(p: { names: readonly string[]; audits: number; year: number }): Words {
  const names = all(p.names);
  return say((l) =>
    l === 'sv'
      ? `${p.names.length} kommuner har granskat nämnden för ${p.year}: ${names.sv}.`
      : `${p.names.length} municipalities have audited the board for ${p.year}: ${names.en}.`,
  );
}

export function noAudit(p: { names: readonly string[]; year: number | undefined; known: readonly string[] }): Words {
  const names = p.names.length === 0 ? { sv: 'kommunerna', en: 'the municipalities' } : all(p.names);
  return say((l) => {
    const year = p.year === undefined ? '' : l === 'sv' ? ` av ${p.year}` : ` of ${p.year}`;
    return l === 'sv'
      ? `En granskning${year} från ${names.sv} finns inte i underlaget; granskningar finns från ${all(p.known).sv}.`
      : `An audit${year} by ${names.en} is not in the papers; there are audits by ${all(p.known).en}.`;
  });
}
