import { describe, expect, it } from 'vitest';
import { projectStatus } from '../../src/questions/project-status/index.ts';
import { ask, chat } from './whole-bot.ts';

describe('status of projects and services', () => {
  it.each([
    ['hur går det med elevhälsan', 'elevhalsa'],
    ['status DCBD', 'datacenter'],
    ['hur långt har ni kommit med soc-systemet', 'socialtjanst'],
    ['elevhälsan?', 'elevhalsa'],
    ['Rullar elevhälsoprojektet på som det ska?', 'elevhalsa'],
    ['vad händer med personalsystemet', 'hr-lon'],
    ['är soc klart?', 'socialtjanst'],
    ['how is the social services system going?', 'socialtjanst'],
  ])('answers "%s" with the summary of one', (text, project) => {
    const reply = ask(text);
    expect(reply.question).toMatchObject({ kind: 'projectStatus', slots: { project } });
    expect(reply.text).toMatch(/2022/);
  });

  it.each([
    ['vilka projekt pågår', 'running', /^4 projekt pågår \(juni 2022\).*elevhälsan/],
    ['hur många projekt har vi', 'running', /^4 projekt/],
    ['vad är på gång?', 'running', /^4 projekt/],
    ['vilka tjänster är i drift', 'operation', /^5 tjänster är i drift/],
    ['vilka förstudier finns', 'prestudy', /^2 projekt är förstudier/],
    ['lägesrapport', 'everything', /^Läget i juni 2022/],
    ['vad har hänt sedan sist', 'running', /^Sedan planen i december 2021/],
  ])('answers "%s" with a group', (text, group, pattern) => {
    const reply = ask(text);
    expect(reply.question).toMatchObject({ kind: 'projectStatus', slots: { group } });
    expect(reply.text).toMatch(pattern);
  });

  it('asks which project when none is named, and names them', () => {
    const reply = ask('hur går det med projektet');
    expect(reply.type).toBe('ask');
    expect(reply.text).toMatch(/socialtjänsten.*elevhälsan.*e-learning.*löneprocesserna/);
    expect(ask('hur går det med plattformen').text).toMatch(/E-tjänsteplattformen/);
  });

  it.each(['status på det gemensamma bygglovssystemet', 'hur går det med skolprojektet'])(
    'does not answer "%s" with one of ours',
    (text) => {
      const reply = ask(text);
      expect(reply.answer?.outcome).toBe('refuse');
      expect(reply.answer?.sources).toEqual([]);
    },
  );

  it.each([
    'vem är projektledare för elevhälsan',
    'hur många e-tjänster finns det på er plattform',
    'varför smalnades HR-förstudien av',
    'när startade datacentret',
    'är Piteå inne i datacentret',
  ])('leaves the particular question "%s" to the papers', (text) => {
    expect(ask(text).question?.kind).not.toBe('projectStatus');
  });

  it('goes on with the project in focus', () => {
    expect(chat('status DCBD', 'och elevhälsan?', 'hur går det med den?').question?.slots).toMatchObject({
      project: 'elevhalsa',
    });
  });

  it.each(projectStatus.examples)('leads the example "%s" here', (text) => {
    expect(ask(text).question?.kind).toBe('projectStatus');
  });
});
