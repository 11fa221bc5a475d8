// What the bot stands on: its identity and registration, network, database, secrets, records, registry and logs.
// The bot itself is app.bicep, deployed once the records are there; it refuses to start without them.
targetScope = 'resourceGroup'

@description('Begins every name: small letters and digits. Names that must be unique in all of Azure end in a hash of the resource group.')
@minLength(3)
@maxLength(10)
param baseName string = 'namndboten'

@description('What Teams and Azure call the bot.')
param displayName string = 'Nämndboten'

param location string = resourceGroup().location

@secure()
@minLength(24)
@description('Of the database; long and random. It is kept in the key vault, as part of the address.')
param databasePassword string

@description('How long logs are kept, in days.')
param logRetentionDays int = 30

@description('How long the database can be put back, in days.')
@minValue(7)
@maxValue(35)
param backupRetentionDays int = 35

var unique = uniqueString(resourceGroup().id)

// The bot's own account in Entra. A managed identity has no secret that could leak or expire.
resource identity 'Microsoft.ManagedIdentity/userAssignedIdentities@2023-01-31' = {
  name: '${baseName}-identity'
  location: location
}

resource logs 'Microsoft.OperationalInsights/workspaces@2023-09-01' = {
  name: '${baseName}-logs'
  location: location
  properties: {
    sku: {
      name: 'PerGB2018'
    }
    retentionInDays: logRetentionDays
  }
}

module network 'modules/network.bicep' = {
  name: 'network'
  params: {
    baseName: baseName
    location: location
  }
}

module database 'modules/database.bicep' = {
  name: 'database'
  params: {
    name: '${baseName}-${unique}'
    location: location
    password: databasePassword
    subnetId: network.outputs.databaseSubnetId
    networkId: network.outputs.networkId
    backupRetentionDays: backupRetentionDays
  }
}

module vault 'modules/vault.bicep' = {
  name: 'vault'
  params: {
    // At most 24 characters.
    name: 'kv-${take(baseName, 7)}-${unique}'
    location: location
    readerPrincipalId: identity.properties.principalId
    databaseUrl: 'postgres://${database.outputs.login}:${uriComponent(databasePassword)}@${database.outputs.host}:5432/${database.outputs.database}?sslmode=verify-full'
  }
}

module registry 'modules/registry.bicep' = {
  name: 'registry'
  params: {
    name: '${baseName}${unique}'
    location: location
    pullerPrincipalId: identity.properties.principalId
  }
}

module environment 'modules/environment.bicep' = {
  name: 'environment'
  params: {
    baseName: baseName
    // At most 24 characters, letters and digits.
    storageName: '${take(baseName, 10)}${unique}'
    location: location
    subnetId: network.outputs.appSubnetId
    logsName: logs.name
  }
}

module bot 'modules/bot.bicep' = {
  name: 'bot'
  params: {
    name: '${baseName}-${unique}'
    displayName: displayName
    identityId: identity.id
    appId: identity.properties.clientId
    tenantId: identity.properties.tenantId
    domain: '${baseName}.${environment.outputs.domain}'
  }
}

// The Agents Toolkit writes these into env/, by these names.
output BOT_ID string = identity.properties.clientId
output BOT_TENANT_ID string = identity.properties.tenantId
output BOT_DOMAIN string = '${baseName}.${environment.outputs.domain}'
output REGISTRY_NAME string = registry.outputs.name
output REGISTRY_SERVER string = registry.outputs.server
output RECORDS_STORAGE string = environment.outputs.storageName
output VAULT_URI string = vault.outputs.uri
