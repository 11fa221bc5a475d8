/** From a reading to the slots of a question about status; pure. */
import { askProject } from '../../cards/sentences/projects.ts';
import type { Board } from '../../domain/board.ts';
import { has, type Mention, type Reading, type Ref, refsOf } from '../../domain/reading.ts';
import type { Project, ProjectId } from '../../domain/records.ts';
import { editDistance, fold, join, tolerance } from '../../domain/text.ts';
import type { Proposal, Setting } from '../kind.ts';
import { says, tokensOf, topicOf } from '../topic.ts';
import { projectsIn } from './groups.ts';
import type { ProjectGroup, ProjectStatusSlots } from './slots.ts';

/** Asks for a fact of its own about a project; the papers' statements answer those. */
const ownFacts = [
  'use',
  'meaning',
  'who',
  'when',
  'why',
  'howMuch',
  'duration',
  'place',
  'clock',
  'pay',
  'share',
  'decision',
  'budget',
  'goal',
  'control',
  'audit',
  'paragraph',
  'meeting',
  'outturn',
] as const;
const understood = [
  'status',
  'phase',
  'project',
  'service',
  'which',
  'all',
  'howMany',
  'yesNo',
  'verify',
  'statusFiller',
  'statusSince',
  'last',
] as const;
/** "projektet", "förstudien": one of them, without saying which. */
const unnamed: readonly { readonly word: RegExp; readonly fits: (project: Project) => boolean }[] = [
  { word: /^projektets?$/, fits: (project) => project.kind === 'project' && project.phase !== 'operation' },
  { word: /^(forstudien|forstudiens|prestudy)$/, fits: (project) => project.phase === 'prestudy' },
  { word: /^(plattformen|platform)$/, fits: (project) => /plattform/.test(namesOf(project)) },
  { word: /^(systemet|systemets)$/, fits: (project) => project.kind !== 'activity' && /system/.test(namesOf(project)) },
];
/** Compounds that can only be the name of a system or project. */
const nameOfSystem =
  /.{2,}(systemet|system|projektet|projekt|plattformen|plattform|portalen|portal|appen|registret|forstudien)$/;

/** What a proposal gains when no word of the message is left over: then nothing more particular is asked. */
const nothingLeft = 0.15;

const namesOf = (project: Project) => fold([project.name.sv, ...project.aliases].join(' '));

export function interpretProjectStatus(
  reading: Reading,
  { board, topics }: Setting,
  before?: ProjectStatusSlots,
): Proposal<ProjectStatusSlots> | undefined {
  if (has(reading, ...ownFacts) || refsOf(reading, 'document').length > 0) return undefined;
  const known = Number(board.asOf.slice(0, 4));
  if (reading.years.length > 0 && !reading.years.includes(known)) return undefined;
  const doubtful = reading.mentions.filter((mention) => isDoubtful(mention, board));
  if (doubtful.length > 0)
    return ofStranger(
      { ...reading, mentions: reading.mentions.filter((mention) => !doubtful.includes(mention)) },
      board,
    );
  const named = refsOf(reading, 'project') as ProjectId[];
  const since = has(reading, 'statusSince');
  if (named.length > 0) return ofNamed(reading, board, named, since, before !== undefined);
  const onlyBoard = refsOf(reading, 'body').every((id) => board.body(id).kind === 'board');
  if (!onlyBoard) return undefined;
  const focus = before?.project ?? projectOf(topics);
  if (focus !== undefined) {
    const leans =
      has(reading, 'status', 'statusSince') &&
      reading.periods.length === 0 &&
      !has(reading, 'which', 'all', 'howMany') &&
      topicOf(reading, board, { concepts: understood, names: ['body'] }).length === 0;
    if (leans) return { slots: { project: focus, also: before?.also ?? [], count: false, since }, bonus: nothingLeft };
  }
  const group = groupOf(reading, since);
  const bonus =
    group !== undefined && topicOf(reading, board, { concepts: understood, names: ['body'] }).length === 0
      ? nothingLeft
      : 0;
  if (group !== undefined)
    return { slots: { group, also: [], count: has(reading, 'howMany'), since }, bonus, ownSubject: namesSet(reading) };
  return ofUnnamed(reading, board) ?? ofStranger(reading, board);
}

/** The one project that the question before was about, whatever kind it was of. */
function projectOf(topics: readonly Ref[]): ProjectId | undefined {
  const projects = new Set(topics.filter((ref) => ref.type === 'project').map((ref) => ref.id));
  return projects.size === 1 ? ([...projects][0] as ProjectId) : undefined;
}

/** Projects by name. A name that several of them share is asked back, unless another name settles it. */
function ofNamed(
  reading: Reading,
  board: Board,
  named: readonly ProjectId[],
  since: boolean,
  follows: boolean,
): Proposal<ProjectStatusSlots> | undefined {
  if (has(reading, 'howMany')) return undefined;
  const left = topicOf(reading, board, { concepts: understood, names: ['project', 'item', 'body'] }).filter(
    (word) =>
      !word.at.some((at) =>
        reading.mentions.some(
          (mention) => at >= mention.from && at < mention.to && mention.refs.some((ref) => ref.type === 'project'),
        ),
      ),
  );
  const asks = has(reading, 'status', 'phase', 'statusSince');
  // One word that is not understood is carried only by words that clearly ask for the status.
  if (left.length > (asks ? 1 : 0)) return undefined;
  const sets = reading.mentions
    .map((mention) => mention.refs.filter((ref) => ref.type === 'project').map((ref) => ref.id as ProjectId))
    .filter((set) => set.length > 0);
  const sure = [...new Set(sets.filter((set) => set.length === 1).flat())];
  const [project, ...also] = sure.length > 0 ? sure : sets.length === 1 && named.length > 1 ? [] : named;
  if (project === undefined) return asked(named.map((id) => board.project(id)));
  // "den för socialtjänsten" leans on a question of another kind; the name alone says little then.
  const leansElsewhere = !asks && !follows && says(reading, /^(den|det|de|dom|och|men|samma|and)$/);
  return {
    slots: { project, also, count: false, since },
    bonus: left.length === 0 && !leansElsewhere ? nothingLeft : 0,
  };
}

