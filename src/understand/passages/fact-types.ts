/**
 * The sorts of facts that a message asks for and that a statement holds. One that shares all words with a question and
 * holds no date is no answer to "när?": it is about the same thing, and beside what is asked.
 */
import type { Passage } from '../../domain/passages.ts';
import { fold } from '../../domain/text.ts';

interface FactType {
  /** What a message has that asks for it, folded. */
  readonly asked: RegExp;
  /** What a statement's Swedish sentence has that holds it, folded. */
  readonly held: RegExp;
  /** What may hold it, too, but is no sign of it. */
  readonly maybe?: RegExp;
  /** What a statement gains that holds it: little, to choose among statements that fit about equally well. */
  readonly bonus: number;
  /** What becomes of a statement without it: it may be no more than offered, or not even that. */
  readonly without: 'fine' | 'offered' | 'dropped';
}

/** Where a clause of its own begins: only there "när" is a question, and not "as soon as". */
const clause =
  '(?:^|[,;:.?!(–-]\\s*|\\b(?:och|o|a|samt|men|and|but|fran|sen|sedan|till|since|by|pa|i|for|av|med|to|of|exakt|hej|ju) )';
const endOfMessage = '\\s*[?!.]*$';

const factTypes = {
  date: {
    asked: new RegExp(
      `${clause}(?:nar|when)\\b|\\b(?:nar|when)${endOfMessage}|vilket datum|vilken dag|vilken manad|vilk(?:a|et) ar\\b|which years?|what date|which month`,
    ),
    held: /\d{4}|januari|februari|\bmars\b|april|\bmaj\b|juni|juli|augusti|september|oktober|november|december|\bhost|\bvaren|sommar|kvartal|\bq[1-4]|arsskiftet|halvar|av aret|varje ar|arlig/,
    maybe: /\bnar\b|\binnan\b|\befter att\b|\btidigast|\bsenast/,
    bonus: 0.04,
    without: 'offered',
  },
  person: {
    asked: /\b(vem|vems|who|whom|whose|vilken roll)\b/,
    held: /ledare|ansvarig|samordnar|ordforand|sekreterar|revisor|utvecklar|namnd|grupp|fullmaktige|styrels|presidi|chef|leverantor|konsult|kommun|ledam|tjansteman|bestallar|agare|kontor|organisation|forvaltare|expert|representant|\bperson|inspektor|kpmg|pwc|\bavdelning/,
    bonus: 0,
    without: 'offered',
  },
  figure: {
    asked: /\bhur manga\b|\bhow many\b|\bantal\b|\bhur (mycket|mkt|stor|stort|stora)\b|\bhow (much|large|big)\b/,
    held: /\d|\b(tva|tre|fyra|fem|sex|sju|atta|nio|tio|elva|tolv|inga|ingen|inget|bada|halften)\b/,
    maybe: /\b(alla|samtliga|nagra|flera)\b/,
    bonus: 0.04,
    without: 'offered',
  },
  money: {
    asked:
      /\b(vad|va|hur mycket|hur mkt) (\p{L}+ ){0,3}(kosta|koster|betala)\w*|\bhow much (\w+ ){0,4}(cost|pay)|\bwhat (does|do|did|would|will) .*\bcost\b|\bpris(et|er|erna)?\b|\bprice\b/u,
    held: /\d ?(kr|tkr|mkr|msek|sek)\b|miljon|%|procent|kostnadsfri|gratis|\bingar\b|kostar inget|faktur/,
    bonus: 0,
    without: 'offered',
  },
  reason: {
    asked: /\b(varfor|why|orsak\w*|anledning\w*|how come)\b|\bberor\b/,
    held: /eftersom|darfor|beror|orsak|\bskal\b|pa grund|anledning|\bfor att\b|\bsa att\b/,
    maybe: /genom att|for lit|\bville\b|syft|\bnytta|effektmal|darmed|samordna/,
    bonus: 0.06,
    without: 'offered',
  },
  duration: {
    asked: /\bhur (lange|lang tid)\b|\bhow long\b/,
    held: /(\d|\b(en|ett|tva|tre|fyra|fem|sex|sju|atta|nio|tio|elva|tolv|nagra)) ?(manad|ar\b|vecka|vecko|timm|dag|mandatperiod)|\d{4}.\d{4}|till och med|\btills\b|tillsvidare|sedan (\p{L}+ )?\d{4}/u,
    maybe: /minst|hogst/,
    bonus: 0.04,
    without: 'offered',
  },
  place: {
    asked: new RegExp(
      `${clause}var (?:ar|finns|hittar|laggs|ligger|halls|sker|star|sitter|publiceras|kan|far|i)\\b|\\bvar (?:hittar|finns|ligger) (?:man|jag|vi|den|det)\\b|\\bvart\\b|\\bwhere\\b`,
    ),
    held: /webb|\.se\b|lokal|\bplats|anstalld|vardkommun|digital|teams|§|avsnitt|protokoll|\bi (alvsbyn|arjeplog|arvidsjaur|boden|gallivare|haparanda|jokkmokk|kalix|kiruna|lulea|pajala|pitea|overkalix|overtornea)\b/,
    bonus: 0.06,
    without: 'offered',
  },
  years: {
    asked: /\bvilka ar\b|\b(over )?which years\b|\bmellan vilka\b|\btidplan/,
    held: /\d{4}\W{1,3}\d{4}|(sedan|fran|till) \d{4}/,
    bonus: 0.06,
    without: 'offered',
  },
  done: {
    asked:
      /\bhar (ni|vi|man|det|namnden|\p{L}+) .*(gjort|genomfort|hallit|hunnit|blivit|kommit|paborjat)|\bhave (you|we) /u,
    held: /genomfor(des|ts|da)|\bhar \p{L}+|\bej paborjad|\binga\b/u,
    bonus: 0.05,
    without: 'fine',
  },
  procedure: {
    asked: /\bhur (?!manga|mycket|mkt)\p{L}+ (man|jag|vi|ni)\b|\bhow (do|can|should) (i|we|you|one)\b/u,
    held: /\bgenom\b|\b(ska|kan|maste|kravs|far|via|vand)\b|beslutar|anmal|kontakta/,
    bonus: 0.03,
    without: 'offered',
  },
  method: {
    asked:
      /\bhur (kontroller|foljs|mats|sakerstall)|\bhow (is|are|does|do|did) .*(check|control|measure|follow|ensure)/,
    held: /metod|avstam|kontrolleras|dialog|genom |foljs upp|mats\b/,
    bonus: 0.05,
    without: 'offered',
  },
  meaning: {
    asked: /\bbetyder\b|\bstar (\p{L}+ )?for\b|\bforkortning|\bstands? for\b|\bwhat does .* mean\b/u,
    held: /betyder|star for|innebar|forkort|kallas|avser|\b(ar|var)\b|utlas|definier/,
    bonus: 0.04,
    without: 'offered',
  },
  municipalities: {
    asked: /\b(vilka|vilken) kommun(er)?\b|\bwhich municipalit/,
    held: /alvsbyn|arjeplog|arvidsjaur|boden|gallivare|haparanda|jokkmokk|kalix|kiruna|lulea|pajala|pitea|overtornea|\b(alla|samtliga|inga|ingen|en|tva|tre|fyra|fem|sex|sju|atta|nio|tio|elva|tolv|\d+|medverkande) (\p{L}+ )?kommun/u,
    bonus: 0.05,
    without: 'offered',
  },
  projects: {
    asked: /\bvilka (\p{L}+ )?projekt\b|\bwhich projects\b/u,
    held: /elevhals|learning|\bhr\b|datacent|dcbd|socialtj|raddning|arkiv|\blms\b|lone|inga projekt|(\d+|tva|tre|fyra|fem|alla) (\p{L}+ )?projekt/u,
    bonus: 0,
    without: 'offered',
  },
  plan: {
    asked: /\b(ska|kommer|planer\w*|tankt|will|going to)\b/,
    held: /\b(ska|planer\w*|vantas|kommer)\b/,
    bonus: 0.05,
    without: 'fine',
  },
  /** "Vilka … inte …?" is answered by those left out, never by those who are in. */
  negation: {
    asked: /\b(vilka|vilken|vilket|vem|hur manga|vad|which|who|how many|what)\b.*\b(inte|ej|aldrig|not|never|n't)\b/,
    held: /\b(inte|ej|inga|ingen|inget|utan|utom|aldrig|nej|varken|ovriga|endast|bara)\b|sakna|vakan|\bavsla|accepter|brist|\bo(paborj|kla|forandr)/,
    bonus: 0.05,
    without: 'dropped',
  },
} as const satisfies Record<string, FactType>;

export type FactTypeName = keyof typeof factTypes;
export type FactTypes = ReadonlySet<FactTypeName>;

const names = Object.keys(factTypes) as FactTypeName[];

/** "(juni 2022)" says when a statement was true, and is no date of what it tells. */
const asOf = /\((\p{L}+ )?20\d\d\)/gu;

/** "Det framgår inte …" is an answer to whatever is asked. */
const honestNo = /framgar inte|vet jag inte|saknas i|anges inte|namns inte|finns inte/;

/** What a statement holds, and what it cannot hold, read off its Swedish sentence. */
export interface Held {
  readonly holds: FactTypes;
  readonly lacks: FactTypes;
}

export function factTypesOf(passage: Passage): Held {
  const text = fold(passage.text.sv).replace(asOf, '');
  const all = passage.gap || honestNo.test(text);
  const holds = names.filter((name) => factTypes[name].held.test(text));
  const lacks = names.filter((name) => !all && !holds.includes(name) && !(maybeOf(name)?.test(text) ?? false));
  return { holds: new Set(holds), lacks: new Set(lacks) };
}

const maybeOf = (name: FactTypeName): RegExp | undefined => (factTypes[name] as FactType).maybe;

/** What a message asks a statement to hold: a date for "när", a number for "hur många", a reason, a plan. */
export function factTypesAsked(text: string): FactTypes {
  const folded = fold(text).trim();
  return new Set(names.filter((name) => factTypes[name].asked.test(folded)));
}

/** What a statement gains that can hold what is asked. */
export function factTypeBonus(asked: FactTypes, { holds }: Held): number {
  return [...asked].reduce((sum, name) => sum + (holds.has(name) ? factTypes[name].bonus : 0), 0);
}

/** What is asked and cannot be answered by the statement, as it holds nothing of that sort. */
export function lackedOf(asked: FactTypes, { lacks }: Held): FactTypeName[] {
  return [...asked].filter((name) => factTypes[name].without !== 'fine' && lacks.has(name));
}

/** Whether a statement says the opposite of what is asked, and would mislead even as a choice. */
export function misleads(asked: FactTypes, { lacks }: Held): boolean {
  return [...asked].some((name) => factTypes[name].without === 'dropped' && lacks.has(name));
}
