/** Passages that records' own fields make: a control moment's figures, a decision's number, a timetable. */
import * as records from '../../cards/sentences/records.ts';
import type { Board } from '../../domain/board.ts';
import type { Describe } from '../../domain/passages.ts';
import type { Ref } from '../../domain/reading.ts';
import type { Source, Words } from '../../domain/records.ts';

interface Told {
  readonly id: string;
  readonly heading: Words;
  readonly source: Source;
  readonly date?: string;
  readonly about?: readonly Ref[];
  readonly text: Words;
  /** Words under which people look for this field. */
  readonly keywords: string;
  readonly aliases?: readonly string[];
}

function tell({ id, heading, source, date, about, text, keywords, aliases }: Told): Describe {
  return {
    origin: {
      id,
      heading,
      source,
      ...(date === undefined ? {} : { date }),
      ...(about === undefined ? {} : { about }),
      keywords: aliases ?? [],
    },
    statement: { sv: text.sv, en: text.en, asks: [], keywords: keywords.split(' ') },
  };
}

export function describeRecords(board: Board): Describe[] {
  const told: Describe[] = [];
  const { records: r } = board;
  for (const moment of r.controlMoment) {
    told.push(
      tell({
        id: `control/${moment.id}/fields`,
        heading: moment.name,
        source: moment.source,
        text: records.controlMoment(moment),
        keywords:
          'riskvärde sannolikhet konsekvens ansvarig ansvarar metod kontrolleras hanteras accepterad internkontroll kontrollmoment risk värde likelihood consequence',
        aliases: moment.aliases,
      }),
    );
  }
  for (const goal of r.goal) {
    told.push(
      tell({
        id: `goal/${goal.id}/fields`,
        heading: goal.name,
        source: goal.source,
        date: goal.asOf,
        text: records.goal(goal),
        keywords: 'mål målet prognos indikator nås uppnås uppfylls läget',
        aliases: goal.aliases,
      }),
    );
  }
  for (const decision of r.decision) {
    const common = { heading: decision.title, source: decision.source, date: decision.date, aliases: decision.aliases };
    told.push(
      tell({
        ...common,
        id: `decision/${decision.id}/decided`,
        text: records.decision(decision),
        keywords: 'beslut beslutade bestämde klubbades',
      }),
    );
    told.push(
      tell({
        ...common,
        id: `decision/${decision.id}/reference`,
        text: records.decisionReference(decision),
        keywords: 'paragraf § ärendenummer ärendenr datum när hid diarienummer case number',
      }),
    );
    if (decision.sentTo.length > 0)
      told.push(
        tell({
          ...common,
          id: `decision/${decision.id}/recipients`,
          text: records.decisionRecipients(decision),
          keywords: 'skickas mottagare får vem expedieras recipients',
        }),
      );
    if (decision.basis.length > 0)
      told.push(
        tell({
          ...common,
          id: `decision/${decision.id}/basis`,
          text: records.decisionBasis(decision),
          keywords: 'underlag beslutsunderlag handlingar bilagor papers',
        }),
      );
  }
  for (const project of r.project) {
    const common = {
      heading: project.name,
      source: project.source,
      date: project.asOf,
      about: [{ type: 'project' as const, id: project.id }],
    };
    told.push(
      tell({
        ...common,
        id: `project/${project.id}/summary`,
        text: records.project(project),
        keywords: 'status läget går pågår progress',
      }),
    );
    if (project.timetable !== undefined)
      told.push(
        tell({
          ...common,
          id: `project/${project.id}/timetable`,
          text: records.timetable(project, project.timetable),
          keywords: 'tidplan tidsplan klart färdigt när slut start pågå löper år åren period',
        }),
      );
    if (project.purpose !== undefined)
      told.push(
        tell({
          ...common,
          id: `project/${project.id}/purpose`,
          text: records.purpose(project, project.purpose),
          keywords: 'syfte varför mål poäng nytta idé',
        }),
      );
    if (project.participants.length > 0) {
      told.push(
        tell({
          ...common,
          id: `project/${project.id}/participants`,
          text: records.participants(
            project,
            project.participants.map((id) => board.municipality(id).name),
          ),
          keywords: 'deltar deltagande kommuner vilka med anslutna',
        }),
      );
    }
  }
  for (const item of r.yearWheelItem) {
    told.push(
      tell({
        id: `wheel/${item.id}/months`,
        heading: item.name,
        source: item.source,
        text: records.wheelItem(item),
        keywords: 'årshjul månad när',
        aliases: item.aliases,
      }),
    );
  }
  for (const office of r.office) {
    told.push(
      tell({
        id: `office/${office.id}/holder`,
        heading: office.name,
        source: office.source,
        about: [{ type: 'office', id: office.id }],
        text: records.office(office),
        keywords: 'vem heter namn innehar who name is',
        aliases: office.aliases,
      }),
    );
  }
  return told;
}
