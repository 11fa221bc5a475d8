/** Tells a request to do something ("boka ett rum") from a question; such requests are refused with what the bot can do. */
import type { Reading } from '../domain/reading.ts';

const verbs =
  /^(boka|flytta|move|paminn|remind|avboka|andra|skicka|maila|mejla|posta|skriv|skriva|radera|ta bort|tabort|lagg|lagga|oka|sank|hoj|uppdatera|godkann|rosta|bekrafta|publicera|ring|bestall|overfor|betala ut|stang|oppna|stall in|starta|stoppa|spela|tand|slack|satt|las|forlang|korta|minska|dra|rulla|vrid|book|send|email|change|delete|remove|post|write|add|cancel|update|approve|confirm|create|skapa|make|set|turn|play|start|stop|open|close|ignorera|ignore|forget|glom|bortse|disregard|oversatt|translate|dikta|beratta en|pretend|latsas|agera|act)(a|ra|ta|da)?\b/;
/** Polite wrappings of an order. */
const wrapped =
  /^(hej[ ,!]*)?(kan|skulle|vill|kunde|can|could|would|will) (du|ni|you)( please| snalla| vara snall och| kunna)? |^(jag|vi) (vill|skulle vilja|behover|onskar) (garna )?(att du )?/;
const please = /^(snalla|please|var snall och|var god och|vanligen|bara) /;
/** Orders that are questions here: "skriv ut en lista", "öppna beslut". */
const harmless =
  /^(oppna (beslut|fragor|arenden|omrostningar|forslag)|open (decisions|cases|votes|proposals)|lista|visa|ge mig|lagg ihop|rakna|summera|skriv ut (en )?(lista|tabell)|las upp|andra (kvartalet|halvaret|kommuner|delarsrapporten)|start(ar|ade)|dra ner|start (for|av|pa))/;

export function actionAsked(reading: Reading): boolean {
  const plain = reading.tokens
    .map((token) => token.folded)
    .join(' ')
    .replace(/^(hej|hejsan|hallå|hi|hello|tack) /, '');
  // "… att du ändrar": the order in the present tense.
  const sentence = plain
    .replace(/ att du (\p{L}+)r\b/u, ' att du $1')
    .replace(wrapped, '')
    .replace(please, '');
  return verbs.test(sentence) && !harmless.test(sentence);
}
