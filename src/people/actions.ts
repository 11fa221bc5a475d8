/** Tying a channel to a body, and freeing an address that is bound to the wrong account. */
import { z } from 'zod';
import { type Action, type Command, type Done, defineAction } from '../actions/action.ts';
import { bodyOf } from '../actions/body-of.ts';
import { refusalOf, refuse, sentence } from '../actions/refuse.ts';
import { words } from '../actions/words.ts';
import * as people from '../cards/sentences/people.ts';
import { bodyName } from '../cards/sentences/spans.ts';
import { BodyId } from '../domain/records.ts';
import { change } from '../domain/registry.ts';
import { aboutMeActions, aboutMeCommand } from './about-me.ts';

const bindChannel = defineAction({
  action: 'people.bindChannel',
  args: z.strictObject({ body: BodyId }),
  async run({ body: id }, { store, actor, here, now }): Promise<Done> {
    const refusal = refusalOf(actor, 'administer');
    if (refusal !== undefined) return { answer: refusal };
    if (here.personal) return { answer: refuse(people.notAChannel, people.channelTitle) };
    return store.change(actor.email, now, (board) => {
      const body = board.findBody(id);
      if (body === undefined) return { result: { answer: refuse(people.noSuchBody) } };
      const answer = sentence('answer', people.channelBound(bodyName(body)), people.channelTitle);
      const before = board.registry.channel.get(id) ?? null;
      if (before?.conversation === here.conversation) return { result: { answer } };
      // A conversation is one body's: the body that met here before meets elsewhere now.
      const other = board.bodyIn(here.conversation);
      const value = { conversation: here.conversation };
      return {
        result: { answer },
        changes: [
          ...(other === undefined
            ? []
            : [
                change({
                  kind: 'channel',
                  key: other.id,
                  value: null,
                  action: 'channel.release',
                  before: value,
                  after: null,
                }),
              ]),
          change({ kind: 'channel', key: id, value, action: 'channel.bind', before, after: value }),
        ],
      };
    });
  },
});

const freeAddress = defineAction({
  action: 'people.freeAddress',
  args: z.strictObject({ email: z.string().max(320) }),
  async run({ email }, { store, actor, now }): Promise<Done> {
    const refusal = refusalOf(actor, 'administer');
    if (refusal !== undefined) return { answer: refusal };
    const address = email.toLowerCase();
    return store.change(actor.email, now, (board) => {
      const account = board.accountOf(address);
      if (account === undefined) return { result: { answer: refuse(people.notBound(address), people.addressTitle) } };
      const before = board.registry.account.get(account) ?? null;
      return {
        result: { answer: sentence('answer', people.addressFreed(address), people.addressTitle) },
        changes: [
          change({ kind: 'account', key: account, value: null, action: 'account.release', before, after: null }),
        ],
      };
    });
  },
});

const channelWords = words('kanalen kanal chatten chatt gruppchatten gruppchatt channel chat');

const bindCommand: Command = {
  examples: [
    'koppla kanalen till styrgrupp HR',
    'koppla chatten till beredningsgruppen',
    'connect the channel to the board',
  ],
  phrases: [
    [words('koppla knyt connect bind tie'), channelWords],
    [words('koppla knyt'), words('här'), channelWords],
    [words('connect bind tie'), words('this'), channelWords],
  ],
  recognise(reading, setting) {
    const found = bodyOf(reading, setting, 'people.bindChannel');
    return 'body' in found ? { action: 'people.bindChannel', args: { body: found.body.id } } : found;
  },
};

const address = /[^\s<>"'(),;]+@[^\s<>"'(),;]+\.[^\s<>"'(),;.]+/u;

const freeCommand: Command = {
  examples: ['frigör adressen ledamot.kalix@example.org', 'free the address ledamot.kalix@example.org'],
  phrases: [[words('frigör frigöra släpp free release'), words('adress adressen address')]],
  recognise(reading) {
    const email = address.exec(reading.text)?.[0];
    if (email === undefined) return { ask: sentence('clarify', people.whichAddress, people.addressTitle) };
    return { action: 'people.freeAddress', args: { email } };
  },
};

export const peopleActions: readonly Action[] = [bindChannel, freeAddress, ...aboutMeActions];
export const peopleCommands: readonly Command[] = [bindCommand, freeCommand, aboutMeCommand];
