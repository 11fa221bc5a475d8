/** The Playground's chat as a person uses it. */
import type { Locator, Page } from 'playwright-core';

/** What of the browser is used in its page. */
interface Browser {
  readonly document: {
    readonly body: unknown;
    querySelectorAll(selector: string): Iterable<{ readonly textContent: string }>;
  };
  readonly MutationObserver: new (look: () => void) => { observe(of: unknown, what: object): void };
}

export class Chat {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  /** The last card in the chat. */
  get card(): Locator {
    return this.page.locator('.ac-adaptiveCard').last();
  }

  /** Writes a message and sends it. */
  async ask(question: string): Promise<void> {
    const box = this.page.locator('[contenteditable=true][role=textbox]');
    await box.click();
    await box.pressSequentially(question);
    await box.press('Enter');
    await this.sees(question);
  }

  /** Waits until a message with this text is in the chat. */
  async sees(text: string | RegExp): Promise<void> {
    await this.page.getByText(text).last().waitFor();
  }

  /** Waits until the last card has this heading, and returns its text as people read it. */
  async cardHeaded(heading: string | RegExp): Promise<string> {
    await this.card.getByRole('heading', { name: heading }).waitFor();
    // biome-ignore lint/performance/useDomNodeTextContent: what is hidden is not read, and cells are apart.
    return (await this.card.innerText()).replace(/\s+/g, ' ');
  }

  async press(button: string): Promise<void> {
    await this.card.getByRole('button', { name: button, exact: true }).click();
  }

  /** Presses, and waits until the card has shown this text, even if only for a moment: others' news may follow at once. */
  async pressAndBeTold(button: string, text: string): Promise<void> {
    const told = await this.page.evaluateHandle((wanted) => {
      const { document, MutationObserver } = globalThis as unknown as Browser;
      const seen = { it: false };
      const look = () => {
        seen.it ||= [...document.querySelectorAll('.ac-adaptiveCard')].at(-1)?.textContent.includes(wanted) === true;
      };
      new MutationObserver(look).observe(document.body, { subtree: true, childList: true, characterData: true });
      return seen;
    }, text);
    await this.press(button);
    await this.page.waitForFunction((seen) => seen.it, told);
  }

  /** Writes into an input of the card. */
  async fill(label: string, text: string): Promise<void> {
    await this.card.getByLabel(label).first().fill(text);
  }

  /** Opens the card's list. */
  async unfold(): Promise<void> {
    await this.card.getByRole('combobox').click();
  }

  /** Chooses from the list that was unfolded. */
  async choose(option: string): Promise<void> {
    await this.page.getByRole('option', { name: option, exact: true }).click();
  }

  /**
   * Lets the chat be as narrow as a phone. The Playground keeps 600 px for itself and 450 px for a
   * card, which Teams on a phone does not.
   */
  async fitToPhone(): Promise<void> {
    await this.page.addStyleTag({
      content: `* { min-width: 0 !important }
        div:has(.ac-adaptiveCard) { width: auto !important; max-width: 100% !important }
        .fai-OutputCard { margin-left: 0 !important }`,
    });
  }
}
