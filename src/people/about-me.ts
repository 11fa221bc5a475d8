/** "Vad vet du om mig": everything stored about whoever asks, as a card and a file, and what can be erased of it. */
import { z } from 'zod';
import { type Action, type Command, type Done, defineAction, type FileKind, type MadeFile } from '../actions/action.ts';
import { refuse, sentence } from '../actions/refuse.ts';
import { words } from '../actions/words.ts';
import * as say from '../cards/sentences/about-me.ts';
import { bodyName } from '../cards/sentences/spans.ts';
import type { Row } from '../domain/answer.ts';
import type { Board } from '../domain/board.ts';
import { dayOfInstant } from '../domain/dates.ts';
import { change } from '../domain/registry.ts';
import { type PersonalRecord, personalRecord, registeredParts } from './personal-record.ts';

const nothing = z.strictObject({});
const file = 'aboutMe';

function rowsOf(board: Board, record: PersonalRecord, chats: number): Row[] {
  const { roster, account, settings } = record;
  const held = roster.map(({ role, body, municipality }) => ({
    role,
    body: body && bodyName(board.body(body)),
    municipality: municipality && board.municipality(municipality).name,
  }));
  return [
    { label: say.rows.roster, value: say.roles(held) },
    { label: say.rows.account, value: account === undefined ? say.unbound : say.bound(dayOfInstant(account.boundAt)) },
    ...registeredParts.map((part) => ({ label: say.rows[part], value: say.count(record[part].length) })),
    { label: say.rows.settings, value: settings === undefined ? say.usual : say.own },
    { label: say.rows.chats, value: say.chats(chats) },
  ];
}

const show = defineAction({
  action: 'people.aboutMe',
  args: nothing,
  async run(_args, { store, actor, here }): Promise<Done> {
    if (!here.personal) return { answer: refuse(say.onlyPersonal, say.title) };
    const board = await store.board();
    if (board === undefined) throw new RangeError('somebody acted before there was a roster');
    const record = personalRecord(board, actor.email);
    const chats = record.account === undefined ? 0 : await store.rememberedChats(record.account.id);
    const registered = registeredParts.reduce((sum, part) => sum + record[part].length, 0);
    const text = say.summary({ name: actor.name, email: actor.email, registered });
    return {
      answer: sentence('answer', text, say.title, {
        detail: { shape: 'facts', rows: rowsOf(board, record, chats) },
        acts: [
          { label: say.buttons.file, action: 'people.aboutMeFile', args: {} },
          { label: say.buttons.erase, action: 'people.eraseMe', args: {}, style: 'destructive' },
        ],
      }),
    };
  },
});

const offerFile = defineAction({
  action: 'people.aboutMeFile',
  args: nothing,
  async run(_args, { here }): Promise<Done> {
    if (!here.personal) return { answer: refuse(say.onlyPersonal, say.title) };
    return { answer: sentence('answer', say.offered, say.title), file: { file, args: {} } };
  },
});

/** Settings and the memory of chats; what is registered in meetings and decisions is a public record and stays. */
const erase = defineAction({
  action: 'people.eraseMe',
  args: nothing,
  async run(_args, { store, actor, now }): Promise<Done> {
    const account = await store.change(actor.email, now, (board) => {
      const before = board.registry.preference.get(actor.email);
      const id = board.accountOf(actor.email);
      if (before === undefined) return { result: id };
      const of = { kind: 'preference', key: actor.email, value: null } as const;
      // What somebody prefers never stands in the journal, only that it was changed; so nothing of it lives on there.
      return { result: id, changes: [change({ ...of, action: 'preference.erase', before: null, after: null })] };
    });
    if (account !== undefined) await store.forgetChats(account);
    return { answer: sentence('answer', say.erased, say.title) };
  },
});

export const aboutMeFile: FileKind = {
  file,
  async make(args, board, actor): Promise<MadeFile> {
    nothing.parse(args);
    const text = JSON.stringify(personalRecord(board, actor.email), null, 2);
    return { name: 'om-mig.json', description: say.fileDescription, bytes: new TextEncoder().encode(`${text}\n`) };
  },
};

export const aboutMeActions: readonly Action[] = [show, offerFile, erase];

export const aboutMeCommand: Command = {
  examples: [
    'vad vet du om mig',
    'vad har du sparat om mig',
    'vilka uppgifter har du om mig',
    'what do you know about me',
  ],
  phrases: [
    [words('vad'), words('vet'), words('du ni'), words('om'), words('mig')],
    [
      words('vad what'),
      words('har have'),
      words('du ni you'),
      words('sparat lagrat registrerat stored'),
      words('om about'),
      words('mig me'),
    ],
    [
      words('vilka vad'),
      words('uppgifter personuppgifter data'),
      words('har'),
      words('du ni'),
      words('om'),
      words('mig'),
    ],
    [words('what'), words('do'), words('you'), words('know'), words('about'), words('me')],
    [words('mina my'), words('uppgifter personuppgifter data')],
  ],
  recognise: () => ({ action: 'people.aboutMe', args: {} }),
};
