/**
 * Who gets in when the bot has an app id: the token first, before a byte of the body is read; then that the body is
 * what the token vouches for; then whose user it is, and whether it was answered before.
 */
import type { InboundActivity } from './activity.ts';
import { allowedTenants } from './authentication-settings.ts';
import { endpointsOf } from './endpoints.ts';
import { Replays } from './replays.ts';
import type { BotSettings } from './settings.ts';
import { type Refusal, TokenGuard, type Verdict } from './token-guard.ts';

/**
 * The only channel whose tokens vouch for who writes. In others that an Azure bot has by default (Web Chat, Direct
 * Line) whoever writes chooses their own object id and tenant.
 */
const trustedChannel = 'msteams';

export class Gate {
  readonly #guard: TokenGuard;
  readonly #tenants: ReadonlySet<string>;
  readonly #replays = new Replays();

  private constructor(guard: TokenGuard, tenants: ReadonlySet<string>) {
    this.#guard = guard;
    this.#tenants = tenants;
  }

  /** None without an app id: then the bot talks to its own machine only. */
  static of(settings: BotSettings): Gate | undefined {
    const audience = settings.botFramework.MicrosoftAppId?.trim();
    if (!audience) return undefined;
    const { ToBotFromChannelOpenIdMetadataUrl: metadataUrl, ToBotFromChannelTokenIssuer: issuer } = endpointsOf(
      settings.botFramework,
    );
    return new Gate(new TokenGuard(metadataUrl, { issuer, audience }), allowedTenants(settings));
  }

  /** Whether a request may be read at all. */
  verify(authorization: string | undefined): Promise<Verdict> {
    return this.#guard.verify(authorization);
  }

  /** Says why an activity of Teams' own is not taken, or nothing when it is. */
  refuse(activity: InboundActivity): Refusal | undefined {
    if (activity.channelId !== trustedChannel)
      return forbidden('This bot answers in Microsoft Teams only.', 'another channel');
    const tenants = tenantsOf(activity);
    if (tenants.length === 0 || !tenants.every((tenant) => this.#tenants.has(tenant.toLowerCase())))
      return forbidden('This bot does not answer users of this organisation.', 'another tenant');
    if (this.#replays.has(activity)) return forbidden('This activity was answered already.', 'a replay');
    return undefined;
  }

  /** The sender has the answer to an activity; it is not taken again. */
  answered(activity: InboundActivity): void {
    this.#replays.note(activity);
  }
}

/** Every tenant that an activity names: of the chat, and of who writes where that is another. */
function tenantsOf({ channelData, conversation, from }: InboundActivity): string[] {
  const named = [channelData?.tenant?.id, conversation.tenantId, from.tenantId];
  return named.filter((tenant) => typeof tenant === 'string' && tenant !== '') as string[];
}

function forbidden(error: string, reason: string): Refusal {
  return { status: 403, error, reason };
}
