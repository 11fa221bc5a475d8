// PostgreSQL without an address on the Internet; it takes encrypted connections only, which is its default.
param name string
param location string
param subnetId string
param networkId string
param backupRetentionDays int
param login string = 'namndboten'
param database string = 'namndboten'

@secure()
param password string

@description('The smallest; the bot keeps its state in memory and asks little of the database.')
param sku string = 'Standard_B1ms'

// Not the server's own name: Azure refuses a zone of that name.
resource zone 'Microsoft.Network/privateDnsZones@2020-06-01' = {
  name: '${database}.private.postgres.database.azure.com'
  location: 'global'
}

resource link 'Microsoft.Network/privateDnsZones/virtualNetworkLinks@2020-06-01' = {
  parent: zone
  name: 'network'
  location: 'global'
  properties: {
    registrationEnabled: false
    virtualNetwork: {
      id: networkId
    }
  }
}

resource server 'Microsoft.DBforPostgreSQL/flexibleServers@2024-08-01' = {
  name: name
  location: location
  sku: {
    name: sku
    tier: 'Burstable'
  }
  properties: {
    version: '16'
    administratorLogin: login
    administratorLoginPassword: password
    storage: {
      storageSizeGB: 32
      autoGrow: 'Enabled'
    }
    backup: {
      backupRetentionDays: backupRetentionDays
      geoRedundantBackup: 'Disabled'
    }
    highAvailability: {
      mode: 'Disabled'
    }
    network: {
      delegatedSubnetResourceId: subnetId
      privateDnsZoneArmResourceId: zone.id
    }
  }
  dependsOn: [
    link
  ]
}

resource botDatabase 'Microsoft.DBforPostgreSQL/flexibleServers/databases@2024-08-01' = {
  parent: server
  name: database
  properties: {
    charset: 'UTF8'
    collation: 'en_US.utf8'
  }
}

output host string = server.properties.fullyQualifiedDomainName
output login string = login
output database string = botDatabase.name
