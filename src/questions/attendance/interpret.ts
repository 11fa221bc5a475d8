/** From a reading to the slots of a question about attendance; pure. */
import { askBody } from '../../cards/sentences/attendance.ts';
import { bodyName } from '../../cards/sentences/spans.ts';
import { capital } from '../../cards/sentences/words.ts';
import type { Board } from '../../domain/board.ts';
import { has, type Reading, refsOf } from '../../domain/reading.ts';
import type { Body, BodyId, MunicipalityId } from '../../domain/records.ts';
import type { Proposal, Setting } from '../kind.ts';
import { isOver } from '../meetings/select.ts';
import { hasRegistered, reportingBodies } from './facts.ts';
import { type AttendanceSlots, isSeatAsk, type SeatAsk } from './slots.ts';

/** Subjects of other kinds. A forecast of the goal is a statement about the goal. */
const elsewhere = [
  'why',
  'audit',
  'control',
  'wheel',
  'budget',
  'pay',
  'forecast',
  'agenda',
  'paragraph',
  'status',
  'clock',
  'duration',
  'place',
  'role',
  'remotely',
] as const;
/** "Hur många kom?" after a question about the same body. */
const ofSameBody = 0.35;
const signs = [
  'attendance',
  'meanAttendance',
  'cameAlong',
  'absentees',
  'quorate',
  'attendanceGoal',
  'attendees',
] as const;

export function interpretAttendance(
  reading: Reading,
  setting: Setting,
  before?: AttendanceSlots,
): Proposal<AttendanceSlots> | undefined {
  const { board } = setting;
  const reporting = reportingBodies(board);
  const window = windowOf(reading);
  const steering = steeringGroups(reading, board, window);
  const named = steering.length > 0 ? steering : (refsOf(reading, 'body') as BodyId[]);
  if (has(reading, 'decision') && !has(reading, 'quorate')) return undefined;
  if (has(reading, ...elsewhere) || refsOf(reading, 'item').length > 0) return undefined;
  // Of a project or a steering group the papers name the participants: statements answer that.
  if (steering.length === 0 && (has(reading, 'steeringGroup') || refsOf(reading, 'project').length > 0))
    return undefined;
  if (named.some((id) => !reporting.some((body) => body.id === id))) return undefined;
  if (window !== undefined && isOfOthers(window, board, reporting)) return undefined;
  const ask = askOf(reading, before);
  const leans = reading.elliptic || reading.tokens.filter((token) => token.folded !== '?').length <= 3;
  const topic =
    leans && window === undefined
      ? reporting.find((each) => setting.topics.some((ref) => ref.type === 'body' && ref.id === each.id))?.id
      : undefined;
  const body =
    named.length === 1
      ? named[0]
      : named.length === 0
        ? (bodyByUnit(reading, ask, window !== undefined, reporting) ?? (before === undefined ? topic : undefined))
        : undefined;
  const numbers = numbersOf(reading, ask);
  const municipalities = refsOf(reading, 'municipality') as MunicipalityId[];
  if (before !== undefined) return followUp(reading, before, { named, body, window, ask, numbers, municipalities });

  const limited =
    has(reading, 'percent') &&
    numbers.limit !== undefined &&
    (named.length > 0 || has(reading, 'meeting', 'meetingPlan'));
  const municipality = municipalities.length > 0;
  const wasThere =
    municipality &&
    window !== undefined &&
    named.length > 0 &&
    /^(var|kom|was|deltog|did)$/.test(reading.tokens[0]?.folded ?? '');
  if (!has(reading, ...signs) && !limited && !wasThere) return undefined;
  // "Kom" and "var med" say nothing without a count, a name or a day.
  const weak =
    !limited &&
    !wasThere &&
    !has(reading, 'attendance', 'meanAttendance', 'absentees', 'quorate', 'attendanceGoal', 'attendees');
  if (
    weak &&
    !has(reading, 'howMany', 'who', 'percent', 'most', 'least', 'average', 'whichMunicipality') &&
    !(window !== undefined && municipality) &&
    numbers.claim === undefined
  )
    return undefined;
  const meeting =
    has(reading, 'last') && window === undefined && body !== undefined ? lastHeld(setting, body) : undefined;
  const dated = window !== undefined || meeting !== undefined;
  // What the goal is, who usually comes and when a meeting is quorate are statements of the papers.
  const record =
    (municipality && has(reading, 'absentees', 'heldSoFar', 'wasHeld', 'howMany')) ||
    (ask !== undefined && isSeatAsk(ask) && hasRegistered(board, body));
  if (
    !dated &&
    !record &&
    (has(reading, 'goal', 'indicator', 'attendanceGoal') || isToldElsewhere(ask)) &&
    ask !== 'below' &&
    ask !== 'above' &&
    !reaches(reading)
  )
    return undefined;
  const slots: AttendanceSlots = {
    ...(body === undefined ? {} : { body }),
    ...(meeting === undefined ? {} : { meeting }),
    ...window,
    ask: ask ?? 'figure',
    ...(ask === 'own' ? { municipalities } : {}),
    ...numbers,
  };
  const wide = ['best', 'worst', 'below', 'above', 'average', 'all'].includes(slots.ask) || isSeatAsk(slots.ask);
  if (body === undefined && named.length === 0 && !dated && !wide) {
    return {
      slots,
      ask: {
        slot: 'body',
        text: askBody(reporting.map(bodyName)),
        options: reporting.map((each) => ({ label: capital(bodyName(each)), slots: { ...slots, body: each.id } })),
      },
    };
  }
  return { slots, ...(topic === undefined ? {} : { bonus: ofSameBody }) };
}

