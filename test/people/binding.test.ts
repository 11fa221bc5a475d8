/** Whose account it is: bound by address at first contact, known by object id from then on. */
import { describe, expect, test } from 'vitest';
import { Board } from '../../src/domain/board.ts';
import { emptyRegistry, type Registry } from '../../src/domain/registry.ts';
import { type Binding, bindingOf, type Contact } from '../../src/people/binding.ts';
import { board as records } from '../store/boards.ts';

const day = '2022-09-01';
const at = '2022-09-01T06:00:00.000Z';
const kalix = { email: 'ledamot.kalix@example.org', name: 'Ledamot Kalix', role: 'member' };

type Row = Readonly<Record<string, unknown>>;

function boardOf(rows: readonly Row[], accounts: Readonly<Record<string, readonly [string, string]>> = {}): Board {
  const account = new Map(Object.entries(accounts).map(([id, [email, name]]) => [id, { email, name, boundAt: at }]));
  return new Board(records({ membership: rows }), { ...emptyRegistry, account } as Registry);
}

/** What came of a contact: the state, and which accounts are bound to what afterwards. */
function outcome(board: Board, contact: Contact): readonly [Binding['state'], Readonly<Record<string, string>>] {
  const binding = bindingOf(board, contact, day, at);
  const accounts = new Map([...board.registry.account].map(([id, { email, name }]) => [id, `${email} ${name}`]));
  for (const { key, value } of binding.state === 'bind' ? binding.changes : []) {
    if (value === null) accounts.delete(key);
    else accounts.set(key, `${(value as { email: string }).email} ${(value as { name: string }).name}`);
  }
  return [binding.state, Object.fromEntries(accounts)];
}

const bound = { one: ['ledamot.kalix@example.org', 'Ledamot Kalix'] } as const;
const kalixBound = 'ledamot.kalix@example.org Ledamot Kalix';

describe('at first contact', () => {
  test('an address on the roster binds the account, in whatever case it is written', () => {
    const board = boardOf([{ ...kalix, email: 'Ledamot.Kalix@example.org' }]);
    expect(outcome(board, { account: 'one', email: 'ledamot.kalix@example.org' })).toEqual([
      'bind',
      { one: kalixBound },
    ]);
  });

  test.for([
    ['an address that is on no roster', { account: 'x', email: 'nagon.annan@example.com' }],
    ['no address at all', { account: 'x' }],
  ] as const)('%s is a stranger’s', ([, contact]) => {
    expect(outcome(boardOf([kalix]), contact)).toEqual(['stranger', {}]);
  });

  test.for([
    ['before it begins', { from: '2022-09-02' }, 'stranger'],
    ['on its first day', { from: '2022-09-01' }, 'bind'],
    ['on its last day', { to: '2022-09-01' }, 'bind'],
    ['after it ended', { to: '2022-08-31' }, 'stranger'],
  ] as const)('a term of office counts: %s', ([, term, state]) => {
    expect(outcome(boardOf([{ ...kalix, ...term }]), { account: 'one', email: kalix.email })[0]).toBe(state);
  });
});

describe('a guest account', () => {
  const contact = { account: 'one', email: kalix.email, guest: true };
  test('is refused, though its address is on the roster', () => {
    expect(outcome(boardOf([kalix]), contact)).toEqual(['guest', {}]);
  });
  test('is bound where the roster says so', () => {
    expect(outcome(boardOf([{ ...kalix, guest: true }]), contact)).toEqual(['bind', { one: kalixBound }]);
  });
  test('of a stranger is a stranger’s', () => {
    expect(outcome(boardOf([kalix]), { ...contact, email: 'gast@example.com' })[0]).toBe('stranger');
  });
});

describe('an account that is bound', () => {
  test('is known by its object id, whatever its address has become', () => {
    for (const email of [kalix.email, 'nytt.namn@example.org', undefined]) {
      expect(outcome(boardOf([kalix], bound), { account: 'one', email })).toEqual(['bound', { one: kalixBound }]);
    }
  });

  test('is bound anew when the roster has taken over its new address', () => {
    const board = boardOf([{ ...kalix, email: 'nytt.namn@example.org' }], bound);
    expect(outcome(board, { account: 'one', email: 'nytt.namn@example.org' })).toEqual([
      'bind',
      { one: 'nytt.namn@example.org Ledamot Kalix' },
    ]);
  });

  test('is a stranger’s once the person is on no roster', () => {
    expect(outcome(boardOf([], bound), { account: 'one', email: kalix.email })[0]).toBe('stranger');
    expect(outcome(boardOf([{ ...kalix, to: '2022-08-31' }], bound), { account: 'one', email: kalix.email })[0]).toBe(
      'stranger',
    );
  });
});

describe('another account with the same address', () => {
  const other = { account: 'two', email: kalix.email };
  test('is refused while the person of the first is the one on the roster', () => {
    expect(outcome(boardOf([kalix], bound), other)).toEqual(['taken', { one: kalixBound }]);
  });
  test('gets it when it has passed to another person, and the first one loses it', () => {
    const board = boardOf([{ ...kalix, name: 'Efterträdaren' }], bound);
    expect(outcome(board, other)).toEqual(['bind', { two: 'ledamot.kalix@example.org Efterträdaren' }]);
    expect(outcome(board, { account: 'one', email: 'annan@example.org' })[0]).toBe('stranger');
  });
  test('may be the person’s own new account, after the coordinator has freed the address', () => {
    expect(outcome(boardOf([kalix]), other)).toEqual(['bind', { two: kalixBound }]);
  });
});
