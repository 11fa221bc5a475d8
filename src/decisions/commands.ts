/** Commands that are typed: "nytt beslut", "motförslag". */
import type { Action, Command } from '../actions/action.ts';
import { refuse, sentence } from '../actions/refuse.ts';
import { type Phrase, words } from '../actions/words.ts';
import * as say from '../cards/sentences/cases.ts';
import { plain } from '../cards/sentences/words.ts';
import { refsOf } from '../domain/reading.ts';
import { may } from '../domain/rights.ts';
import { closeCase, reopenCase, reopenForm } from './close.ts';
import { prepare } from './prepare.ts';
import { caseForm, counterCase, counterForm, discardCase, editCase, presentCase, previewCase } from './propose.ts';
import { reserve, reserveForm, showCase } from './reserve.ts';
import { castVote, disqualify } from './vote.ts';

const starts: readonly Phrase[] = [
  [words('nytt ny new'), words('beslut beslutet beslutsförslag omröstning förslag decision proposal vote')],
  [words('lägg'), words('fram'), words('förslag förslaget beslut beslutsförslag')],
];

const newCase: Command = {
  examples: ['nytt beslut', 'nytt beslut styrgrupp HR', 'ny omröstning', 'new decision'],
  phrases: starts,
  recognise(reading, { board, here }) {
    // The form asks for the body, so that one that is not clear is no reason to ask back.
    const named = refsOf(reading, 'body').flatMap((id) => board.findBody(id) ?? []);
    const ofProject = board.records.body.filter(
      ({ project }) => project !== undefined && refsOf(reading, 'project').includes(project),
    );
    const candidates = ofProject.length === 1 ? ofProject : named;
    const body = candidates.length === 1 ? candidates[0] : board.bodyIn(here.conversation);
    return { action: 'cases.form', args: body === undefined ? {} : { body: body.id } };
  },
};

const counter: Command = {
  examples: ['motförslag', 'lägg motförslag', 'counter-proposal'],
  phrases: [
    [words('motförslag motförslaget motyrkande')],
    [words('lägg nytt'), words('motförslag')],
    [['counter'], ['proposal']],
  ],
  recognise(_reading, { board, actor }) {
    const open = [...board.registry.case].filter(([, of]) => of.state === 'open' && may(actor, 'propose', of.body));
    const [only, another] = open;
    if (only === undefined) return { ask: refuse(say.no.noOpenCase, say.counterTitle) };
    if (another === undefined) return { action: 'cases.counterForm', args: { case: only[0] } };
    const acts = open.map(([key, of]) => ({
      label: plain(of.title),
      action: 'cases.counterForm',
      args: { case: key },
    }));
    return { ask: sentence('clarify', say.fields.case, say.counterTitle, { acts }) };
  },
};

export const caseCommands: readonly Command[] = [newCase, counter];
export const caseActions: readonly Action[] = [
  ...[caseForm, editCase, previewCase, discardCase, presentCase, counterForm, counterCase],
  ...[castVote, disqualify, reserveForm, reserve, showCase, closeCase, reopenForm, reopenCase, prepare],
];