/** Who belongs to a body and usually comes is told by statements; how often somebody came by nothing but figures. */
function isToldElsewhere(ask: AttendanceSlots['ask'] | undefined): boolean {
  const counted = ask === 'mostOften' || ask === 'leastOften' || ask === 'each';
  return ask === 'quorum' || (ask !== undefined && isSeatAsk(ask) && !counted);
}

/** The steering groups named, as such or by their project, whose attendance was registered on those days. */
function steeringGroups(reading: Reading, board: Board, window: Window | undefined): BodyId[] {
  const [bodies, projects] = [refsOf(reading, 'body'), refsOf(reading, 'project')];
  const isNamed = (id: string, project: string | undefined): boolean =>
    bodies.includes(id) || (has(reading, 'steeringGroup') && project !== undefined && projects.includes(project));
  const isRegistered = (id: string): boolean =>
    [...board.registry.roll.values()].some(({ body, meeting }) => {
      const day = board.meeting(meeting).start.slice(0, 10);
      return body === id && (window === undefined || (window.from <= day && day <= window.to));
    });
  return board.records.body
    .filter(({ id, kind, project }) => kind === 'steering' && isNamed(id, project) && isRegistered(id))
    .map(({ id }) => id);
}

interface Window {
  readonly from: string;
  readonly to: string;
}

interface Said {
  readonly named: readonly BodyId[];
  readonly body: BodyId | undefined;
  readonly window: Window | undefined;
  readonly municipalities: readonly MunicipalityId[];
  readonly ask: AttendanceSlots['ask'] | undefined;
  readonly numbers: Pick<AttendanceSlots, 'limit' | 'claim'>;
}

/** What is not renewed stays; another body on the same day would be another meeting, so the day goes. */
function followUp(reading: Reading, before: AttendanceSlots, said: Said): Proposal<AttendanceSlots> | undefined {
  const { window, ask, named, body } = said;
  if (named.length === 0 && window === undefined && ask === undefined && body === undefined) return undefined;
  const moved = body !== undefined && body !== before.body && before.body !== undefined;
  const keepsDay = window === undefined && !(moved && (before.meeting !== undefined || before.from === before.to));
  const wide =
    ask === 'best' || ask === 'worst' || ask === 'below' || ask === 'above' || ask === 'average' || ask === 'all';
  const { meeting, from, to } = keepsDay && !wide ? before : {};
  const kept =
    window !== undefined && (before.ask === 'best' || before.ask === 'worst' || before.ask === 'names')
      ? 'figure'
      : before.ask;
  const asked = ask ?? kept;
  const municipalities = said.municipalities.length > 0 ? [...said.municipalities] : before.municipalities;
  const whose = body ?? (named.length > 1 ? undefined : before.body);
  return {
    slots: {
      ...(whose === undefined ? {} : { body: whose }),
      ...(window === undefined
        ? {
            ...(meeting === undefined ? {} : { meeting }),
            ...(from === undefined ? {} : { from }),
            ...(to === undefined ? {} : { to }),
          }
        : window),
      ask: asked,
      ...(asked === 'own' && municipalities !== undefined ? { municipalities } : {}),
      ...said.numbers,
    },
    ...(reaches(reading) ? { bonus: 0.1 } : {}),
  };
}

