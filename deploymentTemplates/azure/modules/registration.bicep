param name string
param sku string

@description('https://…/api/messages of the web app.')
param endpoint string

param microsoftAppId string
param microsoftAppTenantId string

resource bot 'Microsoft.BotService/botServices@2022-09-15' = {
  name: name
  location: 'global'
  kind: 'azurebot'
  sku: {
    name: sku
  }
  properties: {
    displayName: name
    endpoint: endpoint
    msaAppId: microsoftAppId
    msaAppType: 'SingleTenant'
    msaAppTenantId: microsoftAppTenantId
  }

  resource directLine 'channels' = {
    name: 'DirectLineChannel'
    location: 'global'
    properties: {
      channelName: 'DirectLineChannel'
      properties: {
        sites: [
          {
            siteName: 'Default Site'
            isEnabled: true
            isV1Enabled: false
            isV3Enabled: true
          }
        ]
      }
    }
  }

  resource webChat 'channels' = {
    name: 'WebChatChannel'
    location: 'global'
    properties: {
      channelName: 'WebChatChannel'
      properties: {
        sites: [
          {
            siteName: 'Default Site'
            isEnabled: true
            isWebchatPreviewEnabled: false
          }
        ]
      }
    }
  }
}
