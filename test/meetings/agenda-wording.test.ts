/** What a typed item is read as: the title in the writer's words, the kind, whose meeting and which day. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { afterPhrase, words } from '../../src/actions/words.ts';
import { today } from '../../src/domain/dates.ts';
import { refsOf } from '../../src/domain/reading.ts';
import { readItem } from '../../src/meetings/agenda-wording.ts';
import { questionKinds } from '../../src/questions/index.ts';
import { buildMind } from '../../src/understand/mind.ts';
import { readMessage } from '../../src/understand/read/read-message.ts';
import { board, now } from '../questions/whole-bot.ts';

const mind = buildMind(board, questionKinds);

function read(rest: string) {
  const reading = readMessage(`lägg till punkt ${rest}`, mind, today(now));
  const wording = readItem(reading, afterPhrase(reading.tokens, [words('lägg'), words('punkt')]) ?? 0);
  return {
    ...{ title: wording.title, kind: wording.kind, day: wording.period?.from },
    body: refsOf(wording.place, 'body')[0],
  };
}

describe('an item that is typed', () => {
  it.each([
    ['Budget 2024', 'Budget 2024', undefined, undefined, undefined],
    ['Budget 2024 till nämnden 12 oktober', 'Budget 2024', undefined, 'namnden', '2022-10-12'],
    ['Budget 2024 till nämnden den 12:e oktober 2022', 'Budget 2024', undefined, 'namnden', '2022-10-12'],
    ['Budget 2024 12 oktober till nämnden', 'Budget 2024', undefined, 'namnden', '2022-10-12'],
    ['Budget 2024 2022-10-12', 'Budget 2024', undefined, undefined, '2022-10-12'],
    ['Budget 2024 på nästa möte', 'Budget 2024', undefined, undefined, undefined],
    ['Lokalfrågan till nästa möte i beredningsgruppen', 'Lokalfrågan', undefined, 'beredningsgruppen', undefined],
    ['Lägesrapport till styrgrupp HR', 'Lägesrapport', undefined, 'styrgrupp-hr', undefined],
    ['Plan på dagordningen till nämnden 12 oktober', 'Plan', undefined, 'namnden', '2022-10-12'],
    ['Plan på dagordningen för nämnden', 'Plan', undefined, 'namnden', undefined],
    ['Plan till nämnden 12 oktober kl 10, tack', 'Plan', undefined, 'namnden', '2022-10-12'],
    ['Plan till nämnden 12 oktober kl. 10–16', 'Plan', undefined, 'namnden', '2022-10-12'],
    ['Plan till nämnden i december', 'Plan', undefined, 'namnden', '2022-12-01'],
    ['Plan till nämnden nästa år', 'Plan', undefined, 'namnden', '2023-01-01'],
    ['om lokalerna på nästa möte?', 'lokalerna', undefined, undefined, undefined],
    // What only resembles a meeting belongs to the title.
    ['Arbetsordning för nämnden', 'Arbetsordning för nämnden', undefined, undefined, undefined],
    ['Protokoll från 22 juni', 'Protokoll från 22 juni', undefined, undefined, undefined],
    ['Status för HR-förstudien', 'Status för HR-förstudien', undefined, undefined, undefined],
    ['Stöd till e-arkivet', 'Stöd till e-arkivet', undefined, undefined, undefined],
    ['Ny roll i nämnden', 'Ny roll i nämnden', undefined, undefined, undefined],
    ['Utfall i augusti', 'Utfall i augusti', undefined, undefined, undefined],
    ['Budget för nästa år', 'Budget för nästa år', undefined, undefined, undefined],
    ['Utfall augusti', 'Utfall augusti', undefined, undefined, undefined],
    // Kinds.
    ['Budget 2024 (beslut)', 'Budget 2024', 'decision', undefined, undefined],
    ['Budget 2024 (beslut) till nämnden', 'Budget 2024', 'decision', 'namnden', undefined],
    ['Budget 2024 till nämnden 12 oktober (Beslut).', 'Budget 2024', 'decision', 'namnden', '2022-10-12'],
    ['beslut: Budget 2024', 'Budget 2024', 'decision', undefined, undefined],
    ['Diskussion: Lokaler', 'Lokaler', 'discussion', undefined, undefined],
    ['Budget 2024, för beslut', 'Budget 2024', 'decision', undefined, undefined],
    ['Budget 2024 som information', 'Budget 2024', 'information', undefined, undefined],
    ['Underlag för beslut', 'Underlag för beslut', undefined, undefined, undefined],
    ['Information om IT-stöd', 'Information om IT-stöd', 'information', undefined, undefined],
    ['Beslutsunderlag', 'Beslutsunderlag', undefined, undefined, undefined],
    // Written as it is to stand.
    [': "e-Arkivets FRAMTID"', 'e-Arkivets FRAMTID', undefined, undefined, undefined],
    ['Vad gör vi med **fakturorna**?', 'Vad gör vi med **fakturorna**?', undefined, undefined, undefined],
    ['', '', undefined, undefined, undefined],
    ['till nämnden 14 december', '', undefined, 'namnden', '2022-12-14'],
  ])('"%s"', (text, title, kind, body, day) => {
    expect(read(text)).toEqual({ title, kind, body, day });
  });

  it('is never more than what was written, whatever it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 120 }), (text) => {
        const { title } = read(text);
        expect(
          text
            .normalize('NFC')
            .replace(/<[^>]*>/g, ' ')
            .replace(/\s+/gu, ' '),
        ).toContain(title);
      }),
    );
  });

  it('keeps a title of plain words when a meeting is named after it', () => {
    const word = fc.constantFrom('Avtal', 'upphandling', 'Ägarmöten', 'IT-stöd', 'fakturor', 'Årsplan', 'remiss');
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 5 }), (parts) => {
        const title = parts.join(' ');
        expect(read(`${title} till nämnden 12 oktober`)).toMatchObject({ title, body: 'namnden', day: '2022-10-12' });
      }),
    );
  });
});
