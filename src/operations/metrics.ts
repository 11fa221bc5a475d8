/**
 * What the bot measures, by which names: https://prometheus.io/docs/practices/naming. Labels hold names from closed
 * lists alone, never anything that a person wrote or is called: each value is a series that is kept for ever.
 */
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';

/** An activity, and what came of it. */
export interface TurnMeasured {
  readonly type: string;
  /** Which invoke it was; empty for other types. */
  readonly invoke: string;
  readonly outcome: string;
  readonly seconds: number;
}

/** What is counted or known elsewhere, and read when it is asked for. */
export interface Observed {
  /** Messages of the bot's own accord, by what came of sending them. */
  readonly sends: Readonly<Record<'sent' | 'failed' | 'throttled' | 'uncertain', number>>;
  /** Answers to people: attempts after the first, and those that never arrived. */
  readonly answers: Readonly<Record<'retried' | 'lost', number>>;
  /** Messages that wait, by what for, and for how many seconds the oldest has; undefined where the store does not tell. */
  readonly queue: { readonly count: Readonly<Record<string, number>>; readonly oldestSeconds: number } | undefined;
}

/** From what is answered out of memory to what Teams gives up on (15 s). */
const turnBuckets = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 15];

export class Metrics {
  readonly #registry = new Registry();
  readonly #turns = this.#counter(
    'turns_total',
    'Activities from Teams by what came of them: answered, refused (a no, or not understood), repeated, unused, failed.',
    ['type', 'invoke', 'outcome'],
  );
  readonly #turnSeconds = new Histogram({
    name: 'namndboten_turn_duration_seconds',
    help: 'Time from an activity to its answer.',
    labelNames: ['type', 'invoke'],
    buckets: turnBuckets,
    registers: [this.#registry],
  });
  readonly #questions = this.#counter(
    'questions_total',
    'Questions that were typed or pressed, by kind and by what they were answered with. Searches are turns only.',
    ['kind', 'outcome'],
  );
  readonly #unknown = this.#counter('unknown_questions_total', 'Typed questions that nobody understood.', []);
  readonly #actions = this.#counter('actions_total', 'Actions by name and by what they were answered with.', [
    'action',
    'outcome',
  ]);
  readonly #refused = this.#counter('refused_requests_total', 'Requests that did not become a turn, by status.', [
    'status',
  ]);
  readonly #jobsFailed = this.#counter('jobs_failed_total', 'Looks at what is due that failed, by job.', ['job']);
  readonly #storeRetries = this.#counter(
    'store_retries_total',
    'How often the database was asked again: it could not be reached (unreachable), or somebody was in the way (conflict).',
    ['fault'],
  );
  readonly #lastLook = this.#gauge('ticker_last_look_timestamp_seconds', 'When the last look at what is due ended.');
  readonly #sends = this.#counter(
    'sends_total',
    'Messages of its own accord by what came of sending them: sent, failed, throttled (429).',
    ['outcome'],
  );
  readonly #uncertain = this.#counter(
    'sends_uncertain_total',
    'Messages sent although an earlier attempt may have arrived: so many may be there twice.',
    [],
  );
  readonly #retried = this.#counter('answer_retries_total', 'Attempts to send an answer after the first one.', []);
  readonly #lost = this.#counter('answers_lost_total', 'Answers that never arrived.', []);
  readonly #queue = this.#gauge('queue_messages', 'Messages of its own accord that wait, by what for.', ['state']);
  readonly #oldest = this.#gauge(
    'queue_oldest_seconds',
    'How long the oldest of these has waited, apart from those that are unreachable or refused; 0 where there is none.',
  );

  constructor() {
    collectDefaultMetrics({ register: this.#registry });
    for (const counter of [this.#unknown, this.#uncertain, this.#retried, this.#lost]) counter.inc(0);
  }

  turn({ type, invoke, outcome, seconds }: TurnMeasured): void {
    this.#turns.inc({ type, invoke, outcome });
    this.#turnSeconds.observe({ type, invoke }, seconds);
  }

  question(kind: string, outcome: string): void {
    this.#questions.inc({ kind, outcome });
  }

  unknownQuestion(): void {
    this.#unknown.inc();
  }

  action(action: string, outcome: string): void {
    this.#actions.inc({ action, outcome });
  }

  requestRefused(status: number): void {
    this.#refused.inc({ status });
  }

  jobFailed(job: string): void {
    this.#jobsFailed.inc({ job });
  }

  storeRetried(fault: 'conflict' | 'unreachable'): void {
    this.#storeRetries.inc({ fault });
  }

  /** The ticker has looked, just now: by the machine's clock, as whoever reads it has, and not by the bot's. */
  looked(): void {
    this.#lastLook.setToCurrentTime();
  }

  /** Everything in Prometheus' text format. */
  text({ sends, answers, queue }: Observed): Promise<string> {
    const { uncertain, ...outcomes } = sends;
    for (const counter of [this.#sends, this.#uncertain, this.#retried, this.#lost]) counter.reset();
    for (const [outcome, count] of Object.entries(outcomes)) this.#sends.inc({ outcome }, count);
    this.#uncertain.inc(uncertain);
    this.#retried.inc(answers.retried);
    this.#lost.inc(answers.lost);
    this.#queue.reset();
    for (const [state, count] of Object.entries(queue?.count ?? {})) this.#queue.set({ state }, count);
    if (queue === undefined) this.#oldest.remove();
    else this.#oldest.set(queue.oldestSeconds);
    return this.#registry.metrics();
  }

  get contentType(): string {
    return this.#registry.contentType;
  }

  #counter<Label extends string>(name: string, help: string, labelNames: readonly Label[]): Counter<Label> {
    return new Counter({ name: `namndboten_${name}`, help, labelNames, registers: [this.#registry] });
  }

  #gauge<Label extends string>(name: string, help: string, labelNames: readonly Label[] = []): Gauge<Label> {
    return new Gauge({ name: `namndboten_${name}`, help, labelNames, registers: [this.#registry] });
  }
}
