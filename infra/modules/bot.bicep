// The registration: where the Bot Framework posts what is written to the bot, and that Teams may.
param name string
param displayName string
param identityId string
param appId string
param tenantId string
param domain string

resource bot 'Microsoft.BotService/botServices@2022-09-15' = {
  name: name
  location: 'global'
  kind: 'azurebot'
  sku: {
    // Teams is free of charge in both tiers.
    name: 'F0'
  }
  properties: {
    displayName: displayName
    endpoint: 'https://${domain}/api/messages'
    msaAppType: 'UserAssignedMSI'
    msaAppId: appId
    msaAppMSIResourceId: identityId
    msaAppTenantId: tenantId
  }
}

resource teams 'Microsoft.BotService/botServices/channels@2022-09-15' = {
  parent: bot
  name: 'MsTeamsChannel'
  location: 'global'
  properties: {
    channelName: 'MsTeamsChannel'
  }
}
