/** Swedish municipalities and regions outside the board: recognised so that they are never answered with somebody else's figure. */
import type { Reading } from '../domain/reading.ts';
import { fold } from '../domain/text.ts';

/** Sweden's municipalities except Norrbotten's, and common names of regions; from SCB's list of municipalities. */
const names = `Ale Alingsås Alvesta Aneby Arboga Arvika Askersund Avesta Bengtsfors Berg Bjurholm Bjuv Bollebygd Bollnäs Borgholm Borlänge Borås Botkyrka Boxholm Bromölla Bräcke Burlöv Båstad Danderyd Degerfors Dorotea Eda Ekerö Eksjö Emmaboda Enköping Eskilstuna Eslöv Essunga Fagersta Falkenberg Falköping Falun Filipstad Finspång Flen Forshaga Färgelanda Gagnef Gislaved Gnesta Gnosjö Gotland Grums Grästorp Gullspång Gävle Göteborg Götene Habo Hagfors Hallsberg Hallstahammar Halmstad Hammarö Haninge Heby Hedemora Helsingborg Herrljunga Hjo Hofors Huddinge Hudiksvall Hultsfred Hylte Håbo Hällefors Härjedalen Härnösand Härryda Hässleholm Höganäs Högsby Hörby Höör Jönköping Kalmar Karlsborg Karlshamn Karlskoga Karlskrona Karlstad Katrineholm Kil Kinda Klippan Knivsta Kramfors Kristianstad Kristinehamn Krokom Kumla Kungsbacka Kungsör Kungälv Kävlinge Köping Laholm Landskrona Laxå Lekeberg Leksand Lerum Lessebo Lidingö Lidköping Lindesberg Linköping Ljungby Ljusdal Ljusnarsberg Lomma Ludvika Lund Lycksele Lysekil Malmö Malung Malå Mariestad Mark Markaryd Mellerud Mjölby Mora Motala Mullsjö Munkedal Munkfors Mölndal Mönsterås Mörbylånga Nacka Nora Norberg Nordanstig Nordmaling Norrköping Norrtälje Norsjö Nybro Nykvarn Nyköping Nynäshamn Nässjö Ockelbo Olofström Orsa Orust Osby Oskarshamn Ovanåker Oxelösund Partille Perstorp Ragunda Robertsfors Ronneby Rättvik Sala Salem Sandviken Sigtuna Simrishamn Sjöbo Skara Skellefteå Skinnskatteberg Skurup Skövde Smedjebacken Sollefteå Sollentuna Solna Sorsele Sotenäs Staffanstorp Stenungsund Stockholm Storfors Storuman Strängnäs Strömstad Strömsund Sundbyberg Sundsvall Sunne Surahammar Svalöv Svedala Svenljunga Säffle Säter Sävsjö Söderhamn Söderköping Södertälje Sölvesborg Tanum Tibro Tidaholm Tierp Timrå Tingsryd Tjörn Tomelilla Torsby Torsås Tranemo Tranås Trelleborg Trollhättan Trosa Tyresö Täby Töreboda Uddevalla Ulricehamn Umeå Uppsala Uppvidinge Vadstena Vaggeryd Valdemarsvik Vallentuna Vansbro Vara Varberg Vaxholm Vellinge Vetlanda Vilhelmina Vimmerby Vindeln Vingåker Vårgårda Vänersborg Vännäs Värmdö Värnamo Västervik Västerås Växjö Ydre Ystad Älmhult Älvdalen Älvkarleby Ängelholm Åmål Ånge Åre Årjäng Åsele Åstorp Åtvidaberg Öckerö Ödeshög Örebro Örkelljunga Örnsköldsvik Östersund Österåker Östhammar Västerbotten Västernorrland Jämtland Dalarna Skåne`;

/** Names that are everyday words as well; they count only with a capital and not first in the sentence. */
const everyday = new Set([
  'ale',
  'berg',
  'mark',
  'kil',
  'vara',
  'nora',
  'sala',
  'eda',
  'lund',
  'are',
  'ange',
  'kinda',
  'flen',
  'falun',
]);
const byFolded = new Map(names.split(/\s+/).map((name) => [fold(name), name]));

/** The first place outside the board that a message names, or undefined. */
export function otherPlace(reading: Reading): string | undefined {
  for (const [at, token] of reading.tokens.entries()) {
    const next = reading.tokens[at + 1];
    if (token.folded === 'region' && next !== undefined && next.raw !== next.raw.toLowerCase())
      return `Region ${next.raw}`;
    const capital = token.raw !== token.raw.toLowerCase();
    for (const form of capital ? [token.folded, token.folded.replace(/s$/, '')] : [token.folded]) {
      const name = byFolded.get(form);
      if (name === undefined) continue;
      if (everyday.has(form) && !(capital && at > 0)) continue;
      if (reading.mentions.some((mention) => at >= mention.from && at < mention.to)) continue;
      return name;
    }
  }
  return undefined;
}
