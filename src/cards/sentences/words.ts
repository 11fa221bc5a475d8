/** Building blocks for sentences in both languages. */
import type { Language } from '../../domain/answer.ts';
import { formatDate } from '../../domain/dates.ts';
import { formatKronor, formatPercent } from '../../domain/money.ts';
import type { Words } from '../../domain/records.ts';

/** The same sentence in both languages, written side by side. */
export function say(write: (language: Language) => string): Words {
  return { sv: write('sv'), en: write('en') };
}

/** Words that are the same in both languages: a name, a year. */
export function plain(text: string | number): Words {
  return { sv: String(text), en: String(text) };
}

export const kronor = (amount: number): Words => say((language) => formatKronor(amount, language));
export const percent = (value: number): Words => say((language) => formatPercent(value, language));
export const date = (iso: string): Words => say((language) => formatDate(iso, language));

/** "A, B och C" / "A, B and C". */
export function listOf(names: readonly Words[]): Words {
  return say((language) => {
    const words = names.map((name) => name[language]);
    const last = words.at(-1) ?? '';
    return words.length < 2 ? last : `${words.slice(0, -1).join(', ')} ${language === 'sv' ? 'och' : 'and'} ${last}`;
  });
}

/** The words with a capital letter first, for the beginning of a sentence. */
export function capital(words: Words): Words {
  return say((language) => words[language].charAt(0).toUpperCase() + words[language].slice(1));
}

/** The words with a small letter first: names in the data begin with a capital, and inside a sentence they do not. */
export function lower(words: Words): Words {
  return say((language) => words[language].charAt(0).toLowerCase() + words[language].slice(1));
}

/** Both languages' parts put together. */
export function concat(parts: readonly (Words | string)[], separator = ' '): Words {
  return say((language) =>
    parts
      .map((part) => (typeof part === 'string' ? part : part[language]))
      .filter((part) => part !== '')
      .join(separator),
  );
}

/** The genitive of a Swedish name: "Kirunas", "Kalix". */
export function genitive(name: string): string {
  return /[sxz]$/.test(name) ? name : `${name}s`;
}
