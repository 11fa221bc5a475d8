/** The bot in Microsoft 365 Agents Playground, as somebody with a browser meets it. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Chat } from './chat.ts';
import { browserPath, picture, Stage } from './stage.ts';

const desktop = { width: 1100, height: 1400 };
const phone = { width: 390, height: 844 };

if (browserPath === undefined)
  console.warn('\nThe browser tests were SKIPPED: there is no Chromium here (apt-get install chromium).\n');

describe.skipIf(browserPath === undefined)('in the Playground', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await Stage.start();
  });
  afterAll(() => stage.close());

  describe('Kalix’s member', () => {
    let chat: Chat;
    beforeAll(async () => {
      chat = new Chat(await stage.open('ledamot.kalix@example.org', desktop));
    });

    test('is greeted', async () => {
      expectPlain(await chat.cardHeaded('Nämndboten'));
      await picture(chat.page, 'welcome');
    });

    test('gets an answer with its source', async () => {
      await chat.ask('vad betalar Kalix för e-arkivet?');
      await chat.sees(/^Kalix betalar 21.000.kr \(2022\)/);
      const card = await chat.cardHeaded(/^E-arkivet 2022/);
      expect(card).toContain('Kalix 21 000 kr');
      expect(card).toContain('Källa: Budget 2022 för Norrbottens e-nämnd');
      expectPlain(card);
      await picture(chat.page, 'answer');
    });

    test('presses a button, and the new answer takes the place of the card', async () => {
      await chat.press('Visa 2023');
      const card = await chat.cardHeaded(/^E-arkivet 2023/);
      expect(card).toContain('Kalix betalar 21 000 kr (2023)');
      expect(card).toContain('Källa: Budget 2023 för Norrbottens e-nämnd');
      expectPlain(card);
      await picture(chat.page, 'pressed');
    });

    test('asks on without repeating what it is about', async () => {
      await chat.ask('och Överkalix?');
      await chat.sees(/^Överkalix betalar 5.000.kr \(2023\)/);
      expect(await chat.cardHeaded(/^E-arkivet 2023/)).toContain('Överkalix 5 000 kr');
      await picture(chat.page, 'follow-up');
    });

    test('sees a table with every municipality, and a chart below it', async () => {
      await chat.ask('vad kostar e-tjänsteplattformen per kommun?');
      expectPlain(await chat.cardHeaded('E-tjänsteplattformen 2022'));
      const rows = chat.card.getByRole('row');
      expect(await rows.count()).toBe(16);
      await rows.filter({ hasText: /^Luleå178.600.kr$/ }).waitFor();
      await rows.filter({ hasText: /^Summa1.046.900.kr$/ }).waitFor();
      const longest = chat.card.getByRole('img', { name: /^Luleå, / });
      await longest.waitFor();
      const table = await chat.card.getByRole('table').boundingBox();
      expect((await longest.boundingBox())!.y).toBeGreaterThan(table!.y + table!.height);
      await picture(chat.page, 'table');
    });

    test('gets help with examples', async () => {
      await chat.ask('hjälp');
      expect(await chat.cardHeaded('Det här kan du fråga om')).toContain('Vad betalar Kalix för e-arkivet?');
      await picture(chat.page, 'help');
    });
  });

  describe('on a phone', () => {
    let chat: Chat;
    beforeAll(async () => {
      chat = new Chat(await stage.open('ledamot.kalix@example.org', phone));
      await chat.fitToPhone();
    });

    test('an answer fits the width', async () => {
      await chat.ask('vad betalar Kalix för e-arkivet?');
      await chat.cardHeaded(/^E-arkivet 2022/);
      await picture(chat.page, 'phone-answer');
      expect(await cutOff(chat)).toEqual([]);
    });

    test('an amount in a table stays on one line', async () => {
      await chat.ask('vad kostar e-tjänsteplattformen per kommun?');
      await chat.cardHeaded('E-tjänsteplattformen 2022');
      const total = chat.card.getByRole('cell', { name: '1 046 900 kr' });
      const one = chat.card.getByRole('cell', { name: '48 200 kr' });
      expect((await total.boundingBox())!.height).toBe((await one.boundingBox())!.height);
      await chat.card.getByRole('table').scrollIntoViewIfNeeded();
      await picture(chat.page, 'phone-table');
      expect(await cutOff(chat)).toEqual([]);
    });
  });

  describe('the coordinator, who has no municipality', () => {
    test('is asked which one is meant, chooses, and gets the answer', async () => {
      const chat = new Chat(await stage.open('samordnare@example.org', desktop));
      await chat.ask('vad betalar kommunen för e-arkivet?');
      await chat.cardHeaded('Vilken menar du?');
      await chat.unfold();
      await chat.page.getByRole('option', { name: 'Övertorneå' }).waitFor();
      await picture(chat.page, 'choice');
      await chat.choose('Överkalix');
      await chat.press('Visa svaret');
      expect(await chat.cardHeaded(/^E-arkivet 2022/)).toContain('Överkalix betalar 5 000 kr (2022)');
      await picture(chat.page, 'chosen');
    });
  });
});

describe.skipIf(browserPath === undefined)('a meeting in the Playground', () => {
  let stage: Stage;
  let secretary: Chat;
  let member: Chat;
  beforeAll(async () => {
    stage = await Stage.start();
    member = new Chat(await stage.open('ledamot.kalix@example.org', desktop));
    secretary = new Chat(await stage.open('sekreterare@example.org', desktop));
  });
  afterAll(() => stage.close());

  test('the member is called, and answers', async () => {
    await secretary.ask('kalla till nämnden 12 oktober');
    await secretary.cardHeaded(/^Kallelse: nämnden onsdag 12 oktober/);
    expectPlain(await member.cardHeaded(/^Kallelse: nämnden onsdag 12 oktober/));
    await picture(member.page, 'call');
    await member.press('Kommer');
    await secretary.card.getByText('Ledamot Kalix kommer').waitFor();
    await picture(secretary.page, 'call-status');
  });

  test('the member registers, and the secretary sees it on the same card', async () => {
    await secretary.ask('öppna närvaro nämnden');
    await secretary.cardHeaded(/^Närvaro: nämnden onsdag 12 oktober/);
    expectPlain(await member.cardHeaded(/^Närvaro: nämnden onsdag 12 oktober/));
    await member.press('Närvarande');
    // What stays: the press's own line is soon replaced by the list as everybody has it.
    await member.card.getByText('1 av 14', { exact: true }).waitFor();
    await member.card.getByText('Ledamot Kalix').waitFor();
    await secretary.card.getByText('1 av 14', { exact: true }).waitFor();
    await picture(member.page, 'roll-pressed');
    await picture(secretary.page, 'roll');
  });

  test('the secretary registers for another by a form', async () => {
    await secretary.press('Registrera åt annan');
    await secretary.cardHeaded(/^Registrera åt annan/);
    await picture(secretary.page, 'roll-other');
  });
});

describe.skipIf(browserPath === undefined)('a decision in the Playground', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await Stage.start();
  });
  afterAll(() => stage.close());

  test('the chair puts a proposal forward, a colleague votes, and the chair sees it', async () => {
    const colleague = new Chat(await stage.open('hr-chef.kalix@example.org', desktop));
    const chair = new Chat(await stage.open('hr-chef.lulea@example.org', desktop));
    await chair.ask('nytt beslut styrgrupp HR');
    await chair.cardHeaded('Nytt beslut');
    await picture(chair.page, 'case-form');
    await chair.fill('Rubrik', 'Avgränsning av förstudien');
    await chair.fill('Förslag till beslut', 'Förstudien avgränsas till löneprocesserna.');
    await chair.press('Lägg fram');
    expectPlain(await colleague.cardHeaded('Beslut: Avgränsning av förstudien'));
    await colleague.pressAndBeTold('Bifall', 'Kalix röst är: Bifall');
    await picture(colleague.page, 'case-voted');
    await chair.card.getByText('1 av 14 har röstat', { exact: true }).waitFor();
    await picture(chair.page, 'case');
  });
});

describe.skipIf(browserPath === undefined)('the year wheel in the Playground', () => {
  let stage: Stage;
  beforeAll(async () => {
    // A working day between two reminders: what was missed comes as soon as there is somebody to send it to.
    stage = await Stage.start('2022-09-20T10:00:00+02:00');
  });
  afterAll(() => stage.close());

  let chat: Chat;

  test('the coordinator is reminded, says that a thing is done, and sees it', async () => {
    chat = new Chat(await stage.open('samordnare@example.org', desktop));
    const report = 'Underlag till beslut om delårsrapport 2';
    await chat.sees(`Påminnelse: ${report}. Sista dag är onsdag 21 september (i morgon).`);
    const reminder = chat.page.locator('.ac-adaptiveCard').filter({ hasText: `Påminnelse: ${report}` });
    await reminder.getByText('måluppfyllelse, utfall och uppföljda kontrollmoment').waitFor();
    await picture(chat.page, 'reminder');
    await reminder.getByLabel(/^Länk eller anteckning/).fill('Diariet 2022/44');
    await reminder.getByRole('button', { name: 'Klart', exact: true }).click();
    await chat.sees(/^Klart – Underlag till beslut om delårsrapport 2. Anmält av Samordnare/);
    await picture(chat.page, 'reminder-done');
  });

  test('the wheel is a picture with words for those who do not see it', async () => {
    await chat.ask('visa årshjulet');
    await chat.page.getByRole('img', { name: /^Årshjul 2022, nu är det september/ }).waitFor();
    await picture(chat.page, 'year-wheel');
  });
});

/** Nothing of the card's making shows: no Markdown, no escapes, no placeholders. */
function expectPlain(text: string): void {
  expect(text).not.toMatch(/\\|\*\*|\$\{|&\w+;|undefined|\[object/);
}

/** The texts and buttons of the last card that stick out of it. */
async function cutOff(chat: Chat): Promise<string[]> {
  const frame = await chat.card.boundingBox();
  const parts = await chat.card.locator('p, button').all();
  const beyond: string[] = [];
  for (const part of parts) {
    const box = await part.boundingBox();
    if (box !== null && box.x + box.width > frame!.x + frame!.width + 1) beyond.push((await part.textContent()) ?? '');
  }
  return beyond;
}
