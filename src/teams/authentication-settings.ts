/**
 * How the bot proves to Teams who it is, and what of it may be set: half a configuration must not start, since it would
 * be found out by whoever writes to the bot first, or by nobody. Knows nothing of the Bot Framework.
 */
import { createPrivateKey } from 'node:crypto';
import { type BotFrameworkKey, type BotSettings, isLoopback } from './settings.ts';

export type Credentials =
  | { readonly kind: 'password'; readonly password: string }
  | { readonly kind: 'certificate'; readonly thumbprint: string; readonly privateKey: string }
  /** A managed identity that Entra takes for the app, `clientId`. */
  | { readonly kind: 'federated'; readonly clientId: string }
  /** The app is a managed identity itself. */
  | { readonly kind: 'managedIdentity' };

const appTypes = ['SingleTenant', 'UserAssignedMSI', 'MultiTenant'] as const;
const secretKeys = [
  'MicrosoftAppPassword',
  'CertificateThumbprint',
  'CertificatePrivateKey',
  'FederatedClientId',
] as const satisfies readonly BotFrameworkKey[];
const identityKeys = ['MicrosoftAppType', 'MicrosoftAppTenantId', ...secretKeys] as const;
const addressKeys = [
  'ToChannelFromBotLoginUrl',
  'ToBotFromChannelOpenIdMetadataUrl',
  'ToBotFromEmulatorOpenIdMetadataUrl',
  'OAuthUrl',
] as const satisfies readonly BotFrameworkKey[];

/** The cloud of the United States' government; every other one is the public cloud with other endpoints. */
export const governmentChannelService = 'https://botframework.azure.us';

/** Says everything that is wrong or missing about the app's identity, the tenants it answers, and the endpoints. */
export function refuseAuthentication(settings: BotSettings): string[] {
  const { botFramework, tenants } = settings;
  const isSet = (key: BotFrameworkKey) => botFramework[key] !== undefined;
  const problems = addressKeys.flatMap((key) => refuseAddress(key, botFramework[key]) ?? []);
  const { ChannelService } = botFramework;
  if (ChannelService !== undefined && ChannelService !== governmentChannelService)
    problems.push(`ChannelService: expected nothing or ${governmentChannelService}`);
  if (!isSet('MicrosoftAppId')) {
    const orphans = [...identityKeys.filter(isSet), ...(tenants === undefined ? [] : ['ALLOWED_TENANTS'])];
    if (orphans.length > 0)
      problems.push(`MicrosoftAppId is missing, but ${orphans.join(', ')} is set: without it nobody is authenticated`);
    return problems;
  }
  const chosen = chooseCredentials(settings);
  if (!chosen.ok) problems.push(...chosen.problems);
  if (allowedTenants(settings).size === 0) problems.push('ALLOWED_TENANTS is missing: say whose users the bot answers');
  return problems;
}

/** Whose users the bot answers, in lower case: the app's own tenant, or those that are listed. */
export function allowedTenants({ botFramework, tenants }: BotSettings): ReadonlySet<string> {
  const { MicrosoftAppTenantId } = botFramework;
  const listed = tenants ?? (MicrosoftAppTenantId === undefined ? [] : [MicrosoftAppTenantId]);
  return new Set(listed.map((tenant) => tenant.trim().toLowerCase()).filter((tenant) => tenant !== ''));
}

type Choice =
  | { readonly ok: true; readonly credentials: Credentials }
  | { readonly ok: false; readonly problems: readonly string[] };

/** The one way to prove the app's identity that is set, or which setting each is short of. */
export function chooseCredentials({ botFramework }: Pick<BotSettings, 'botFramework'>): Choice {
  const { MicrosoftAppType = 'SingleTenant', MicrosoftAppTenantId } = botFramework;
  const type = appTypes.find((name) => name.toLowerCase() === MicrosoftAppType.toLowerCase());
  if (type === undefined) return refused(`MicrosoftAppType: expected one of ${appTypes.join(', ')}`);
  const problems: string[] = [];
  if (type !== 'MultiTenant' && MicrosoftAppTenantId === undefined)
    problems.push(`MicrosoftAppTenantId is missing: MicrosoftAppType is ${type}`);
  const set = secretKeys.filter((key) => botFramework[key] !== undefined);
  if (type === 'UserAssignedMSI') {
    if (set.length > 0) problems.push(`${set.join(', ')} must not be set: a managed identity needs no secret`);
    return problems.length > 0 ? refused(...problems) : { ok: true, credentials: { kind: 'managedIdentity' } };
  }
  const secret = chooseSecret(botFramework);
  if (!secret.ok) return refused(...problems, ...secret.problems);
  return problems.length > 0 ? refused(...problems) : secret;
}

function chooseSecret(settings: BotSettings['botFramework']): Choice {
  const { MicrosoftAppPassword, CertificateThumbprint, CertificatePrivateKey, FederatedClientId } = settings;
  const hasCertificate = (CertificateThumbprint ?? CertificatePrivateKey) !== undefined;
  const ways = [MicrosoftAppPassword !== undefined, hasCertificate, FederatedClientId !== undefined];
  const count = ways.filter(Boolean).length;
  if (count === 0)
    return refused(
      'MicrosoftAppPassword is missing (or CertificateThumbprint and CertificatePrivateKey, or FederatedClientId)',
    );
  if (count > 1) return refused('choose one of MicrosoftAppPassword, a certificate and FederatedClientId');
  if (MicrosoftAppPassword !== undefined)
    return { ok: true, credentials: { kind: 'password', password: MicrosoftAppPassword } };
  if (FederatedClientId !== undefined)
    return { ok: true, credentials: { kind: 'federated', clientId: FederatedClientId } };
  if (CertificateThumbprint === undefined) return refused('CertificateThumbprint is missing');
  if (CertificatePrivateKey === undefined) return refused('CertificatePrivateKey is missing');
  // Where a setting has to stand on one line, line breaks are written out.
  const privateKey = CertificatePrivateKey.replaceAll('\\n', '\n');
  if (!isPrivateKey(privateKey)) return refused('CertificatePrivateKey: expected a private key in PEM form');
  return { ok: true, credentials: { kind: 'certificate', thumbprint: CertificateThumbprint, privateKey } };
}

function isPrivateKey(pem: string): boolean {
  try {
    createPrivateKey(pem);
    return true;
  } catch {
    // What is wrong with it would quote it.
    return false;
  }
}

/** Keys and secrets travel there: encrypted, or not further than this machine. */
function refuseAddress(key: string, address: string | undefined): string | undefined {
  if (address === undefined) return undefined;
  if (!URL.canParse(address)) return `${key}: expected an address such as https://login.example.org/…`;
  const { protocol, hostname } = new URL(address);
  const isFine = protocol === 'https:' || (protocol === 'http:' && isLoopback(hostname));
  return isFine ? undefined : `${key}: expected https (http only on this machine)`;
}

function refused(...problems: string[]): Choice {
  return { ok: false, problems };
}
