/** Answers what the municipalities' audits of the board say; pure. */
import * as sentences from '../../cards/sentences/audits.ts';
import { concat } from '../../cards/sentences/words.ts';
import type { Answer, Citation, FollowUp } from '../../domain/answer.ts';
import type { Board } from '../../domain/board.ts';
import type { Audit, Decision, Words } from '../../domain/records.ts';
import { citeAll } from '../citations.ts';
import type { AuditAsk, AuditSlots } from './slots.ts';

interface AuditFact {
  readonly audit: Audit;
  readonly names: readonly string[];
  readonly decision: Decision | undefined;
}

export interface AuditFacts {
  readonly audits: readonly AuditFact[];
  /** Municipalities asked about whose audit is not in the papers. */
  readonly missing: readonly string[];
  /** Those that have audited, for what to ask instead. */
  readonly known: readonly string[];
  readonly citations: readonly Citation[];
}

export function readAudits(board: Board, slots: AuditSlots): AuditFacts {
  const ofYear = board.records.audit.filter((audit) => slots.year === undefined || audit.year === slots.year);
  const asked = slots.municipalities;
  const audits =
    asked.length === 0 ? ofYear : ofYear.filter((audit) => audit.municipalities.some((id) => asked.includes(id)));
  const name = (id: string) => board.municipality(id).name;
  const facts = audits.map((audit) => ({
    audit,
    // An audit that two municipalities share is told for the ones asked about.
    names: audit.municipalities.filter((id) => asked.length === 0 || asked.includes(id)).map(name),
    decision: audit.decision === undefined ? undefined : board.decision(audit.decision),
  }));
  const responses =
    slots.ask === 'response' ? facts.flatMap(({ decision }) => (decision === undefined ? [] : [decision])) : [];
  return {
    audits: facts,
    missing: asked.filter((id) => !audits.some((audit) => audit.municipalities.includes(id))).map(name),
    known: [...new Set(board.records.audit.flatMap((audit) => audit.municipalities))].map(name),
    citations: citeAll(board, responses.length > 0 ? responses : audits),
  };
}

export function answerAudits(facts: AuditFacts, slots: AuditSlots): Answer {
  if (facts.audits.length === 0) {
    return {
      outcome: 'refuse',
      text: sentences.noAudit({ names: facts.missing, year: slots.year, known: facts.known }),
      title: sentences.auditsTitle,
      detail: { shape: 'none' },
      sources: [],
      followUps: [ask({ sv: 'Vad säger de som finns?', en: 'What do the existing ones say?' }, [], 'verdict')],
    };
  }
  const missing =
    facts.missing.length === 0
      ? []
      : [sentences.noAudit({ names: facts.missing, year: slots.year, known: facts.known })];
  return {
    outcome: 'answer',
    text: concat([textOf(facts, slots.ask), ...missing]),
    title: sentences.auditsTitle,
    detail: {
      shape: 'list',
      items: facts.audits.map(({ audit, names, decision }) => ({
        heading: sentences.headed({ names, year: audit.year }),
        text: sentences.whole({ audit, decision }),
      })),
    },
    sources: facts.citations,
    followUps: followUps(slots),
  };
}

function textOf({ audits, known }: AuditFacts, what: AuditAsk): Words {
  if (what === 'who')
    return sentences.audited({ names: known, audits: audits.length, year: audits[0]?.audit.year ?? 0 });
  return concat(audits.map(({ audit, names, decision }) => sentenceOf(what, audit, names, decision)));
}

function sentenceOf(what: AuditAsk, audit: Audit, names: readonly string[], decision: Decision | undefined): Words {
  switch (what) {
    case 'auditor':
      return sentences.auditor({ audit, names });
    case 'recommendation':
      return sentences.recommendation({ audit, names });
    case 'response':
      return sentences.response({ audit, names, decision });
    case 'verdict':
      return sentences.verdict(audit);
    default:
      return concat([sentences.verdict(audit), sentences.recommendation({ audit, names })]);
  }
}

const ask = (label: Words, municipalities: AuditSlots['municipalities'], what: AuditAsk): FollowUp => ({
  label,
  question: { kind: 'audits', slots: { municipalities, ask: what } },
});

function followUps(slots: AuditSlots): FollowUp[] {
  const whose = slots.municipalities;
  const all = [
    ask({ sv: 'Vad svarade nämnden?', en: 'How did the board answer?' }, whose, 'response'),
    ask({ sv: 'Rekommendationer', en: 'Recommendations' }, whose, 'recommendation'),
    ask({ sv: 'Vem granskade?', en: 'Who audited?' }, whose, 'auditor'),
  ];
  return all.filter(({ question }) => question.slots.ask !== slots.ask);
}
