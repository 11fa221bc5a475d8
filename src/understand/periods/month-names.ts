/** The names of the months, Swedish, English and short, folded. */
const namesInOrder = [
  'januari jan january',
  'februari feb february',
  'mars mar march',
  'april apr',
  'maj may',
  'juni jun june',
  'juli jul july',
  'augusti aug august',
  'september sep sept',
  'oktober okt october oct',
  'november nov',
  'december dec',
];

/** A month's number by any of its names. */
export const monthNumbers: ReadonlyMap<string, number> = new Map(
  namesInOrder.flatMap((names, index) => names.split(' ').map((name): [string, number] => [name, index + 1])),
);

/** Names that are words of their own ("may", "jul") or people's; alone they are no months. */
export const doubtfulMonths: ReadonlySet<string> = new Set(['mar', 'may', 'jul', 'jan', 'march']);

/** Names that English writes before the day: "October 12". */
export const englishMonths =
  /^(january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sep|sept|oct|nov|dec)$/;
