// The bot itself, on what foundation.bicep has made.
//
// A Container App and not an App Service: the image that runs here is the one that was tried elsewhere, packages and
// Node included, and going back is naming the one before; App Service would install packages anew on its own Node.
targetScope = 'resourceGroup'

@description('The same as for foundation.bicep.')
@minLength(3)
@maxLength(10)
param baseName string = 'namndboten'

param location string = resourceGroup().location

@description('Which image of the registry, e.g. 0.1.0.')
param imageTag string

@description('From foundation.bicep: REGISTRY_SERVER.')
param registryServer string

@description('From foundation.bicep: VAULT_URI.')
param vaultUri string

@description('Who may ask: everybody in the tenant, or those on the roster.')
@allowed([
  'open'
  'roster'
])
param access string = 'roster'

@description('More than one shares the work through PostgreSQL; one is enough, and another takes over in a minute.')
@minValue(1)
@maxValue(5)
param maxReplicas int = 2

var port = 3978
// Until one that is not ready gets no requests any more: two probes, and some time for the word to spread.
var shutdownDelay = 25
// What the bot takes to end after that, at the longest, and a little more.
var closing = 30

resource identity 'Microsoft.ManagedIdentity/userAssignedIdentities@2023-01-31' existing = {
  name: '${baseName}-identity'
}

resource environment 'Microsoft.App/managedEnvironments@2024-03-01' existing = {
  name: '${baseName}-environment'
}

resource app 'Microsoft.App/containerApps@2024-03-01' = {
  name: baseName
  location: location
  identity: {
    type: 'UserAssigned'
    userAssignedIdentities: {
      '${identity.id}': {}
    }
  }
  properties: {
    environmentId: environment.id
    workloadProfileName: 'Consumption'
    configuration: {
      // The old one answers until the new one does.
      activeRevisionsMode: 'Single'
      ingress: {
        external: true
        targetPort: port
        transport: 'http'
        allowInsecure: false
      }
      registries: [
        {
          server: registryServer
          identity: identity.id
        }
      ]
      secrets: [
        {
          name: 'database-url'
          keyVaultUrl: '${vaultUri}secrets/database-url'
          identity: identity.id
        }
      ]
    }
    template: {
      terminationGracePeriodSeconds: shutdownDelay + closing
      containers: [
        {
          name: 'bot'
          image: '${registryServer}/namndboten:${imageTag}'
          resources: {
            cpu: json('0.5')
            memory: '1Gi'
          }
          env: [
            {
              name: 'MicrosoftAppType'
              value: 'UserAssignedMSI'
            }
            {
              name: 'MicrosoftAppId'
              value: identity.properties.clientId
            }
            {
              name: 'MicrosoftAppTenantId'
              value: identity.properties.tenantId
            }
            {
              name: 'DATABASE_URL'
              secretRef: 'database-url'
            }
            {
              name: 'DATA_DIR'
              value: '/records'
            }
            {
              name: 'PUBLIC_URL'
              value: 'https://${baseName}.${environment.properties.defaultDomain}'
            }
            {
              name: 'ACCESS'
              value: access
            }
            {
              name: 'SHUTDOWN_DELAY'
              value: string(shutdownDelay)
            }
          ]
          volumeMounts: [
            {
              volumeName: 'records'
              mountPath: '/records'
            }
          ]
          probes: [
            {
              // The first start imports the records.
              type: 'Startup'
              httpGet: {
                path: '/healthz'
                port: port
              }
              periodSeconds: 15
              failureThreshold: 10
            }
            {
              type: 'Liveness'
              httpGet: {
                path: '/healthz'
                port: port
              }
              periodSeconds: 30
              timeoutSeconds: 5
            }
            {
              // Alive is not the same as able to work: without its database, or about to end, it gets no requests.
              type: 'Readiness'
              httpGet: {
                path: '/readyz'
                port: port
              }
              periodSeconds: 10
              timeoutSeconds: 5
            }
          ]
        }
      ]
      scale: {
        // Reminders come from a bot that runs: never none.
        minReplicas: 1
        maxReplicas: maxReplicas
      }
      volumes: [
        {
          name: 'records'
          storageType: 'AzureFile'
          storageName: 'records'
        }
      ]
    }
  }
}

output url string = 'https://${app.properties.configuration.ingress.fqdn}'
