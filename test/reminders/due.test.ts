/** Which reminders are due: once each, to whom it waits for, and not to those who have answered. */
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { BodyId } from '../../src/domain/records.ts';
import { dueDigests } from '../../src/reminders/digest.ts';
import { dueReminders } from '../../src/reminders/due.ts';
import { about, at, boardCall, boardWith, coordinator, day, entry, Looking, report } from './setting.ts';

const papers = 'papers:namnden-2022-10-12';
const by = (email: string) => ({ by: email, name: 'Samordnare', at: at('2022-09-08').toString() });

describe('a reminder', () => {
  it('comes at eight, once', () => {
    const looking = new Looking(boardWith());
    expect(looking.look(at('2022-09-07 07:59'))).toEqual([]);
    expect(about(looking.look(at('2022-09-07 08:00')), report)).toEqual(['before:14 samordnare']);
    expect(looking.look(at('2022-09-07 08:00'))).toEqual([]);
    expect(looking.look(at('2022-09-15 17:00'))).toEqual([]);
    expect(about(looking.look(at('2022-09-16 08:00')), report)).toEqual(['before:3 samordnare']);
  });

  it('that was missed comes at once, of each thing only the last one', () => {
    const looking = new Looking(boardWith());
    expect(about(looking.look(at('2022-09-20 13:37')), report)).toEqual(['before:3 samordnare']);
    expect(about(looking.look(at('2022-10-07 13:37')), report)).toEqual(['late:14 samordnare']);
  });

  it('that was missed waits for the morning', () => {
    const looking = new Looking(boardWith());
    expect(looking.look(at('2022-09-20 03:00'))).toEqual([]);
    expect(dueReminders(looking.board, at('2022-09-20 03:00')).next).toEqual(at('2022-09-20 08:00'));
    expect(looking.look(at('2022-09-20 21:00'))).toEqual([]);
    expect(looking.look(at('2022-09-21 08:00'))).not.toEqual([]);
  });

  it('is of no use once its meeting has begun', () => {
    const looking = new Looking(boardWith());
    expect(about(looking.look(at('2022-10-12 09:59')), papers)).not.toEqual([]);
    expect(about(new Looking(boardWith()).look(at('2022-10-12 10:00')), papers)).toEqual([]);
  });

  it('goes to the coordinator once when others are late', () => {
    const looking = new Looking(boardWith());
    for (const each of ['2022-09-27', '2022-09-30', '2022-10-03', '2022-10-04', '2022-10-10', '2022-10-11'])
      looking.look(at(each));
    expect(about(looking.told, papers)).toEqual([
      ...['before:3 sekreterare', 'before:0 sekreterare', 'late:0 sekreterare', 'escalated samordnare'],
      'late:7 sekreterare',
    ]);
  });

  it('is not sent about what is done, by a press or otherwise', () => {
    const done = new Map([[report, entry({ done: by(coordinator) })]]);
    expect(about(new Looking(boardWith({ task: done })).look(at('2022-09-20')), report)).toEqual([]);
    const call = new Map([['namnden-2022-10-12', boardCall('2022-09-20 09:00')]]);
    expect(about(new Looking(boardWith({ call })).look(at('2022-10-03')), papers)).toEqual([]);
  });

  it('comes anew when the last day is moved', () => {
    const told = { to: coordinator, step: 'before:14', due: day('2022-09-14'), at: at('2022-08-31').toString() };
    const board = boardWith({ task: new Map([[report, entry({ reminded: [told] })]]) });
    expect(about(new Looking(board).look(at('2022-09-07')), report)).toEqual(['before:14 samordnare']);
  });
});

describe('what a person has chosen', () => {
  const prefers = (preference: object) =>
    new Looking(
      boardWith({ preference: new Map([[coordinator, { time: '08:00', where: 'chat', ...preference }]]) } as never),
    );

  it('is the time of day', () => {
    const looking = prefers({ time: '10:00' });
    expect(looking.look(at('2022-09-07 09:59'))).toEqual([]);
    expect(about(looking.look(at('2022-09-07 10:00')), report)).toEqual(['before:14 samordnare']);
  });

  it('is a pause, after which what is still of use comes once', () => {
    const looking = prefers({ pausedUntil: '2022-09-23' });
    for (const each of ['2022-09-07', '2022-09-16', '2022-09-21', '2022-09-22'])
      expect(looking.look(at(each))).toEqual([]);
    expect(about(looking.look(at('2022-09-23')), report)).toEqual(['late:0 samordnare']);
  });

  it('is not to be reminded in the own chat', () => {
    expect(prefers({ where: 'channel' }).look(at('2022-09-21'))).toEqual([]);
  });

  it('is another day, until which nothing comes', () => {
    const postponed = { email: coordinator, until: day('2022-09-20'), at: at('2022-09-07 08:05').toString() };
    const looking = new Looking(boardWith({ task: new Map([[report, entry({ postponed: [postponed] })]]) }));
    expect(about(looking.look(at('2022-09-16')), report)).toEqual([]);
    expect(about(looking.look(at('2022-09-20')), report)).toEqual(['postponed:2022-09-20 samordnare']);
    expect(about(looking.look(at('2022-09-21')), report)).toEqual(['before:0 samordnare']);
  });

  it('is somebody else, who is reminded instead, of what comes after', () => {
    const to = 'ledamot.kalix@example.org';
    const handed = { by: coordinator, from: [coordinator], to, name: 'Ledamot Kalix', at: at('2022-09-08').toString() };
    const looking = new Looking(boardWith({ task: new Map([[report, entry({ delegated: [handed] })]]) }));
    expect(about(looking.look(at('2022-09-09')), report)).toEqual([]);
    expect(about(looking.look(at('2022-09-16')), report)).toEqual(['before:3 ledamot.kalix']);
    expect(about(looking.look(at('2022-09-22')), report)).toEqual(['late:0 ledamot.kalix', 'escalated samordnare']);
  });
});

