/** What happens to one post, from raw bytes to the answer's status; and what is told of it to the log and the metrics. */
import type { Logger } from 'pino';
import type { Request, Response } from 'restify';
import type { Metrics } from '../operations/metrics.ts';
import { type InboundActivity, parseActivity } from './activity.ts';
import type { Receipt, TeamsAdapter, TurnHandler } from './adapter.ts';
import { Gate } from './gate.ts';
import { readJson } from './http-body.ts';
import { searchInvoke } from './search.ts';
import { type BotSettings, refuseServiceUrl } from './settings.ts';
import { type Refusal, refuseBody } from './token-guard.ts';
import { type ActivityNote, noteOf, type TurnReport } from './turn-report.ts';

export interface ReceiverParts {
  readonly adapter: TeamsAdapter;
  readonly app: TurnHandler;
  readonly settings: BotSettings;
  readonly log: Logger;
  readonly metrics: Metrics;
}

/** Why a post is not taken: `error` is for the sender, `reason` for the log. */
type Refused = Omit<Refusal, 'status' | 'reason'> & { readonly status: number; readonly reason?: string };

export class Receiver {
  readonly #parts: ReceiverParts;
  readonly #gate: Gate | undefined;

  constructor(parts: ReceiverParts) {
    this.#parts = parts;
    this.#gate = Gate.of(parts.settings);
  }

  /** Takes what is posted for Teams. */
  async take(request: Request, response: Response): Promise<void> {
    const read = await this.#read(request);
    if ('refused' in read) return this.#refuse(response, read.refused);
    const { activity } = read;
    const receipt = await this.#runTurn(activity, request.headers.authorization ?? '');
    if (receipt.state === 'unauthorized')
      return this.#refuse(response, { status: 401, error: 'unauthorized', reason: receipt.reason });
    response.once('finish', () => {
      if (response.statusCode < 300) this.#gate?.answered(activity);
    });
    if (receipt.response?.body === undefined) response.send(receipt.response?.status ?? 200);
    else response.json(receipt.response.status, receipt.response.body);
  }

  /** The activity, if it is one that this bot takes. */
  async #read(request: Request): Promise<{ readonly activity: InboundActivity } | { readonly refused: Refused }> {
    const { settings } = this.#parts;
    const verdict = await this.#gate?.verify(request.headers.authorization);
    if (verdict?.ok === false) {
      request.resume();
      return { refused: verdict.refusal };
    }
    const body = await readJson(request);
    if (!body.ok) return { refused: { status: body.status, error: body.problem } };
    const forged = verdict && refuseBody(verdict.voucher, body.json);
    if (forged !== undefined) return { refused: forged };
    const parsed = parseActivity(body.json);
    if (!parsed.ok) return { refused: { status: 400, error: parsed.problem } };
    const { activity } = parsed;
    const stranger = refuseServiceUrl(settings, activity.serviceUrl);
    if (stranger !== undefined) return { refused: { status: 403, error: stranger } };
    const refused = this.#gate?.refuse(activity);
    return refused === undefined ? { activity } : { refused };
  }

  #refuse(response: Response, { status, error, reason }: Refused): void {
    const { log, metrics } = this.#parts;
    metrics.requestRefused(status);
    log.warn({ status, error, reason }, 'a request was refused');
    response.json(status, { error });
  }

  async #runTurn(activity: InboundActivity, authorization: string): Promise<Receipt> {
    const { adapter, app } = this.#parts;
    const began = performance.now();
    let receipt: Receipt | undefined;
    try {
      receipt = await adapter.receive(authorization, activity, app);
      return receipt;
    } finally {
      // One that could not even be apologised for is answered with 500.
      const ended = receipt ?? { state: 'done', response: { status: 500 }, report: undefined };
      if (ended.state === 'done')
        this.#tell(noteOf(activity), ended.report, ended.response?.status ?? 200, performance.now() - began);
    }
  }

  /** One line and the counts of one turn. */
  #tell(note: ActivityNote, report: TurnReport = { outcome: 'failed' }, status: number, took: number): void {
    const { log, metrics } = this.#parts;
    const { outcome, kind, action, answer, isUnknown } = report;
    log.info({ ...note, outcome, kind, action, answer, status, ms: Math.round(took) }, 'a turn ended');
    metrics.turn({ type: note.type, invoke: note.invoke ?? '', outcome, seconds: took / 1000 });
    // What is being typed is asked for several times a question.
    if (note.invoke === searchInvoke || answer === undefined) return;
    if (isUnknown === true) metrics.unknownQuestion();
    if (kind !== undefined) metrics.question(kind, answer);
    if (action !== undefined) metrics.action(action, answer);
  }
}
