/** What a button carries, from either of the two ways in which Teams reports that it was pressed. */
import { z } from 'zod';
import { ActionData } from '../cards/actions.ts';

/** `Action.Execute` comes as an invoke; the verb stands beside the data, which repeats it. */
const Execute = z.looseObject({ action: z.looseObject({ verb: z.string().optional(), data: z.unknown().optional() }) });

/** The data of a pressed `Action.Execute`, or nothing if it is none of the bot's buttons. */
export function parsePressed(value: unknown): ActionData | undefined {
  const execute = Execute.safeParse(value);
  if (!execute.success) return undefined;
  const { verb, data } = execute.data.action;
  const submitted = parseSubmitted(data);
  return verb === undefined || verb === submitted?.verb ? submitted : undefined;
}

/** The data of a pressed `Action.Submit` (where `Action.Execute` is not known), which comes as a message. */
export function parseSubmitted(value: unknown): ActionData | undefined {
  return ActionData.safeParse(value).data;
}