describe('a call', () => {
  const key = 'call:namnden-2022-10-12';
  const called = (replies: { email: string; reply: 'coming' | 'cannot'; at: string }[]) =>
    new Looking(boardWith({ call: new Map([['namnden-2022-10-12', { ...boardCall('2022-09-20 09:00'), replies }]]) }));

  it('is asked again of those who have not answered', () => {
    const replied = at('2022-09-21').toString();
    const looking = called([
      { email: 'ledamot.kalix@example.org', reply: 'coming', at: replied },
      { email: 'ledamot.boden@example.org', reply: 'cannot', at: replied },
    ]);
    const told = about(looking.look(at('2022-10-05')), key);
    expect(told).toHaveLength(13);
    expect(told).toContain('before:7 ersattare.boden');
    expect(told.join()).not.toMatch(/ledamot.kalix|ledamot.boden/);
  });

  it('that was just sent is not asked again at once', () => {
    const late = new Looking(boardWith({ call: new Map([['namnden-2022-10-12', boardCall('2022-10-06 09:00')]]) }));
    expect(about(late.look(at('2022-10-06 10:00')), key)).toEqual([]);
    expect(about(late.look(at('2022-10-10')), key)).toHaveLength(14);
  });
});

describe('looking again and again', () => {
  const channel = new Map([['namnden', { conversation: '19:namnden' }]]);
  const hour = 3600;
  const start = at('2022-09-01');
  /** Steps of the clock in seconds, an hour back included, as it jumps for summer time or by a fault. */
  const someSteps = fc.array(fc.oneof(fc.constantFrom(-hour, hour, 0, 1), fc.integer({ min: 0, max: 9 * 24 * hour })), {
    minLength: 20,
    maxLength: 60,
  });

  it('tells nothing twice and misses nothing, however the clock jumps', () => {
    fc.assert(
      fc.property(someSteps, (steps) => {
        const looking = new Looking(
          boardWith({ call: new Map([['namnden-2022-10-12', boardCall('2022-09-20 09:00')]]) }),
        );
        let now = start;
        for (const seconds of steps) {
          now = now.add({ seconds });
          looking.look(now);
        }
        // A morning later all that is of use has been told, and its last moment with it.
        const morning = Temporal.Instant.from(now.add({ hours: 24 }))
          .toZonedDateTimeISO('Europe/Stockholm')
          .with({ hour: 9 });
        looking.look(morning.toInstant());
        const keys = looking.told.map(({ task, to, step, due }) => `${task} ${due} ${step} ${to}`);
        expect(new Set(keys).size).toBe(keys.length);
        expect(looking.look(morning.toInstant())).toEqual([]);
        const fresh = new Looking(boardWith({ call: looking.board.registry.call })).look(morning.toInstant());
        for (const each of fresh) expect(keys).toContain(`${each.task} ${each.due} ${each.step} ${each.to}`);
      }),
      { numRuns: 25 },
    );
  });

  it('over New Year and both changes of the clock, an hour back and forth, is as looking each morning', () => {
    for (const [from, days] of [
      ['2022-10-26', 10],
      ['2022-12-20', 16],
      ['2023-03-22', 10],
    ] as const) {
      const steady = new Looking(boardWith());
      const jumping = new Looking(boardWith());
      steady.look(at(from));
      jumping.look(at(from));
      for (let hours = 0; hours <= days * 24; hours += 3) {
        const now = at(from).add({ hours });
        steady.look(now);
        for (const jump of [0, -1, 1, 0]) jumping.look(now.add({ hours: jump }));
      }
      const sorted = ({ told }: Looking) => told.map((each) => JSON.stringify(each)).sort();
      expect(sorted(jumping)).toEqual(sorted(steady));
      expect(steady.told.length).toBeGreaterThan(0);
    }
  });

  it('sends a channel its list on Mondays, once, and on the working day before where Monday is a holiday', () => {
    const list = (when: string) => dueDigests(boardWith({ channel }), at(when)).posts.map(({ key }) => key);
    expect(list('2022-09-19 07:59')).toEqual([]);
    expect(list('2022-09-19 08:00')).toEqual(['digest:namnden:2022-09-19']);
    expect(list('2022-09-22 08:00')).toEqual([]);
    expect(list('2022-12-23 08:00')).toEqual(['digest:namnden:2022-12-26']);
    const told = { to: BodyId.parse('namnden'), step: 'digest', due: day('2022-09-19'), at: start.toString() };
    const task = new Map([['digest:namnden:2022-09-19', entry({ reminded: [told] })]]);
    expect(dueDigests(boardWith({ channel, task }), at('2022-09-19 09:00')).posts).toEqual([]);
  });
});