/** "Projekten", "förstudierna": a plural is no word for the one thing that was spoken of. */
const namesSet = (reading: Reading): boolean =>
  says(reading, /^(projekten|forstudierna|tjansterna|systemen|projects)$/);

/** The set that words for phases and kinds point to. */
function groupOf(reading: Reading, since: boolean): ProjectGroup | undefined {
  if (says(reading, /^(klara?|klart|avslutad\w*|fardig\w*|slutford\w*|genomford\w*|forsenad\w*|finished|completed)$/))
    return undefined;
  if (says(reading, /^(lagesrapport\w*|lagesbild\w*|statusrapport\w*|statuslista\w*)$/)) return 'everything';
  const many =
    has(reading, 'which', 'all', 'howMany') ||
    says(
      reading,
      /^(projekt|projekten|projects|forstudierna|projektstatus|projektlage\w*|projektlist\w*|tjansterna|systemen|services|vad|what|allt)$/,
    );
  if (!many && !since) return undefined;
  if (says(reading, /^(forstudie|forstudier|forstudierna|prestud\w*)$/)) return 'prestudy';
  if (has(reading, 'phase')) {
    if (says(reading, /^(drift|driften|forvaltning|forvaltningen|operation)$/)) return 'operation';
    if (says(reading, /^(realisering\w*|inforande\w*|realisation)$/)) return 'realisation';
    if (says(reading, /^(utveckling\w*|development)$/)) return 'development';
    if (says(reading, /^ide(n|fas|fasen)?$/)) return 'idea';
  }
  if (has(reading, 'project')) return has(reading, 'service') ? 'everything' : 'running';
  const servicesAlone = namesSet(reading) && reading.weights.filter((weight) => weight > 0).length === 1;
  if (has(reading, 'service') && (has(reading, 'status') || servicesAlone)) return 'services';
  // "vad är på gång?" is about everything that runs; with a day or month it is about the calendar.
  const open =
    has(reading, 'status') &&
    reading.periods.length === 0 &&
    says(reading, /^(vad|what|projektstatus|projektlage\w*|projektlist\w*)$/);
  return since || open ? 'running' : undefined;
}

/** "hur går det med projektet": which one is asked back, among those the word can mean. */
function ofUnnamed(reading: Reading, board: Board): Proposal<ProjectStatusSlots> | undefined {
  if (topicOf(reading, board, { concepts: understood, names: ['body'] }).length > 0) return undefined;
  const meant = unnamed.find(({ word }) => says(reading, word));
  const content = reading.weights.filter((weight) => weight > 0).length;
  if (meant !== undefined && (has(reading, 'status', 'phase') || content === 1))
    return asked(board.records.project.filter(meant.fits));
  const bare =
    has(reading, 'status') &&
    !has(reading, 'project', 'service', 'which') &&
    says(reading, /^(status|statusen|laget|gar)$/);
  return bare ? asked(projectsIn(board, 'running')) : undefined;
}

function asked(choices: readonly Project[]): Proposal<ProjectStatusSlots> | undefined {
  const [first] = choices;
  if (first === undefined) return undefined;
  const slots = (project: Project): ProjectStatusSlots => ({
    project: project.id,
    also: [],
    count: false,
    since: false,
  });
  if (choices.length === 1) return { slots: slots(first) };
  return {
    slots: { also: [], count: false, since: false },
    bonus: nothingLeft,
    ask: {
      slot: 'project',
      text: askProject(choices),
      options: choices.map((project) => ({ label: project.name, slots: slots(project) })),
    },
  };
}

/**
 * A name taken for a misspelled one that differs where it matters: "skolprojektet" shares only its
 * ending with "soc-projektet".
 */
function isDoubtful(mention: Mention, board: Board): boolean {
  const written = mention.corrected === undefined ? '' : join(mention.corrected.written);
  const ending = nameOfSystem.exec(written)?.[1];
  if (ending === undefined) return false;
  const head = written.slice(0, -ending.length);
  const heads = mention.refs
    .filter((ref) => ref.type === 'project')
    .flatMap((ref) => board.project(ref.id).aliases.map(join))
    .filter((alias) => alias.endsWith(ending))
    .map((alias) => alias.slice(0, -ending.length));
  return (
    heads.length > 0 &&
    !heads.some((known) => editDistance(head, known, 3) <= tolerance(Math.min(head.length, known.length)))
  );
}

/** A system that is asked about by name and is none of the board's. */
function ofStranger(reading: Reading, board: Board): Proposal<ProjectStatusSlots> | undefined {
  if (
    !has(reading, 'status') ||
    has(reading, 'which', 'howMany') ||
    reading.mentions.some((mention) => mention.refs.some((ref) => ref.type !== 'body'))
  )
    return undefined;
  const left = topicOf(reading, board, {
    concepts: understood.filter((concept) => concept !== 'project' && concept !== 'service'),
    names: ['body'],
  });
  const stranger = left.find((word) => word.at.some((at) => nameOfSystem.test(reading.tokens[at]?.folded ?? '')));
  if (stranger === undefined || left.length > 3) return undefined;
  const unknown = stranger.at
    .map((at) => reading.tokens[at]?.raw ?? '')
    .join(' ')
    .slice(0, 60);
  return { slots: { unknown, also: [], count: false, since: false }, explains: tokensOf(left) };
}
