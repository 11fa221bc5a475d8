/** The sample board and what understanding is built of, for tests of the parts. */
import { Board } from '../../src/domain/board.ts';
import { readBoard } from '../../src/import/read-board.ts';
import { questionKinds } from '../../src/questions/index.ts';
import { buildMind } from '../../src/understand/mind.ts';

const read = await readBoard('data/norrbotten');
if (!read.ok) throw new Error(`the sample data has faults: ${read.faults.map((fault) => fault.message).join('; ')}`);

export const mind = buildMind(new Board(read.records), questionKinds);
