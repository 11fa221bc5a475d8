/**
 * The keys that Teams signs with, from the Bot Framework's metadata. They are fetched when they are needed, kept for a
 * day, and fetched anew for an unknown one – but not at the pace of whoever makes up unknown ones.
 */
import { createRemoteJWKSet, customFetch, type FetchImplementation, type RemoteJWKSet } from 'jose';
import { z } from 'zod';
import { isLoopback } from './settings.ts';

const Metadata = z.looseObject({ jwks_uri: z.url({ protocol: /^https?$/ }) });
const Endorsed = z.looseObject({ endorsements: z.array(z.string()) });

const keptForMs = 24 * 3600_000;
/** An unknown key is looked for at most this often. */
const refetchAfterMs = 60_000;
/** While the provider fails it is left alone for this long. */
const restAfterFailureMs = 10_000;
const timeoutMs = 5000;

/** The keys could not be had; nobody can be authenticated until they can. */
export class KeysUnavailable extends Error {
  constructor(cause: unknown) {
    super('the signing keys could not be fetched', { cause });
    this.name = 'KeysUnavailable';
  }
}

export class SigningKeys {
  /** The key for a token's header, as `jwtVerify` wants it. @throws KeysUnavailable, or jose's own error for an unknown one */
  readonly keyFor: RemoteJWKSet;
  #failedAt = Number.NEGATIVE_INFINITY;

  constructor(metadataUrl: string) {
    this.keyFor = createRemoteJWKSet(new URL(metadataUrl), {
      cacheMaxAge: keptForMs,
      cooldownDuration: refetchAfterMs,
      timeoutDuration: timeoutMs,
      [customFetch]: (url, options) => this.#fetch(url, options),
    });
  }

  /** The channels that a key may sign for; of two keys with one name neither counts. */
  endorsementsOf(kid: string): readonly string[] {
    const named = this.keyFor.jwks()?.keys.filter((key) => key.kid === kid) ?? [];
    return named.length === 1 ? (Endorsed.safeParse(named[0]).data?.endorsements ?? []) : [];
  }

  /** Two steps for the library's one: the metadata says where the keys are. */
  async #fetch(...[url, options]: Parameters<FetchImplementation>): Promise<Response> {
    if (performance.now() < this.#failedAt + restAfterFailureMs) throw new KeysUnavailable('failed a moment ago');
    try {
      const { jwks_uri } = Metadata.parse(await (await okay(fetch(url, options))).json());
      const { protocol, hostname } = new URL(jwks_uri);
      if (protocol !== 'https:' && !isLoopback(hostname)) throw new RangeError('jwks_uri is not encrypted');
      return await okay(fetch(jwks_uri, options));
    } catch (error) {
      this.#failedAt = performance.now();
      throw new KeysUnavailable(error);
    }
  }
}

async function okay(fetched: Promise<Response>): Promise<Response> {
  const response = await fetched;
  if (!response.ok) throw new RangeError(`status ${response.status}`);
  return response;
}
