/**
 * Where the Bot Framework's services are. As soon as one of these settings is there, the Bot Framework's own code drops
 * its defaults for all the others; here what is not set is the cloud's.
 */
import { CallerIdConstants } from 'botbuilder';
import { AuthenticationConstants, GovernmentConstants } from 'botframework-connector';
import { governmentChannelService } from './authentication-settings.ts';
import type { BotFrameworkSettings } from './settings.ts';

const publicCloud = {
  ValidateAuthority: 'true',
  ToChannelFromBotLoginUrl: AuthenticationConstants.ToChannelFromBotLoginUrl,
  ToChannelFromBotOAuthScope: AuthenticationConstants.ToChannelFromBotOAuthScope,
  ToBotFromChannelTokenIssuer: AuthenticationConstants.ToBotFromChannelTokenIssuer,
  ToBotFromChannelOpenIdMetadataUrl: AuthenticationConstants.ToBotFromChannelOpenIdMetadataUrl,
  ToBotFromEmulatorOpenIdMetadataUrl: AuthenticationConstants.ToBotFromEmulatorOpenIdMetadataUrl,
  OAuthUrl: AuthenticationConstants.OAuthUrl,
  CallerId: CallerIdConstants.PublicAzureChannel,
};
type Endpoints = Readonly<typeof publicCloud>;

const governmentCloud: Endpoints = {
  ValidateAuthority: 'true',
  ToChannelFromBotLoginUrl: GovernmentConstants.ToChannelFromBotLoginUrl,
  ToChannelFromBotOAuthScope: GovernmentConstants.ToChannelFromBotOAuthScope,
  ToBotFromChannelTokenIssuer: GovernmentConstants.ToBotFromChannelTokenIssuer,
  ToBotFromChannelOpenIdMetadataUrl: GovernmentConstants.ToBotFromChannelOpenIdMetadataUrl,
  ToBotFromEmulatorOpenIdMetadataUrl: GovernmentConstants.ToBotFromEmulatorOpenIdMetadataUrl,
  OAuthUrl: GovernmentConstants.OAuthUrl,
  CallerId: CallerIdConstants.USGovChannel,
};

/** Every endpoint: as it is set, or as the cloud has it. */
export function endpointsOf(settings: BotFrameworkSettings): Endpoints {
  const cloud = settings.ChannelService?.trim() === governmentChannelService ? governmentCloud : publicCloud;
  const chosen = Object.entries(cloud).map(([key, value]) => [key, settings[key as keyof Endpoints]?.trim() || value]);
  return Object.fromEntries(chosen) as Endpoints;
}
