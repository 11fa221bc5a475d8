/** Figures as people and Swedish Excel write them. */

const spaces = /[\s\u00a0\u2007\u2009\u202f]/gu;
const grouped = /^[-−]?(?:\d{1,3}(?:[\s\u00a0\u2007\u2009\u202f]\d{3})+|\d+)/u;

/** Takes the spaces out of "1 208 400,00 kr" when they stand between groups of three digits. */
function canonical(text: string): string | undefined {
  const trimmed = text.trim().replace(/[\s\u00a0]*kr\.?$/iu, '');
  const whole = grouped.exec(trimmed)?.[0];
  if (whole === undefined) return undefined;
  const rest = trimmed.slice(whole.length);
  if (rest !== '' && !/^[.,]\d+$/u.test(rest)) return undefined;
  return `${whole.replaceAll(spaces, '').replace('−', '-')}${rest.replace(',', '.')}`;
}

/** A whole number such as `81600`, `81 600`, `1 208 400,00` or `81 600 kr`; undefined for anything else. */
export function parseWhole(text: string): number | undefined {
  const figure = canonical(text);
  // "81.600" may be eighty-one or eighty-one thousand: not for a program to choose.
  if (figure === undefined || !/^-?\d+(?:\.0{1,2})?$/u.test(figure)) return undefined;
  const value = Number(figure);
  // Adding zero turns -0 into 0.
  return Number.isSafeInteger(value) ? value + 0 : undefined;
}

/** A number with or without decimals, such as `78,6` or `0.33`; undefined for anything else. */
export function parseDecimal(text: string): number | undefined {
  const figure = canonical(text);
  return figure === undefined ? undefined : Number(figure);
}
