/** The log: a line of JSON for each event, with the request that it comes of. */
import { type DestinationStream, type Logger, pino } from 'pino';
import { currentRequest } from './request.ts';

/** @param destination stderr, where none is given; written at once, so that a process that dies leaves nothing unsaid */
export function createLog(level: string, destination: DestinationStream = pino.destination(2)): Logger {
  const mixin = () => {
    const request = currentRequest();
    return request === undefined ? {} : { request };
  };
  return pino({ level, base: null, mixin }, destination);
}
