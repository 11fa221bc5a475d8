/** What people have registered is cited like a paper: as its document, and with the day on which it was registered. */
import { dayOfInstant } from './dates.ts';
import { type Document, DocumentId, type Source } from './records.ts';

export const register: Document = {
  id: DocumentId.parse('namndbotens-register'),
  title: { sv: 'Nämndbotens register', en: "Nämndboten's register" },
  aliases: [],
  date: '0001-01-01',
  sections: [],
};

/** Where something stands that was registered at an instant. */
export function registered(section: string, at: string): Source {
  return { document: register.id, section, date: dayOfInstant(at) };
}
