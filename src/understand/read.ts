/** Reads a message: words, names, dates, concepts and what each word weighs. Understanding starts here. */
import type { Temporal } from 'temporal-polyfill';
import type { Language } from '../domain/answer.ts';
import type { Mention, Reading } from '../domain/reading.ts';
import { fold, type Token, tokenise } from '../domain/text.ts';
import type { Gazetteer } from './gazetteer.ts';
import type { Lexicon } from './lexicon.ts';
import { readTime } from './periods.ts';

/** No question needs more; what comes after is not read. */
export const longestMessage = 600;

const words = (text: string) => new Set(text.split(/\s+/).map(fold));

/** Words that carry nothing by themselves. */
const silent = words(`
  och att i på är det den de dem som för av till med har hade ha jag du vi ni han hon oss er min mitt mina din ditt dina vår vårt våra en ett om så men eller
  sig sin sitt sina man ska skall kan kunde vill ville vore var blir bli blev varit vara då nu ju väl nog bara även också redan här där hur vad vilken vilket vilka
  vem vems när nar nåt nåt något någon några ens inte ej icke in ut upp ner från hos vid mot under över efter innan mellan genom utan ur enligt enl cirka ca typ
  liksom egentligen alltså faktiskt ungefär lite mycket mkt mer mest sedan sen dock samt dels respektive per st kr tkr kronor o å eh öh hmm hm aa nä ja jo nej ok okej
  tack snälla hej hejsan hallå tjena tjenare god morgon dag kväll förresten undrar undrade fråga veta säg säga berätta visa ge mig ta fram lista skriva vet tro tror menar menade
  gärna vänligen kanske dom dem denna detta dessa sådan såna sånt vart varför a an the of to in on at is are was were be been do does did has have had and or but if then
  it its this that these those there here for from by with as about into our we us you your i me my they them their he she his her will would can could should shall may might
  what which who whom whose when where why how much many please thanks thank hi hello hey tell show give get know need want let någonsin ens hittills fortfarande ännu
  finns finnas fanns får få fick gör göra gjort gjorde går gå gick gått kommer komma kom ligger ligga låg hamnar hamna blivit ser se sett tar tog står stå stod heter gäller gälla
  va e å ä o oxå oxa nån nåt nånting nåra he hva me mä sku dom haru kanru eru ere typ asså ba int ente mej dej sej hur hos tom t.o.m per resp samt drygt knappt ca explain describe means mean meaning betyder innebär
  visar visade löper löpa undan varav själva både grund grannen förstås jämförelse landar drygt ungefärligt beloppet
  brukar slutligen resp båda åren period pr bigger one ursäkta stör försynt gå hittar siffran behöva behöver skulle ganska undrade intresserad
  miljon miljoner tusen slut fast hand satts två tre fyra fem sex sju åtta nio tio elva tolv up end jämte
  tusenlappar verkligen lilla stora tillsvidare fram bära bär gott ungefar nu idag finns det som ligger
  samma sak likadant same thing rent satt hunnit hinner meant ahead go goes going being rolled out over now still yet already very really just also
  helt bra fint rätt just egen eget egna själv annan annat andra förra exakt precis totalt ungefärlig lägger räknas`);

/** Swedish and English words that tell the languages apart; both have "i", "in", "at", "is". */
const englishMarks =
  words(`the what which who when where why how much many does do did is are was were has of with about please and to our we you your
  next year cost pay share meeting board decision tell show give could should would between from there this that it be will`);
const swedishMarks =
  words(`och att är det som för av till med har jag vi en ett om hur vad vilken vilket vilka vem när på ska blir betalar kostar möte nämnden kommun beslut
  i från hos vid inte finns mycket många oss vår vårt våra då nästa år`);

/** What a sentence that leans on the one before begins with. */
const leaning =
  /^(och|men|samma|and|same|sen|sedan|eller|what about|how about|hur ar det med|hur ser det ut (for|med)|also)\b/;
const leaningEnd = /\b(da|ocksa|med|istallet|too|then|instead|oxa|ox)\s*[?!.]*$/;
const pronouns = /\b(det|den|de|dom|dess|dit|ditat|dar|it|that|they|them|those|this|detta|dessa|sa fall)\b/;

