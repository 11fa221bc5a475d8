/** How projects and services are doing: one by name, a group by phase, or all; and what is new since the plan. */
import { capital } from '../../cards/sentences/words.ts';
import { defineKind } from '../kind.ts';
import { answerProjectStatus } from './answer.ts';
import { readProjectStatus } from './facts.ts';
import { interpretProjectStatus } from './interpret.ts';
import { ProjectStatusSlots } from './slots.ts';

export const projectStatus = defineKind({
  kind: 'projectStatus',
  slots: ProjectStatusSlots,
  cues: {
    '@project': 0.5,
    '@item': 0,
    '@body': 0,
    '@time': 0,
    status: 0.45,
    phase: 0.35,
    project: 0.3,
    service: 0.25,
    statusSince: 0.45,
    which: 0.05,
    all: 0.1,
    howMany: 0.1,
    statusFiller: 0,
    yesNo: 0,
    verify: 0,
    last: 0,
  },
  words: {
    statusFiller:
      'nya ny nytt gemensamt gemensamma gemensam vårt rullar rulla tuffar hålls håller hunnit kommit framme igång i_gång driftsatt driftsatta klar klart klara färdig färdigt enligt_plan planenligt nämndens nämnden board joint new running ready finished up_and_running fortfarande igenom information uppdatering uppdatera update arbetet arbete omarbetning* översynen revideringen revidering yet already just_nu bara',
    statusSince:
      'sedan_sist sen_sist sedan_förra sen_förra sedan_planen sedan_verksamhetsplanen sedan_december nytt nyheter news since_last since_the_plan what_is_new',
    status:
      'projektstatus projektläge* projektlist* nuläge* statusrapport* statuslist* hur_ligger_det_till hur_ser_det_ut how_is how_are',
  },
  examples: [
    'hur går det med elevhälsan?',
    'status DCBD',
    'vilka projekt pågår?',
    'vilka förstudier finns?',
    'lägesrapport',
    'vad har hänt sedan sist?',
    'how is the social services system going?',
  ],
  label: (slots, board) => {
    if (slots.project !== undefined) return capital(board.project(slots.project).name);
    return slots.since
      ? { sv: 'Nytt sedan planen', en: 'New since the plan' }
      : { sv: 'Läget i projekten', en: 'Status of the projects' };
  },
  interpret: interpretProjectStatus,
  read: readProjectStatus,
  answer: answerProjectStatus,
});
