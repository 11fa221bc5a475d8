/** Waiting for a condition that somebody else brings about, without looking again and again. */
export class Watchers {
  readonly #checks = new Set<() => void>();

  /** Resolves as soon as `enough` holds; the test's own time limit is the deadline. */
  async until(enough: () => boolean): Promise<void> {
    if (enough()) return;
    await new Promise<void>((resolve) => {
      const check = () => {
        if (!enough()) return;
        this.#checks.delete(check);
        resolve();
      };
      this.#checks.add(check);
    });
  }

  /** Something has changed. */
  tell(): void {
    for (const check of this.#checks) check();
  }
}
