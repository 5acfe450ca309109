param location string
param name string
param planSku string

@description('The identity that reads the secrets.')
param identityId string

param microsoftAppId string
param microsoftAppTenantId string

@description('The vault of MicrosoftAppPassword and DirectLineSecret.')
param vaultName string

param brandName string
param brandHotline string

resource plan 'Microsoft.Web/serverfarms@2024-04-01' = {
  name: '${name}-plan'
  location: location
  kind: 'linux'
  sku: {
    name: planSku
    capacity: 1
  }
  properties: {
    reserved: true
  }
}

resource site 'Microsoft.Web/sites@2024-04-01' = {
  name: name
  location: location
  kind: 'app,linux'
  identity: {
    type: 'UserAssigned'
    userAssignedIdentities: {
      '${identityId}': {}
    }
  }
  properties: {
    serverFarmId: plan.id
    httpsOnly: true
    // One server owns the data folder: there is no second one to be kept away from.
    clientAffinityEnabled: false
    keyVaultReferenceIdentity: identityId
    siteConfig: {
      linuxFxVersion: 'DOTNETCORE|10.0'
      // /home outlives restarts and deployments.
      appCommandLine: 'dotnet ComplaintBot.dll serve --data /home/data --urls http://0.0.0.0:8080'
      numberOfWorkers: 1
      alwaysOn: true
      webSocketsEnabled: true
      healthCheckPath: '/health/ready'
      http20Enabled: true
      minTlsVersion: '1.2'
      scmMinTlsVersion: '1.2'
      ftpsState: 'Disabled'
      remoteDebuggingEnabled: false
    }
  }

  resource settings 'config' = {
    name: 'appsettings'
    properties: {
      Brand__Name: brandName
      Brand__Hotline: brandHotline
      MicrosoftAppType: 'SingleTenant'
      MicrosoftAppId: microsoftAppId
      MicrosoftAppTenantId: microsoftAppTenantId
      MicrosoftAppPassword: '@Microsoft.KeyVault(VaultName=${vaultName};SecretName=MicrosoftAppPassword)'
      DirectLine__Secret: '@Microsoft.KeyVault(VaultName=${vaultName};SecretName=DirectLineSecret)'
      // App Service ends TLS; its front ends reach the program from private addresses only.
      Proxy__Trusted__0: '10.0.0.0/8'
      Proxy__Trusted__1: '169.254.0.0/16'
      Proxy__Trusted__2: '172.16.0.0/12'
      // The old server lets go of the data folder before the new one asks for it.
      WEBSITE_DISABLE_OVERLAPPED_RECYCLING: '1'
    }
  }

  // Publishing is by Microsoft Entra identities, not by passwords.
  resource ftp 'basicPublishingCredentialsPolicies' = {
    name: 'ftp'
    properties: {
      allow: false
    }
  }

  resource scm 'basicPublishingCredentialsPolicies' = {
    name: 'scm'
    properties: {
      allow: false
    }
  }
}

output name string = site.name
output chatPage string = 'https://${site.properties.defaultHostName}/'
output messagingEndpoint string = 'https://${site.properties.defaultHostName}/api/messages'
