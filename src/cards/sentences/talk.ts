/** What the bot says about itself and about messages that it does not answer. */
import type { Words } from '../../domain/records.ts';
import { say } from './words.ts';

export const greeting: Words = {
  sv: 'Hej! Fråga mig om nämndens projekt, kostnader, budget, möten och beslut. Skriv "hjälp" för exempel.',
  en: 'Hello! Ask me about the board\'s projects, costs, budget, meetings and decisions. Write "help" for examples.',
};
export const thanks: Words = {
  sv: 'Varsågod! Fråga gärna mer om projekt, budget eller möten.',
  en: 'You are welcome! Ask more about projects, budget or meetings any time.',
};
export const thanksTitle: Words = { sv: 'Varsågod', en: 'You are welcome' };
export const aboutMe: Words = {
  sv: 'Jag är Nämndboten, en assistent för Norrbottens e-nämnd. Jag svarar ur nämndens handlingar om projekt, kostnader, budget, möten, årshjul, beslut, närvaro, mål och revision.',
  en: "I am Nämndboten, an assistant for the Norrbotten e-board. I answer from the board's papers about projects, costs, budget, meetings, the year wheel, decisions, attendance, goals and audits.",
};
export const help: Words = {
  sv: 'Fråga med egna ord om projekt, kostnad per kommun, budget och utfall, möten, årshjul, beslut, närvaro, mål, internkontroll och revision. Du kan också kalla till möte, ta närvaro och lägga fram beslut.',
  en: 'Ask in your own words about projects, cost per municipality, budget and outturn, meetings, the year wheel, decisions, attendance, goals, internal control and audits. You can also call meetings, take attendance and put decisions forward.',
};
export const askPerson = (contact: Words): Words =>
  say((l) => (l === 'sv' ? `Fråga ${contact.sv}.` : `Ask ${contact.en}.`));
export const helpTitle: Words = { sv: 'Det här kan du fråga om', en: 'What you can ask about' };

export function unknown(p: { words: readonly string[] }): Words {
  const list = p.words.map((word) => `"${word}"`).join(', ');
  return say((l) => {
    if (l === 'sv')
      return `${list === '' ? 'Det vet jag inte.' : `Det vet jag inte. Jag förstod inte ${list}.`} Prova att fråga om projekt, kostnader, möten eller beslut.`;
    return `${list === '' ? 'I do not know that.' : `I do not know that. I did not understand ${list}.`} Try asking about projects, costs, meetings or decisions.`;
  });
}

export function unknownAgain(p: { words: readonly string[]; contact: Words }): Words {
  return say((l) =>
    l === 'sv' ? `Det vet jag inte heller. Fråga ${p.contact.sv}.` : `I do not know that either. Ask ${p.contact.en}.`,
  );
}

export const action: Words = {
  sv: 'Det kan jag inte göra. Jag svarar ur nämndens handlingar, kallar till möten, tar närvaro och samlar beslut. Skriv "hjälp" så ser du hur.',
  en: 'I cannot do that. I answer from the board\'s papers, call meetings, take attendance and collect decisions. Write "help" to see how.',
};

export function outsider(p: { place: string; municipalities: number }): Words {
  return say((l) =>
    l === 'sv'
      ? `${p.place} är inte med i nämnden, så det har jag inga uppgifter om. Nämnden har ${p.municipalities} kommuner, alla i Norrbotten.`
      : `${p.place} is not part of the board, so I have no data on it. The board has ${p.municipalities} municipalities, all in Norrbotten.`,
  );
}

export function unsure(options: readonly Words[]): Words {
  return say((l) => {
    const list = options.map((option) => option[l].replace(/[.?]$/, '')).join(l === 'sv' ? ' – eller – ' : ' – or – ');
    return l === 'sv'
      ? `Det är inte säkert att jag förstår. Menade du: ${list}?`
      : `I am not sure I understand. Did you mean: ${list}?`;
  });
}
/** Shown where a language model proposed the question: what is answered may not be what was meant. */
export function interpreted(question: Words): Words {
  return say((l) => {
    const plain = question[l].replace(/[.?]$/, '');
    return l === 'sv' ? `Jag tolkar frågan som: ${plain}.` : `I take the question to be: ${plain}.`;
  });
}
export const unsureTitle: Words = { sv: 'Menade du …?', en: 'Did you mean …?' };
export const askTitle: Words = { sv: 'Vilken menar du?', en: 'Which one do you mean?' };
export const unknownTitle: Words = { sv: 'Det vet jag inte', en: 'I do not know' };
export const actionTitle: Words = { sv: 'Det kan jag inte göra', en: 'I cannot do that' };

/** With the code by which whoever runs the bot finds in its log what happened. */
export function apology({ code }: { readonly code?: string | undefined }): Words {
  return {
    sv: `Något gick fel hos mig och jag kunde inte svara. Försök igen om en stund.${code === undefined ? '' : ` Felkod: ${code}.`}`,
    en: `Something went wrong on my side and I could not answer. Please try again in a moment.${code === undefined ? '' : ` Error code: ${code}.`}`,
  };
}
/** The database is out of reach; in doubt, where it was lost in the middle of saving something. */
export function outOfReach({ isInDoubt }: { readonly isInDoubt: boolean }): Words {
  return isInDoubt
    ? {
        sv: 'Jag kommer inte åt mina uppgifter just nu, och jag vet inte om det du gjorde blev sparat. Titta efter om en minut, och gör om det i så fall.',
        en: 'I cannot get at my records right now, and I do not know whether what you did was saved. Look again in a minute, and repeat it if it was not.',
      }
    : {
        sv: 'Jag kommer inte åt mina uppgifter just nu. Inget är ändrat. Försök igen om en minut.',
        en: 'I cannot get at my records right now. Nothing was changed. Please try again in a minute.',
      };
}

export const stale: Words = {
  sv: 'Den knappen gäller inte längre. Ställ frågan igen så svarar jag.',
  en: 'That button is no longer valid. Ask the question again and I will answer.',
};
export const notReady: Words = {
  sv: 'Jag har inga uppgifter ännu. Administratören behöver läsa in nämndens data först.',
  en: "I have no data yet. The administrator needs to import the board's records first.",
};