export function detectLanguage(tokens: readonly Token[], fallback: Language): Language {
  let english = 0;
  let swedish = 0;
  for (const token of tokens) {
    if (englishMarks.has(token.folded)) english += 1;
    if (swedishMarks.has(token.folded)) swedish += 1;
    if (/[åäö]/i.test(token.raw)) swedish += 0.5;
  }
  return english > swedish ? 'en' : swedish > english ? 'sv' : fallback;
}

export interface Reader {
  readonly gazetteer: Gazetteer;
  readonly lexicon: Lexicon;
  /** Ordinary words: those of the documents and of the vocabulary. */
  readonly isWord: (folded: string) => boolean;
}

/** Numbers in words, where people ask for shares of a sum. */
function readNumbers(tokens: readonly Token[], text: string, taken: ReadonlySet<number>): number[] {
  const numbers: number[] = [];
  let at = 0;
  while (at < tokens.length) {
    const token = tokens[at];
    if (token === undefined || taken.has(at) || !/^\d+$/.test(token.folded)) {
      at += 1;
      continue;
    }
    let digits = token.folded;
    let end = at + 1;
    // "1 208 400": groups of three that follow each other belong together.
    while (
      /^\d{3}$/.test(tokens[end]?.folded ?? '') &&
      (tokens[end]?.start ?? 0) - (tokens[end - 1]?.end ?? 0) === 1 &&
      digits.length <= 9 &&
      !taken.has(end)
    ) {
      digits += tokens[end]?.folded ?? '';
      end += 1;
    }
    let value = Number(digits);
    const decimal =
      /^[.,]$/.test(text.slice(tokens[end - 1]?.end ?? 0, tokens[end]?.start ?? 0)) &&
      /^\d{1,2}$/.test(tokens[end]?.folded ?? '');
    if (decimal) {
      value = Number(`${digits}.${tokens[end]?.folded ?? ''}`);
      end += 1;
    }
    const unit = tokens[end]?.folded ?? '';
    if (/^(tkr|tusen|k|thousand)$/.test(unit)) value *= 1000;
    if (/^(miljon|miljoner|mkr|mnkr|msek|million|millions|m)$/.test(unit)) value *= 1_000_000;
    numbers.push(Math.round(value));
    at = end;
  }
  return numbers;
}

/** What a word before the question proper weighs ("Jag är ny här och undrar …"). */
const preamble = 0.2;
const questionWords = /^(vad|hur|vilken|vilket|vilka|nar|vem|varfor|what|how|which|who|when|where|why)$/;

/** How many words stand before the question proper; 0 unless the way there is long. */
function preambleLength(tokens: readonly Token[]): number {
  const at = tokens.findIndex((token) => questionWords.test(token.folded));
  const content = tokens.slice(at).filter((token) => token.folded.length > 3 && !silent.has(token.folded)).length;
  return at >= 5 && content >= 2 ? at : 0;
}

