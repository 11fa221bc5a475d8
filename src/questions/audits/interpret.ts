/** From a reading to the slots of a question about audits; pure. */
import type { Board } from '../../domain/board.ts';
import { has, type Reading, type RefType, refsOf } from '../../domain/reading.ts';
import type { Audit, MunicipalityId } from '../../domain/records.ts';
import { fold, tokenise } from '../../domain/text.ts';
import type { Proposal, Setting } from '../kind.ts';
import { type TopicWord, tokensOf, topicOf } from '../topic.ts';
import type { AuditAsk, AuditSlots } from './slots.ts';

const understood = [
  'audit',
  'auditOpinion',
  'auditRemark',
  'auditAdvice',
  'auditFirm',
  'auditReply',
  'auditWords',
  'which',
  'all',
  'howMany',
  'municipality',
  'who',
  'yesNo',
  'verify',
  'last',
  'document',
  'decision',
  'status',
] as const;
const elsewhere = [
  'why',
  'when',
  'howMuch',
  'place',
  'duration',
  'pay',
  'paragraph',
  'recipient',
  'case',
  'wheel',
  'indicator',
  'meeting',
] as const;

export function interpretAudits(
  reading: Reading,
  { board }: Setting,
  before?: AuditSlots,
): Proposal<AuditSlots> | undefined {
  if (has(reading, ...elsewhere) || refsOf(reading, 'body').some((id) => board.body(id).kind !== 'board'))
    return undefined;
  const named = [...(refsOf(reading, 'municipality') as MunicipalityId[]), ...ofPapers(reading, board)];
  const papers: readonly RefType[] = ofPapers(reading, board).length > 0 ? ['document'] : [];
  const topic = topicOf(reading, board, { concepts: understood, names: ['municipality', 'body', ...papers] });
  const byFirm = ofFirm(topic, board.records.audit);
  const left = topic.filter((word) => !byFirm.words.includes(word));
  if (left.length > 0) return undefined;
  const municipalities = named.length > 0 ? named : [...byFirm.municipalities];
  const asked = askOf(
    reading,
    municipalities.length > 0 || (before?.municipalities.length ?? 0) > 0,
    byFirm.words.length > 0 && named.length > 0,
  );
  const explains = tokensOf(byFirm.words);
  if (before !== undefined && (named.length > 0 || asked !== undefined)) {
    const whose = municipalities.length > 0 ? municipalities : before.municipalities;
    return {
      slots: { municipalities: whose, ask: asked ?? before.ask, ...yearOf(reading, board, before.year) },
      explains,
    };
  }
  const sign = has(reading, 'audit') || byFirm.words.length > 0 || (has(reading, 'auditFirm') && named.length > 0);
  if (!sign) return undefined;
  // "hur många" is answered only with how many have audited.
  const ask = has(reading, 'howMany')
    ? has(reading, 'municipality') && named.length === 0
      ? 'who'
      : undefined
    : (asked ?? 'summary');
  if (ask === undefined || (has(reading, 'decision') && ask === 'summary' && named.length > 0)) return undefined;
  return {
    slots: { municipalities, ask, ...yearOf(reading, board, undefined) },
    explains,
    bonus:
      named.length !== 1 || auditOf(board, named[0]) === undefined || ask === 'auditor' || ask === 'summary'
        ? set
        : 0.05,
  };
}

/** "Arvidsjaurs revisorer" names the paper of an audit, and so whose it is. */
function ofPapers(reading: Reading, board: Board): MunicipalityId[] {
  if (!has(reading, 'audit')) return [];
  const papers = refsOf(reading, 'document');
  return board.records.audit
    .filter(({ source, municipalities }) => papers.includes(source.document) && municipalities.length === 1)
    .flatMap(({ municipalities }) => municipalities);
}

/** What a proposal gains where no single statement answers: several audits, none, or the whole of one. */
const set = 0.2;

const auditOf = (board: Board, municipality: string | undefined) =>
  board.records.audit.find((audit) => audit.municipalities.some((id) => id === municipality));

/** `whose`: whose audit is known; `firm`: a firm is named beside a municipality ("PwC åt Gällivare?"). */
function askOf(reading: Reading, whose: boolean, firm: boolean): AuditAsk | undefined {
  if (has(reading, 'auditFirm') || firm || (whose && has(reading, 'who'))) return 'auditor';
  if (has(reading, 'auditReply') || has(reading, 'decision')) return 'response';
  if (has(reading, 'auditAdvice')) return 'recommendation';
  // What was found fault with stands in the summary.
  if (has(reading, 'auditRemark')) return 'summary';
  if (has(reading, 'auditOpinion')) return 'verdict';
  if ((has(reading, 'municipality') && has(reading, 'which', 'all')) || has(reading, 'who')) return 'who';
  return undefined;
}

/** The year audited. Audits are made the year after, so that year finds them too. */
function yearOf(reading: Reading, board: Board, before: number | undefined): { year?: number } {
  const [said] = reading.years;
  const year =
    said === undefined
      ? before
      : board.records.audit.some(
            (audit) => audit.year === said - 1 && !board.records.audit.some((other) => other.year === said),
          )
        ? said - 1
        : said;
  return year === undefined ? {} : { year };
}

/** Municipalities named by the firm that did the work ("vad sa KPMG"): a name in the auditor's field. */
function ofFirm(
  topic: readonly TopicWord[],
  audits: readonly Audit[],
): { words: TopicWord[]; municipalities: MunicipalityId[] } {
  const firmsOf = (audit: Audit) =>
    tokenise(audit.auditor?.sv ?? '')
      .filter((token) => /^\p{Lu}.*\p{Lu}/u.test(token.raw))
      .map((token) => fold(token.raw));
  const words: TopicWord[] = [];
  const municipalities = new Set<MunicipalityId>();
  for (const word of topic) {
    const hits = audits.filter((audit) =>
      firmsOf(audit).some((firm) =>
        word.forms.some((form) => form.some((part) => part === firm || part === `${firm}s`)),
      ),
    );
    if (hits.length === 0) continue;
    words.push(word);
    for (const audit of hits) for (const id of audit.municipalities) municipalities.add(id);
  }
  return { words, municipalities: [...municipalities] };
}
