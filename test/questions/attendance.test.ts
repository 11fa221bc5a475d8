import { describe, expect, it } from 'vitest';
import { attendanceGoal } from '../../src/questions/attendance/goal.ts';
import { attendance } from '../../src/questions/attendance/index.ts';
import { ask, board, chat, now } from './whole-bot.ts';

describe('questions about attendance', () => {
  it.each([
    ['hur många va me på nämnden 16 mars', /^9 av 14 ledamöter \(64 %\)/],
    ['närvaro beredningsgruppen 23 feb', /^13 av 14 kommuner \(93 %\)/],
    ['närvaro 27 april', /^10 av 14 kommuner \(71 %\)/],
    ['hur många kom i mars', /9 av 14 ledamöter.*10 av 14 kommuner/],
    ['hur många var frånvarande den 16 mars', /^5 av 14 ledamöter saknades/],
    ['var nämnden beslutsför den 16 mars?', /^Ja, .*minst 8/],
    ['bast uppslutning i beredningsgruppen hittills i ar, vilket mote', /23 februari/],
    ['vilket möte hade sämst närvaro', /nämnden 16 mars 2022 9 av 14/],
    ['vilka BG-möten låg under 75 %?', /^2 av 5 .*23 mars.*27 april/],
    ['vilka möten nådde 75 %', /^3 av 6/],
    ['genomsnittlig närvaro i beredningsgruppen', /^I snitt deltog 11 av 14 kommuner \(78,6 %\)/],
    ['nådde vi närvaromålet i mars?', /^Nej, 64 % är under målet 75 %/],
    ['kom 11 ledamöter den 16 mars?', /^Nej\. 9 av 14/],
    ['hur många procent deltog i beredningsgruppen i januari', /^78,6 % \(handlingen skriver 78 %\)/],
    ['what was the attendance at the board meeting in March?', /^9 of 14 members \(64%\)/],
  ])('answers "%s"', (text, pattern) => {
    const reply = ask(text);
    expect(reply.question?.kind).toBe('attendance');
    expect(reply.answer?.outcome).toBe('answer');
    expect(reply.text).toMatch(pattern);
  });

  it.each([
    ['hur var närvaron på nämnden den 22 juni?', /22 juni 2022 saknas/],
    ['hur många ledamöter kom den 22 juni', /saknas/],
    ['närvaro nämnden 2023', /saknas/],
    ['hur många kommer den 12 oktober?', /framgår inte: mötet har inte varit/],
    ['vilka personer var borta från nämnden i mars', /^Vilka som deltog framgår inte/],
    ['Which municipalities were absent from the board meeting on 16 March?', /not known/],
    ['var Kalix med på nämnden 16 mars?', /framgår inte/],
  ])('refuses "%s"', (text, pattern) => {
    const reply = ask(text);
    expect(reply.answer?.outcome).toBe('refuse');
    expect(reply.text).toMatch(pattern);
  });

  it('does not give another meeting instead of the one that lacks figures', () => {
    expect(ask('hur var närvaron på nämnden den 22 juni?').text).not.toMatch(/9 av 14|11 av 14/);
  });

  it('asks whose attendance is meant', () => {
    const reply = ask('närvaron?');
    expect(reply.type).toBe('ask');
    expect(reply.text).toMatch(/nämnden.*beredningsgruppen/);
    expect(chat('närvaron?', 'nämnden').text).toMatch(/9 av 14/);
  });

  it('follows up on percent, goal, month and body', () => {
    expect(chat('hur många va me på nämnden 16 mars', 'i procent', 'är det bra nog?').text).toMatch(/^Nej, .*75/);
    expect(chat('närvaro beredningsgruppen 23 feb', 'april?').text).toMatch(/27 april/);
    expect(chat('närvaro beredningsgruppen 23 feb', 'räcker det?').text).toMatch(/^Ja, 93/);
    expect(chat('närvaro beredningsgruppen i mars', 'och nämnden?').text).toMatch(/9 av 14/);
    expect(chat('när hade nämnden möte senast?', 'hur många kom?').question).toMatchObject({
      kind: 'attendance',
      slots: { body: 'namnden' },
    });
  });

  it('reads the goal from the goals of the year', () => {
    expect(attendanceGoal(board.records.goal, 'members', 2022)).toMatchObject({
      percent: 75,
      goal: { id: 'narvaro-2022' },
    });
    expect(attendanceGoal(board.records.goal, 'municipalities', 2022)?.goal.id).toBe('bg-deltagande-2022');
    expect(attendanceGoal(board.records.goal, 'members', 2021)).toBeUndefined();
  });

  it('cites the goal only when it is held against the figure', () => {
    const slots = { body: 'namnden', meeting: 'namnden-2022-03-16' };
    const answer = attendance.reply({ ...slots, ask: 'goal' }, board, now);
    expect(answer.sources.length).toBeGreaterThan(0);
    expect(answer.followUps.every((button) => button.question.kind === 'attendance')).toBe(true);
  });

  it.each(['kommer närvaromålet nås', 'vilka kommuner deltar i e-learning', 'närvaro styrgrupp HR 4 maj'])(
    'leaves "%s" to others',
    (text) => {
      expect(ask(text).question?.kind).not.toBe('attendance');
    },
  );
});
