/**
 * Calendar files over HTTP. A link is a capability: calendar programs cannot sign in, so whoever has it may read the
 * file, and nobody can make one up.
 */
import { createHmac, timingSafeEqual } from 'node:crypto';
import type { Request, Response } from 'restify';
import type { LinkTo } from '../cards/calendar-link.ts';
import type { CalendarOf } from '../domain/answer.ts';

export interface CalendarLinks {
  readonly linkTo: LinkTo;
  /** What the path of a request leads to; undefined unless a link of ours has it. */
  targetOf(path: string): CalendarOf | undefined;
}

/** The text of a file as it is now; undefined where what it was of is gone. */
export type CalendarText = (of: CalendarOf) => Promise<string | undefined>;

const linkPath = /^\/calendar\/(meeting|body)\/([a-z0-9-]+)\/([\w-]{43})\.ics$/;

/**
 * Makes and reads the links of one secret.
 *
 * @param base where people reach the bot, without a slash at the end; without it nothing is linked to
 */
export function calendarLinks(secret: string, base: string | undefined): CalendarLinks {
  const mac = (kind: string, id: string) => createHmac('sha256', secret).update(`${kind}:${id}`).digest('base64url');
  return {
    linkTo(of) {
      if (base === undefined) return undefined;
      const [kind, id] = 'meeting' in of ? ['meeting', of.meeting] : ['body', of.body];
      return `${base}/calendar/${kind}/${id}/${mac(kind, id)}.ics`;
    },
    targetOf(path) {
      const [, kind, id, given] = linkPath.exec(path) ?? [];
      if (kind === undefined || id === undefined || given === undefined) return undefined;
      // As texts: several of them stand for the same bytes, and only one is the link.
      if (!timingSafeEqual(Buffer.from(given), Buffer.from(mac(kind, id)))) return undefined;
      return kind === 'meeting' ? { meeting: id } : { body: id };
    },
  };
}

/** Answers a request for a file; with one and the same no, whatever is wrong. */
export function calendarHandler(links: CalendarLinks, textOf: CalendarText) {
  return async (request: Request, response: Response): Promise<void> => {
    const [path = ''] = (request.url ?? '').split('?');
    const of = links.targetOf(path);
    const text = of && (await textOf(of));
    if (of === undefined || text === undefined) return response.json(404, { error: 'not found' });
    // Ids are slugs: ASCII, and nothing in them has a meaning in a header.
    const name = 'meeting' in of ? of.meeting : of.body;
    const body = Buffer.from(text);
    response.writeHead(200, {
      'content-type': 'text/calendar; charset=utf-8',
      'content-disposition': `attachment; filename="${name}.ics"`,
      'content-length': body.length,
      'cache-control': 'private, no-cache',
      'x-content-type-options': 'nosniff',
    });
    response.end(body);
  };
}
