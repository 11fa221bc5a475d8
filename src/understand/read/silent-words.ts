/**
 * Words that carry nothing by themselves, in both languages and as people type them: no reading is
 * held to explain them. Add a word here where talk around a question is taken for its matter.
 */
import { wordSet } from './word-set.ts';

export const silentWords: ReadonlySet<string> = wordSet(`
  och att i på är det den de dem som för av till med har hade ha jag du vi ni han hon oss er min mitt mina din ditt dina vår vårt våra en ett om så men eller
  sig sin sitt sina man ska skall kan kunde vill ville vore var blir bli blev varit vara då nu ju väl nog bara även också redan här där hur vad vilken vilket vilka
  vem vems när nar nåt nåt något någon några ens inte ej icke in ut upp ner från hos vid mot under över efter innan mellan genom utan ur enligt enl cirka ca typ
  liksom egentligen alltså faktiskt ungefär lite mycket mkt mer mest sedan sen dock samt dels respektive per st kr tkr kronor o å eh öh hmm hm aa nä ja jo nej ok okej
  tack snälla hej hejsan hallå tjena tjenare god morgon dag kväll förresten undrar undrade fråga veta säg säga berätta visa ge mig ta fram lista skriva vet tro tror menar menade
  gärna vänligen kanske dom dem denna detta dessa sådan såna sånt vart varför a an the of to in on at am is are was were be been do does did has have had and or but if then
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
