/** The internal control plan: risks by value and handling, and who checks them how. */
import { defineKind } from '../kind.ts';
import { answerControls, readControls } from './answer.ts';
import { interpretControls } from './interpret.ts';
import { ControlSlots } from './slots.ts';

export const controls = defineKind({
  kind: 'controls',
  slots: ControlSlots,
  cues: {
    control: 0.5,
    controlValue: 0.3,
    controlAccepted: 0.35,
    controlHandled: 0.25,
    controlWho: 0.25,
    controlMethod: 0.25,
    controlWords: 0,
    most: 0.2,
    least: 0.2,
    which: 0.1,
    all: 0.1,
    howMany: 0.15,
    difference: 0.05,
    we: 0,
    yesNo: 0,
    verify: 0,
    role: 0.1,
    document: 0,
    next: 0,
    '@number': 0,
    '@time': 0.05,
    '@body': 0,
  },
  words: {
    control:
      'risk riskerna risker risks riskbild* control_items control_moments internal_control check checks kollar kontrolleras',
    controlValue: 'riskvärde* sannolikhet* konsekvens* likelihood consequence risk_value riskpoäng poäng',
    controlAccepted: 'accept* godtar godtagna godtas',
    controlHandled:
      'hanteras hanterar hanterade via_internkontroll genom_internkontroll through_internal_control handled',
    controlWho: 'vem_ansvarar ansvarar ansvarig ansvariga ansvaret responsible sköter',
    controlMethod:
      'metod metoden metoder method hur_kontrollera* hur_kontrolleras hur_kontrollerar hur_kollas hur_följs how_does kontrollmetod* kontrolleras_det kollas_det kontrolera* kontrolleres hur_sköts',
    controlWords:
      'valt bara nämnden nämndens internkontrollplanen planen plan plats plats_ett analys analysen värde värdet board egentligen actually bedöms bedömd allra näst åker högre större',
  },
  examples: [
    'vilken risk har högst riskvärde?',
    'lista kontrollmomenten',
    'vilka risker accepteras?',
    'hur många kontrollmoment finns det?',
    'vilka risker har riskvärde över 6?',
    'vad är riskvärdet för leverantörsavtalen?',
    'which risks are accepted?',
  ],
  label: (slots, board) =>
    board.records.controlMoment.find((moment) => moment.id === slots.id)?.name ?? {
      sv: 'Riskerna i internkontrollplanen',
      en: 'The risks of the internal control plan',
    },
  ofRecord: (type, id): ControlSlots | undefined => (type === 'control' ? { id, set: 'all', count: false } : undefined),
  readsNegation: true,
  interpret: interpretControls,
  read: readControls,
  answer: answerControls,
});
