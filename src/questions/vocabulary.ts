/**
 * The words people use, by concept, for all kinds of questions; a kind adds words of its own beside
 * its code. How a word is written here:
 *
 * - `möte` matches the word and its inflections (mötet, mötena …), with or without åäö;
 * - `kost*` matches every word that begins so, `*plan` every word that ends so;
 * - `=vår` needs its dots: without them it is another word;
 * - `hur_mycket` is a phrase: the words in this order, each written as above;
 * - `räknas_…_upp` is a phrase with up to three words between.
 */
export const vocabulary = {
  // What is asked for
  who: 'vem vems vilka_personer vilken_person who whose namn',
  when: 'när nar vilket_datum vilken_dag vilka_datum vilka_år vilket_år which_year which_years datum vilken_månad månad when what_date which_month which_day dag hur_snart how_soon',
  clock: 'vilken_tid klockslag hur_dags klockan tid tiden what_time starttid kl',
  place: 'var_hålls var_är_mötet vilken_lokal lokal vilken_plats plats where sal rum adress room venue location',
  duration:
    'hur_många_timmar antal_timmar how_many_hours hur_länge hur_lång hur_långt_är längd varar how_long slutar sluttid',
  why: 'varför hur_kommer_det_sig orsak anledning skäl beror why reason förklar* how_come',
  howMany: 'hur_många antal how_many number_of hur_ofta ggr',
  howMuch: 'hur_mycket hur_mkt how_much how_large how_big hur_stor hur_stort hur_stora hur_hög vad_blir',
  which: 'vilken vilket vilka which',
  yesNo: 'betalar är är_det stämmer does do is are',
  verify:
    'är_det_sant är_det_riktigt är_det_rätt sant_att stämmer stammer stämmer_det visst eller_hur right_that is_it_true correct',
  we: 'vi oss =vår =vårt =våra we us our ours hos_oss',
  above: 'över mer_än högre_än more_than above over överstiger',
  below: 'mindre_än lägre_än under billigare mindre lägre färre less_than below cheaper',
  perMonth:
    'månad månader i_månaden per_månad månadskostnad* månadsvis 12_månader tolv_månader a_month per_month monthly',
  theMunicipality: 'kommunen kommunens min_kommun vår_kommun',

  // Choosing among many
  most: 'mest högst störst störste största högsta dyrast flest max topp toppen maximalt biggest largest highest most top allra_mest tyngst* tyngsta bäst bast bästa best främst',
  least:
    'minst minsta lägst lägsta billigast färst least lowest smallest fewest cheapest sämst sämsta worst lindrigast',
  all: 'alla allt everything samtliga all every varenda hela_listan lista list allihop överblick översikt overview sammanställning visa_alla',
  next: 'nästa nästkommande kommande härnäst next näst framöver upcoming',
  last: 'senaste sista förra last latest previous föregående sist slutliga',
  remaining: 'återstår återstående kvar resterande resten remaining left återstar',
  after: 'därefter sedan efter_det efter_den efter_detta därpå after_that sen följande',
  except:
    'utan bortsett_från leaving_out leaving without utom förutom exklusive exkl except excluding borträknat undantaget',
  including: 'inklusive inkl inräknat inräknad inräknade räkna_in räknar_in medräknat including included ingår_i_det',
  with: 'med plus även with också_med ihop_med',
  // Arithmetic
  total:
    'hopräknat ihopräknat lägg_ihop lägga_ihop tsm tsms hela_länet länet hela_norrbotten allesammans total* sammanlagt* tillsammans summera* summa ihop allt_som_allt sammantaget altogether sum add_up ihopräknat slå_ihop addera',
  difference:
    'skillnad* differens* mellanskillnad* dyrare billigare hur_mycket_mer hur_mycket_mindre mer_än mindre_än mer_eller_mindre diff difference more_than less_than högre_än lägre_än fler_än diffar skiljer',
  same: 'lika_mycket lika_stor lika_stort lika_högt samma_belopp same_as as_much_as the_same',
  ratio: 'gånger times dubbelt hälften_så',
  than: '=än than',
  moreLess: 'bigger större mer mindre högre lägre fler större more less higher lower',
  compare: 'jämför* kontra versus vs jämte compare* comparison gentemot',
  percent: 'hur_stor_del_av procentandel* procentsats* procent % procentuell* percent percentage pct hur_stor_andel',
  perInhabitant:
    'per_invånare per_capita per_person per_skalle per_innevånare per_inhabitant per_kommuninvånare per_medborgare per_resident',
  perMunicipality:
    'per_kommun varje_kommun kommunvis respektive_kommun each_municipality per_municipality varje_kommuns kommun_för_kommun',
  average: 'genomsnitt* snitt snittet medel medelvärde* average mean',
  change:
    'ök* höj* stig* minsk* sänk* förändr* ändr* väx* året_innan året_före föregående_år year_before gått_upp gått_ner går_upp går_ner går_det_upp upp ner increase* rise* raise* change* decrease* skena* stigit* dyrare',
  indexation: 'uppräkn* räknas_upp räkna_upp räknats_upp räknas_…_upp räkna_…_upp index indexer* indexation',
  // Money
  pay: 'landar landa per_år om_året räkna_med slår_ut slå_ut lägger lägga kalkyl* uppskatt* drar dra gå_på går_på betal* kost* avgift* slant* nota notan pröjsa* punga* pris priset priser belopp* räkning* bidrag* bidra* debiter* pay* cost* price* fee* charge* bill kosing stålar pengar kronor kr sek tkr kostnad* årskostnad* utgift',
  share: 'andel* del delar delen share* part portion fördelning',
  budget: 'budget* budgeter* omslut* driftbudget* rambudget* årsbudget*',
  outturn:
    'utfall* resultat* outturn outcome result* bokslut* redovisning ekonomiskt finansiellt ligger_vi_till ligger_ni_till går_ekonomin ekonomiläge*',
  surplus: 'överskott* underskott* surplus deficit plus minus back nollresultat* rörelseresultat* driftresultat*',
  soFar: 'hittills så_här_långt so_far till_dags_dato förbrukat förbrukats upparbetat spent',
  meaning: 'betyder betyda står_för står_…_för innebär förkortning förkortningen means stand_for stands_for definition',
  forecast: 'prognos* forecast* helår* helårs* prognostisera*',
  revenue: 'intäkt* inkomst* revenue* income',
  expense: 'spend spending spent kostnader kostnaderna utgifter utgifterna costs expenses förbruk*',
  deviation: 'avvik* deviation* avviker differ över_budget under_budget över_budgeten over_budget',
  post: 'post posten poster posterna rad raden rader budgetpost* budgetposter kostnadspost* line item items utgiftspost* delpost*',
  split:
    'dela dela_upp delat_upp delats uppdelat uppdelad fördelat shared shared_among fördela* delas delar uppdel* split* divided fördelning* fördelad fördelningsnyckel* fördelningsmodell* modell modellen nyckel nyckeln princip principen allocation allocated distribute* slås_ut',
  invoice: 'faktur* invoice* invoiced debiteras billed',
  economy: 'ekonomi* ekonomisk* ekonomiskt finans* economy financial economic',
  join: 'anslut* hakar_på haka_på hoppar_på hoppa_på gå_med går_med går_in gå_in join* ska_in',

  // Meetings
  meeting:
    'möte möten mötet mötena mote moten sammanträd* sammantrad* träff träffar träffen träffas traff ses sits meeting* meet meets session sessions möts samlas sammankomst* nämndsmöte* nämndmöte* namndsmote* namndmote* nämndsammanträd* beredningsgruppsmöte* styrgruppsmöte* bgmöte* mötesdatum mötestid* kalend* sammanträdesplan* mötesplan* strategidag* sammanträdestid* board_meeting',
  agenda: 'dagordning* agenda föredragningslista* ärendelista* kallelse* punkter punkterna',
  attendance:
    'närvar* narvar* deltagande deltog deltagit uppslutning* dök_upp dyka_upp kom_till attendance attend* attended present medverkan medverkat medverkade närvarostatistik frånvar* borta absent kommit beslutsför* quorum* quorate deltar delta deltagare',
  // Things
  project: 'proj projekt projektet projekten project* initiativ satsning* förstudi* prestud* utvecklingsprojekt',
  service:
    '*system *systemet syst tjänst tjänster tjänsterna system systemet systemen service* plattform* lösning lösningar gemensamma_alternativ',
  municipality: 'kommun kommunen kommuner kommunerna kommuns kommuners kommunernas municipalit* parter part',
  status:
    'status statusen läge läget lägesrapport* hur_går hur_gick går_det framskrid* fortskrid* rullar_på på_gång pågår pågående status_of progress lägesbild* hänt händer hur_ligger_det progress framåt skede fas fasen phase stage var_befinner hur_långt how_far how_is going',
  use: 'kan_man kan_vi används använda använder kör göra till_för används_till',
  started:
    'börja* starta* startår igång driftsatt* i_drift drift driften infördes införd* körs köras kördes lanser* launch* start began went_live up_and_running running',
  phase:
    'fas fasen faser skede phase stage drift driften i_drift förvaltning idé realisering införande utveckling utvecklingsfas',
  decision:
    'beslut* besluta* beslöt* klubba* klubbat* klubbades avgjor* avgör* decision* decide* decided tog_nämnden antog* antag* godkänn* godkän* bifall* bifoll* bestäm* bestämde* fastställ* approve* adopted',
  vote: 'röst* omröst* voter* vote* voting reserver* reservation* yrkande*',
  paragraph: '§ paragraf paragrafen paragrafer paragraph section',
  case: 'ärende ärendet ärenden ärendenr ärendenummer diarienummer dnr case hid',
  recipient: 'skickas skickat skickades mottagare delges expedier* recipients sent_to får_beslutet',
  goal: 'mål målet målen målsättning* verksamhetsmål* resultatmål* måluppfyll* goal* target* objective* effektmål* mal malet malen',
  indicator: 'indikator* indikatorer mätetal mått nyckeltal indicator* kpi*',
  control:
    'kontrollmoment* internkontroll* intern_kontroll internkontrollplan* ikplan* ik risk* riskvärd* riskanalys* control* kontrollera* sannolikhet* konsekvens* kontrollpunkt*',
  audit:
    'revision* revisor* granskning* granska* granskat granskade audit* auditor* rekommend* rekomend* recommend* anmärk* kritik* kritiser* revisionsrapport*',
  wheel: 'årshjul* arshjul* årsplan* årscykel* year_wheel annual_wheel wheel annual_cycle yearly_cycle årsklocka*',
  role: 'svarar_för har_hand_om sköter roll rollen uppgift* ansvar* ansvarig* befogenhet* role* responsib* duty duties arbetsuppgift* responsible',
  document: 'dokument* handling* rapport* protokoll* underlag* paper* document* report* minutes',
  help: 'hur_gör_man hur_gör_jag hjälp hjalp help hjälpa vad_kan_du va_kan_du vad_kan_jag_fråga va_kan_jag_fråga vad_kan_man_fråga va_kan_man_fråga what_can_you what_can_i funkar_du hur_funkar_du',
} as const satisfies Record<string, string>;
