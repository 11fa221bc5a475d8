/** Who may read the metrics: whoever has the token; without one, this machine alone. */
import { createHash, timingSafeEqual } from 'node:crypto';
import { isLoopback } from './settings.ts';

export interface MetricsRequest {
  readonly authorization: string | undefined;
  /** The address that the connection comes from. */
  readonly from: string | undefined;
  /** Somebody else asked, and what stands between passed it on. */
  readonly isPassedOn: boolean;
}

export interface MetricsRefusal {
  readonly status: 401 | 403;
  readonly error: string;
}

/** What those that pass requests on say of it. */
const proxyHeaders = ['forwarded', 'x-forwarded-for', 'x-forwarded-host', 'x-forwarded-proto', 'x-real-ip', 'via'];

/** Whether a request's headers tell that it was passed on. */
export function isPassedOn(headers: Readonly<Record<string, unknown>>): boolean {
  return proxyHeaders.some((name) => headers[name] !== undefined);
}

/** Says why a request for the metrics is refused, or nothing when it is answered. */
export function refuseMetrics(request: MetricsRequest, token: string | undefined): MetricsRefusal | undefined {
  if (token !== undefined) {
    const given = /^Bearer +(\S+)$/i.exec(request.authorization ?? '')?.[1];
    return given !== undefined && isSame(given, token) ? undefined : { status: 401, error: 'unauthorized' };
  }
  if (!request.isPassedOn && request.from !== undefined && isLoopback(request.from)) return undefined;
  return { status: 403, error: 'The metrics are read from this machine alone, unless METRICS_TOKEN is set.' };
}

/** In a time that tells nothing of where two texts differ, or of their lengths. */
function isSame(given: string, expected: string): boolean {
  const [one, other] = [given, expected].map((text) => createHash('sha256').update(text).digest());
  return one !== undefined && other !== undefined && timingSafeEqual(one, other);
}
