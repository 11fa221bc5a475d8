/** The municipalities' audits of the board: verdict, recommendation, who did them, what the board answered. */
import { concat, listOf, plain } from '../../cards/sentences/words.ts';
import { defineKind } from '../kind.ts';
import { answerAudits, readAudits } from './answer.ts';
import { interpretAudits } from './interpret.ts';
import { AuditSlots } from './slots.ts';

export const audits = defineKind({
  kind: 'audits',
  slots: AuditSlots,
  cues: {
    audit: 0.5,
    '@municipality': 0.25,
    auditAdvice: 0.2,
    auditOpinion: 0.15,
    auditRemark: 0.2,
    auditFirm: 0.3,
    auditReply: 0.25,
    auditWords: 0,
    municipality: 0.15,
    which: 0.1,
    all: 0.1,
    howMany: 0.1,
    who: 0.05,
    yesNo: 0,
    verify: 0,
    last: 0.05,
    document: 0,
    decision: 0.05,
    status: 0,
    '@body': 0.05,
    '@time': 0.05,
    '@document': 0,
  },
  words: {
    auditOpinion:
      'tyckte tycker ansåg anser bedömde bedömer bedömning* slutsats* omdöme* utlåtande* verdict* fram_till kom_fram kommit_fram sa sade say said conclude* conclusion* kritik* kritiser* think thought resultatet_av brister brist',
    auditAdvice:
      'vill efterlyser efterlyste uppmanar uppmanade wants want rekommend* rekomend* recommend* förbättra* bättre synpunkt* råd föreslog föreslår improve* better advice advise',
    auditRemark: 'anmärk* påpek* kritik* kritiser* invänd* remark* criticis*',
    auditFirm:
      'vilka_gjorde vem_gjorde vilka_konsulter firma firman firmor byrå byrån revisionsbyrå* revisionsfirma* konsultfirma* anlita* anlitat firm firms vem_granskade vem_gjorde_granskningen vem_gjorde_revisionen vilka_revisorer hired hire',
    auditReply:
      'svarade svara svarat svar bemött* bemötte åtgärd* reagera* hantera* answer* respond* response* gjorde_nämnden göra_åt gör_nämnden gjort_åt',
    auditWords:
      'nämnden nämndens gjorde gjordes gjort utförde utfördes utfört arbete verksamhet årets särskilt board boards grundläggande och ska åt kommunerna kommun kommuns',
  },
  examples: [
    'vad rekommenderar Kirunas revisorer?',
    'arvidsjaur revision',
    'vilken firma granskade åt Älvsbyn?',
    'vilka kommuner har granskat nämnden?',
    'vad svarade nämnden på Kirunas granskning?',
    'what do the auditors of Arvidsjaur recommend?',
  ],
  label: (slots, board) =>
    slots.municipalities.length === 0
      ? { sv: 'Granskningarna av nämnden', en: 'The audits of the board' }
      : concat([
          { sv: 'Granskning', en: 'Audit' },
          listOf(slots.municipalities.map((id) => plain(board.municipality(id).name))),
        ]),
  interpret: interpretAudits,
  read: readAudits,
  answer: answerAudits,
});
