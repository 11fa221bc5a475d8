/** The list of kinds: a new kind of question is one folder and one line here. */
import { agenda } from './agenda/index.ts';
import { attendance } from './attendance/index.ts';
import { audits } from './audits/index.ts';
import { budget } from './budget/index.ts';
import { controls } from './controls/index.ts';
import { costModel } from './cost-model/index.ts';
import { costShare } from './cost-share/index.ts';
import { deadlines } from './deadlines/index.ts';
import { decisions } from './decisions-taken/index.ts';
import { goals } from './goals/index.ts';
import { help } from './help/index.ts';
import type { AnyKind } from './kind.ts';
import { meetings } from './meetings/index.ts';
import { minutes } from './minutes-state/index.ts';
import { offices } from './offices/index.ts';
import { openCases } from './open-cases/index.ts';
import { outturn } from './outturn/index.ts';
import { passage } from './passage/index.ts';
import { projectStatus } from './project-status/index.ts';
import { quorumOutlook } from './quorum-outlook/index.ts';
import { votes } from './votes/index.ts';
import { waiting } from './waiting/index.ts';
import { whatIf } from './what-if/index.ts';
import { yearWheel } from './year-wheel/index.ts';

export const questionKinds: readonly AnyKind[] = [
  help,
  projectStatus,
  costShare,
  costModel,
  whatIf,
  budget,
  outturn,
  meetings,
  agenda,
  yearWheel,
  deadlines,
  decisions,
  votes,
  openCases,
  waiting,
  minutes,
  attendance,
  quorumOutlook,
  goals,
  controls,
  audits,
  offices,
  passage,
];