/** "Överkalix – alltså inte Kalix": a name after a "not" that corrects is not what is meant. */
function isDenied(text: string, tokens: readonly Token[], at: number): boolean {
  const not = tokens[at - 1];
  const before = tokens[at - 2];
  if (not === undefined || !/^(inte|ej|not|ente|int)$/.test(not.folded)) return false;
  const between = text.slice(before?.end ?? 0, not.start);
  return /[,;(–-]/.test(between) || /^(alltsa|och|men|and|but)$/.test(before?.folded ?? '');
}

/** Takes the message apart. Never throws: any text, however odd, has a reading. */
export function readMessage(
  message: string,
  reader: Reader,
  today: Temporal.PlainDate,
  fallback: Language = 'sv',
): Reading {
  const text = message
    .normalize('NFC')
    .replace(/<[^>]*>/g, ' ')
    .slice(0, longestMessage);
  const tokens = tokenise(text);
  const paragraphs: number[] = [];
  const paragraphTokens = new Set<number>();
  tokens.forEach((token, at) => {
    const mark = /^(§|paragraf|paragrafen|par|section)$/.test(token.folded);
    if (!mark) return;
    const beside = [at + 1, at + 2, at - 1].find(
      (index) => /^\d{1,3}$/.test(tokens[index]?.folded ?? '') && (index !== at + 2 || tokens[at + 1]?.folded === '§'),
    );
    if (beside === undefined) return;
    const number = Number(tokens[beside]?.folded);
    if (!paragraphs.includes(number)) paragraphs.push(number);
    paragraphTokens.add(at).add(beside);
  });
  const time = readTime(text, tokens, today, (index) => paragraphTokens.has(index));
  const timeTokens = new Set(time.used);
  const found: Mention[] = reader.gazetteer.find(
    tokens.map((token, at) =>
      timeTokens.has(at) || paragraphTokens.has(at) ? { ...token, folded: `\u0000${token.folded}` } : token,
    ),
    (folded) => reader.isWord(folded) || silent.has(folded),
  );
  const mentions = found.filter((mention) => !isDenied(text, tokens, mention.from));
  const denied = new Set(
    found
      .filter((mention) => !mentions.includes(mention))
      .flatMap((mention) => Array.from({ length: mention.to - mention.from }, (_, offset) => mention.from + offset)),
  );
  const named = new Set(
    mentions.flatMap((mention) =>
      Array.from({ length: mention.to - mention.from }, (_, offset) => mention.from + offset),
    ),
  );
  const concepts = new Map<string, number[]>();
  const note = (concept: string, from: number, to: number) => {
    const at = concepts.get(concept) ?? [];
    for (let index = from; index < to; index += 1) if (!at.includes(index)) at.push(index);
    concepts.set(concept, at);
  };
  for (const hit of reader.lexicon.find(tokens)) {
    const usedByTime = Array.from({ length: hit.to - hit.from }, (_, offset) => hit.from + offset).every((index) =>
      timeTokens.has(index),
    );
    if (!usedByTime) note(hit.concept, hit.from, hit.to);
  }
  for (const at of named) {
    // "räddningstjänstposten": the name's compound carries the meaning of its last part too.
    const token = tokens[at];
    if (token === undefined || reader.gazetteer.knows(token.folded)) continue;
    for (let cut = 6; cut <= token.folded.length - 4; cut += 1) {
      for (const concept of reader.lexicon.conceptsOf(token.folded.slice(cut))) note(concept, at, at + 1);
    }
  }
  tokens.forEach((token, at) => {
    if (
      named.has(at) ||
      timeTokens.has(at) ||
      token.folded.length < 5 ||
      reader.isWord(token.folded) ||
      silent.has(token.folded)
    )
      return;
    if ([...concepts.values()].some((places) => places.includes(at))) return;
    const guess = reader.lexicon.guess(token.folded);
    if (guess !== undefined) note(guess, at, at + 1);
  });
  const taken = new Set([...timeTokens, ...paragraphTokens]);
  const asks = preambleLength(tokens);
  const weights = tokens.map((token, at) => {
    if (/^[§%?]$/.test(token.folded) || denied.has(at)) return 0;
    if (named.has(at)) return 1;
    if (taken.has(at)) return 0.5;
    if (silent.has(token.folded)) return 0;
    if (/^\d+$/.test(token.folded)) return 0.3;
    if (token.folded.length <= 1) return 0;
    if (at < asks) return preamble;
    // A word that nobody knows here is the best sign of a question about something else.
    return reader.isWord(token.folded) || [...concepts.values()].some((places) => places.includes(at)) ? 1 : 1.6;
  });
  const plain = fold(text).trim();
  return {
    text,
    language: detectLanguage(tokens, fallback),
    tokens,
    mentions,
    periods: time.periods,
    years: time.years,
    paragraphs,
    numbers: readNumbers(tokens, text, taken),
    concepts,
    weights,
    elliptic:
      weights.filter((weight) => weight >= 0.5).length <= 2 ||
      leaning.test(plain) ||
      (tokens.length <= 6 && leaningEnd.test(plain)) ||
      (tokens.length <= 12 && pronouns.test(plain)),
  };
}
