/** What may be written in the form for a case, at each of its bounds. */
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import * as say from '../../src/cards/sentences/cases.ts';
import { checkDeadline, cleaned, draftOf, longest, type Written } from '../../src/decisions/draft.ts';
import { instantText, today } from '../../src/domain/dates.ts';
import { Case } from '../../src/domain/registry.ts';
import { board } from '../questions/whole-bot.ts';

const body = board.body('styrgrupp-hr');
const now = Temporal.Instant.from('2022-09-01T08:00:00+02:00');
const author = board.roster.person('hr-chef.lulea@example.org', '2022-09-01')!;
const sound: Written = { title: 'Avgränsning', proposal: 'Bara löner.', deadline: '2022-09-15' };

const drafted = (change: Written) => draftOf({ ...sound, ...change }, body, author, now);
const why = (change: Written) => {
  const result = drafted(change);
  return result.ok ? undefined : result.why;
};
const letters = (count: number) => 'å'.repeat(count);

describe('a draft', () => {
  it('is a case as the store takes it, with all that was written', () => {
    const result = drafted({ counterProposal: 'Allt.', background: 'Lön\r\nförst.' });
    if (!result.ok) throw new Error(result.why.sv);
    expect(Case.parse(result.draft)).toEqual(result.draft);
    expect(result.draft).toMatchObject({
      ...{ title: 'Avgränsning', background: 'Lön\nförst.', deadline: '2022-09-15T22:00:00.000Z', state: 'draft' },
      proposals: [
        { id: 'p1', text: 'Bara löner.', by: author.email },
        { id: 'p2', text: 'Allt.', by: author.email },
      ],
    });
  });

  it.each([
    ['title', longest.title, say.no.noTitle],
    ['proposal', longest.proposal, say.no.noProposal],
    ['counterProposal', longest.proposal, say.no.noProposal],
    ['background', longest.background, say.no.longBackground],
  ] as const)('may have a %s of as many letters as the form says, and not one more', (field, most, refusal) => {
    expect(why({ [field]: letters(most) })).toBeUndefined();
    expect(why({ [field]: letters(most + 1) })).toBe(refusal);
    // White space at the ends is not counted.
    expect(why({ [field]: ` ${letters(most)}\n` })).toBeUndefined();
  });

  it.each(['', ' ', '\n\t', '\u0000', '\u202e', undefined])('needs a title and a proposal: %j is none', (nothing) => {
    expect(why({ title: nothing })).toBe(say.no.noTitle);
    expect(why({ proposal: nothing })).toBe(say.no.noProposal);
    expect(why({ counterProposal: nothing, background: nothing })).toBeUndefined();
  });

  it('has a title of one line without control characters, whatever is written', () => {
    const anyText = fc.string({ unit: 'binary', maxLength: 60 });
    fc.assert(
      fc.property(anyText, anyText, (title, proposal) => {
        const result = drafted({ title, proposal });
        if (!result.ok) return;
        expect(result.draft.title).not.toMatch(/[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]/u);
        expect(result.draft.title.trim()).toBe(result.draft.title);
        expect(Case.safeParse(result.draft).success).toBe(true);
      }),
    );
  });

  it('says the same when it is read again as it was cleaned', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(cleaned(cleaned(text))).toBe(cleaned(text));
      }),
    );
  });
});

describe('its deadline', () => {
  it('may be left out, and is then checked by whoever puts it forward', () => {
    for (const none of ['', '  ', undefined]) expect(checkDeadline(none, body, now)).toBeUndefined();
  });

  it('is refused where it is no day, or has come', () => {
    expect(why({ deadline: '31/2' })).toBe(say.no.badDeadline);
    expect(why({ deadline: '2022-08-31' })).toBe(say.no.pastDeadline);
    expect(why({ deadline: '2022-09-01 08:00' })).toBe(say.no.pastDeadline);
    expect(why({ deadline: '2022-09-01 08:01' })).toBeUndefined();
    expect(why({ deadline: '2022-09-01' })).toBeUndefined();
  });

  it('is at the most so many days away, counted by the calendar at any time of any day', () => {
    const days = fc.integer({ min: 1, max: 365 });
    // Also the days around the two on which the clocks are changed.
    const minute = fc.integer({ min: 0, max: 366 * 24 * 60 });
    fc.assert(
      fc.property(days, minute, (most, minutes) => {
        const rules = { ...body.rules, daysBetweenMeetings: most };
        const at = Temporal.Instant.from('2022-01-01T00:00:00+01:00').add({ minutes });
        const last = today(at).add({ days: most });
        expect(checkDeadline(last.toString(), { ...body, rules }, at)).toBeInstanceOf(Temporal.Instant);
        expect(checkDeadline(last.add({ days: 1 }).toString(), { ...body, rules }, at)).toEqual(say.tooFar(most));
      }),
    );
  });

  it('is thirty days away at the most where the body says nothing', () => {
    expect(why({ deadline: '2022-10-01' })).toBeUndefined();
    expect(why({ deadline: '2022-10-02' })).toEqual(say.tooFar(30));
  });

  it('is kept as text that sorts in time order', () => {
    const ms = fc.integer({ min: 0, max: 4e12 });
    fc.assert(
      fc.property(ms, ms, (a, b) => {
        const text = (each: number) => instantText(Temporal.Instant.fromEpochMilliseconds(each));
        expect(text(a) < text(b)).toBe(a < b);
      }),
    );
  });
});