/** The board counts its members, the preparatory group the municipalities. */
function bodyByUnit(
  reading: Reading,
  ask: AttendanceSlots['ask'] | undefined,
  dated: boolean,
  reporting: readonly { id: BodyId; kind: string }[],
): BodyId | undefined {
  const kind = has(reading, 'boardMember')
    ? 'board'
    : has(reading, 'municipality') && !dated && (ask === undefined || !isSeatAsk(ask))
      ? 'preparatory'
      : undefined;
  return reporting.find((body) => body.kind === kind)?.id;
}

/** "Når" is told from "när" by its letter alone. */
const reaches = (reading: Reading): boolean =>
  has(reading, 'enough') || reading.tokens.some((token) => /^når$/i.test(token.raw));

/** A day on which only bodies without figures met: the papers' statements name who was there. */
function isOfOthers(window: Window, board: Board, reporting: readonly Body[]): boolean {
  if (window.from !== window.to) return false;
  const that = board.records.meeting.filter((meeting) => meeting.start.slice(0, 10) === window.from);
  return that.length > 0 && !that.some((meeting) => reporting.some((body) => body.id === meeting.body));
}

function windowOf(reading: Reading): Window | undefined {
  const period = reading.periods.find((candidate) => candidate.grain !== 'year') ?? reading.periods[0];
  return period === undefined ? undefined : { from: period.from, to: period.to };
}

function lastHeld(setting: Setting, body: BodyId): AttendanceSlots['meeting'] {
  return setting.board
    .meetings(body)
    .filter((meeting) => isOver(meeting, setting.now))
    .at(-1)?.id;
}

function askOf(reading: Reading, before: AttendanceSlots | undefined): AttendanceSlots['ask'] | undefined {
  const many = has(reading, 'howMany');
  const seats = seatAskOf(reading);
  if (seats !== undefined && (!many || seats === 'own')) return seats;
  if (has(reading, 'absentees') && !has(reading, 'least', 'most')) return 'absent';
  if (has(reading, 'quorate')) return 'quorum';
  if (has(reading, 'average', 'meanAttendance')) return 'average';
  if (has(reading, 'below', 'missedGoal')) return 'below';
  if (has(reading, 'aboveLimit') || (reaches(reading) && has(reading, 'meetingPlan'))) return 'above';
  if (reaches(reading) || has(reading, 'goal', 'indicator', 'attendanceGoal')) return 'goal';
  if (has(reading, 'most')) return 'best';
  if (has(reading, 'least')) return 'worst';
  if (has(reading, 'all', 'compare', 'attendanceStatistics')) return 'all';
  if (has(reading, 'percent')) return 'percent';
  if (many || has(reading, 'cameAlong', 'attendance')) return before === undefined ? undefined : 'figure';
  return undefined;
}

/** Whether it is asked who was there and not how many, and of whom. */
function seatAskOf(reading: Reading): SeatAsk | undefined {
  if (refsOf(reading, 'municipality').length > 0) return 'own';
  if (has(reading, 'perMunicipality')) return 'each';
  if (has(reading, 'substitute') && has(reading, 'attendees')) return 'substitutes';
  if (has(reading, 'whichMunicipality') && has(reading, 'most', 'least'))
    return has(reading, 'most') ? 'mostOften' : 'leastOften';
  if (has(reading, 'absentees') && has(reading, 'who', 'attendees', 'municipality', 'boardMember', 'which'))
    return has(reading, 'least', 'most') && !has(reading, 'who', 'attendees') ? undefined : 'missing';
  if (has(reading, 'whichMunicipality') && has(reading, 'attendance', 'cameAlong', 'attendees'))
    return 'municipalities';
  return has(reading, 'who', 'attendees') ? 'names' : undefined;
}

/** Numbers in the message: a limit to compare with, or a figure to confirm. */
function numbersOf(
  reading: Reading,
  ask: AttendanceSlots['ask'] | undefined,
): Pick<AttendanceSlots, 'limit' | 'claim'> {
  const value = reading.numbers[0];
  if (value === undefined || value > 100) return {};
  if (ask === 'below' || ask === 'above' || ask === 'goal') return has(reading, 'percent') ? { limit: value } : {};
  if (has(reading, 'howMany', 'who')) return {};
  return { claim: { value, percent: has(reading, 'percent') } };
}
