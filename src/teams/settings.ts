/**
 * What the Teams edge needs to know, in plain data, so that whoever reads the environment needs
 * nothing of the Bot Framework.
 */
import { BlockList, isIP } from 'node:net';

/** The Bot Framework's settings by their own names, as they stand in the environment. */
export const botFrameworkKeys = [
  'MicrosoftAppId',
  'MicrosoftAppType',
  'MicrosoftAppTenantId',
  'MicrosoftAppPassword',
  'CertificateThumbprint',
  'CertificatePrivateKey',
  'FederatedClientId',
  'ChannelService',
  'ValidateAuthority',
  'ToChannelFromBotLoginUrl',
  'ToChannelFromBotOAuthScope',
  'ToBotFromChannelTokenIssuer',
  'ToBotFromChannelOpenIdMetadataUrl',
  'ToBotFromEmulatorOpenIdMetadataUrl',
  'OAuthUrl',
  'CallerId',
] as const;
export type BotFrameworkKey = (typeof botFrameworkKeys)[number];
export type BotFrameworkSettings = Readonly<Partial<Record<BotFrameworkKey, string | undefined>>>;

export interface BotSettings {
  readonly host: string;
  /** 0 takes any free port. */
  readonly port: number;
  readonly botFramework: BotFrameworkSettings;
  /** Whose users are answered, if not those of the app's own tenant alone. */
  readonly tenants?: readonly string[] | undefined;
  /** Who has it may read the metrics; without one only this machine may. */
  readonly metricsToken?: string | undefined;
}

const loopback = new BlockList();
loopback.addSubnet('127.0.0.0', 8, 'ipv4');
loopback.addAddress('::1', 'ipv6');

/** Whether a host name or address (IPv6 with or without brackets) means this machine itself. */
export function isLoopback(host: string): boolean {
  const address = host.replace(/^\[|\]$/g, '').toLowerCase();
  if (address === 'localhost') return true;
  const version = isIP(address);
  return version !== 0 && loopback.check(address, version === 4 ? 'ipv4' : 'ipv6');
}

/** Without an app id nobody is authenticated, so only this machine may take part. */
function isAuthenticated(settings: BotSettings): boolean {
  return Boolean(settings.botFramework.MicrosoftAppId?.trim());
}

/** Says why the bot must not listen on this address, or nothing when it may. */
export function refuseHost(settings: BotSettings): string | undefined {
  if (isAuthenticated(settings) || isLoopback(settings.host)) return undefined;
  return `HOST=${settings.host} is refused: without MicrosoftAppId nobody is authenticated, so the bot listens on loopback only (127.0.0.1)`;
}

/** Says why an activity with this service URL must not be answered, or nothing when it may. */
export function refuseServiceUrl(settings: BotSettings, serviceUrl: string): string | undefined {
  if (isAuthenticated(settings) || isLoopback(new URL(serviceUrl).hostname)) return undefined;
  return 'serviceUrl is not on this machine: without MicrosoftAppId the bot talks to loopback only';
}

/** Where Teams keeps the files of personal chats: OneDrive and the SharePoint below it. */
const uploadHosts = ['.sharepoint.com', '.sharepoint-df.com', '.onedrive.com'];

/** Whether a file may be put where an activity says: the address comes from outside, and what is put there does not. */
export function mayUploadTo(settings: BotSettings, address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, hostname, port, username, password } = new URL(address);
  if (username !== '' || password !== '') return false;
  if (protocol === 'https:' && port === '' && uploadHosts.some((end) => hostname.endsWith(end))) return true;
  return !isAuthenticated(settings) && /^https?:$/.test(protocol) && isLoopback(hostname);
}
