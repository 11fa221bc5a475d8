/**
 * Whose token it is, decided in full before the Bot Framework's own code sees it: that code accepts keys without
 * endorsements, tokens that never expire, activities without a service URL and tokens of any tenant that come by the
 * emulator's way, and fails with an exception on others. Here nothing is optional.
 *
 * Time is the machine's: a token's validity is about the world, not about the bot's clock.
 */
import { errors, jwtVerify } from 'jose';
import { z } from 'zod';
import { KeysUnavailable, SigningKeys } from './signing-keys.ts';

/** Why somebody does not get in. What they are told is `error`; `reason` is for the log. */
export interface Refusal {
  readonly status: 401 | 403;
  readonly error: string;
  readonly reason: string;
}

/** What a token vouches for. */
export interface Voucher {
  readonly serviceUrl: string;
  /** The channels that its key may sign for. */
  readonly channels: readonly string[];
}

export type Verdict =
  | { readonly ok: true; readonly voucher: Voucher }
  | { readonly ok: false; readonly refusal: Refusal };

/** How far clocks may be apart, as in the Bot Framework. */
const clockToleranceSeconds = 5 * 60;

const Claims = z.looseObject({ serviceurl: z.string().min(1) });
const Kid = z.string().min(1);
const Vouched = z.looseObject({ serviceUrl: z.string(), channelId: z.string() });

export class TokenGuard {
  readonly #keys: SigningKeys;
  readonly #expected: { readonly issuer: string; readonly audience: string };

  constructor(metadataUrl: string, expected: { readonly issuer: string; readonly audience: string }) {
    this.#keys = new SigningKeys(metadataUrl);
    this.#expected = expected;
  }

  /** Whether a request's `Authorization` is a token that Teams signed for this bot, and that holds now. */
  async verify(authorization: string | undefined): Promise<Verdict> {
    if (authorization === undefined || authorization === '') return refuse('no token');
    const token = /^Bearer ([\w-]+\.[\w-]+\.[\w-]*)$/.exec(authorization)?.[1];
    if (token === undefined) return refuse('not a bearer token');
    try {
      const { payload, protectedHeader } = await jwtVerify(token, this.#keys.keyFor, {
        ...this.#expected,
        algorithms: ['RS256'],
        requiredClaims: ['exp'],
        clockTolerance: clockToleranceSeconds,
      });
      const claims = Claims.safeParse(payload);
      if (!claims.success) return refuse('the token names no service URL');
      // Without a name the library takes the only key there is, whatever it is endorsed for.
      const kid = Kid.safeParse(protectedHeader.kid);
      const channels = kid.success ? this.#keys.endorsementsOf(kid.data) : [];
      if (channels.length === 0) return refuse('the key is endorsed for no channel');
      return { ok: true, voucher: { serviceUrl: claims.data.serviceurl, channels } };
    } catch (error) {
      // The library's messages name claims, never what is in them.
      if (error instanceof errors.JOSEError) return refuse(`${error.code}: ${error.message}`);
      if (error instanceof KeysUnavailable) return refuse('the signing keys could not be fetched');
      throw error;
    }
  }
}

/** Says why a body is not what the token vouches for, before anything else of it is read; nothing when it is. */
export function refuseBody({ serviceUrl, channels }: Voucher, body: unknown): Refusal | undefined {
  const vouched = Vouched.safeParse(body);
  if (!vouched.success) return unauthorized('the activity names no service URL or channel');
  if (vouched.data.serviceUrl !== serviceUrl) return unauthorized('the token is for another service URL');
  if (!channels.includes(vouched.data.channelId)) return unauthorized('the key is not endorsed for the channel');
  return undefined;
}

function refuse(reason: string): Verdict {
  return { ok: false, refusal: unauthorized(reason) };
}

/** Says nothing more than that, on purpose. */
function unauthorized(reason: string): Refusal {
  return { status: 401, error: 'unauthorized', reason };
}
