/**
 * The sample board without what its papers say: the bot spends most of its start on learning to find that, and no vote
 * has a use for it. Bodies, people, rules, meetings and the numbers of earlier decisions are all there.
 */
import type { BoardRecords } from '../../src/domain/records.ts';
import { readBoard } from '../../src/import/read-board.ts';

const data = new URL('../../data/norrbotten', import.meta.url).pathname;

export async function fewPapers(): Promise<BoardRecords> {
  const read = await readBoard(data);
  if (!read.ok) throw new Error(`the sample data has ${read.faults.length} faults`);
  const { board, municipality, population, body, membership, office, project, meeting, document, decision } =
    read.records;
  const nothing = Object.fromEntries(Object.keys(read.records).map((kind) => [kind, []])) as unknown as BoardRecords;
  return {
    ...nothing,
    ...{ municipality, population, membership, meeting },
    board: board.map((each) => ({ ...each, about: [] })),
    body: body.map((each) => ({ ...each, about: [] })),
    office: office.map((each) => ({ ...each, about: [] })),
    project: project.map((each) => ({ ...each, notes: [] })),
    document: document.map((each) => ({ ...each, sections: [] })),
    decision: decision.map((each) => ({ ...each, about: [] })),
  };
}
