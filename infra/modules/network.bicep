// One network for the bot and its database, so that the database is reached from nowhere else.
param baseName string
param location string

@description('Not used by anything that it is to be connected with.')
param addressPrefix string = '10.60.0.0/24'
param appPrefix string = '10.60.0.0/26'
param databasePrefix string = '10.60.0.64/28'

resource network 'Microsoft.Network/virtualNetworks@2023-11-01' = {
  name: '${baseName}-network'
  location: location
  properties: {
    addressSpace: {
      addressPrefixes: [
        addressPrefix
      ]
    }
    subnets: [
      {
        name: 'app'
        properties: {
          addressPrefix: appPrefix
          delegations: [
            {
              name: 'app'
              properties: {
                serviceName: 'Microsoft.App/environments'
              }
            }
          ]
        }
      }
      {
        name: 'database'
        properties: {
          addressPrefix: databasePrefix
          delegations: [
            {
              name: 'database'
              properties: {
                serviceName: 'Microsoft.DBforPostgreSQL/flexibleServers'
              }
            }
          ]
        }
      }
    ]
  }
}

output networkId string = network.id
output appSubnetId string = resourceId('Microsoft.Network/virtualNetworks/subnets', network.name, 'app')
output databaseSubnetId string = resourceId('Microsoft.Network/virtualNetworks/subnets', network.name, 'database')
