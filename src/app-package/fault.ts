/** What is wrong with a field of the app package. */
export interface Fault {
  /** As one would write it in JavaScript, e.g. `bots[0].commandLists[0].commands[1].title`. */
  readonly path: string;
  readonly problem: string;
}

/** The app package cannot be made; the message holds every fault as `file: path: problem`. */
export class InvalidPackage extends Error {
  constructor(faults: readonly string[]) {
    super(`The app package was not made:\n${faults.map((fault) => `  - ${fault}`).join('\n')}`);
    this.name = 'InvalidPackage';
  }
}
