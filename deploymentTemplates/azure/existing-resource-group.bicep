@description('Region of everything.')
param location string = resourceGroup().location

@description('Name of the bot: its registration, its web app (globally unique), its plan and its key vault begin with it.')
@minLength(4)
@maxLength(20)
param botName string

@description('Id of the app registration in Microsoft Entra that the bot signs in as.')
param microsoftAppId string

@description('Password (client secret) of that app registration.')
@secure()
param microsoftAppPassword string

@description('Tenant of that app registration.')
param microsoftAppTenantId string = tenant().tenantId

@description('Secret that the institution\'s own servers show to get tokens for the embedded Direct Line; 16 characters or more.')
@secure()
@minLength(16)
param directLineSecret string

@description('Name of the institution, as customers know it.')
param brandName string

@description('Telephone number for complaints, shown on the page; empty for none.')
param brandHotline string = ''

@description('Size of the one instance.')
@allowed(['B1', 'B2', 'B3', 'P0v3', 'P1v3', 'P2v3'])
param planSku string = 'P0v3'

@description('Price of the registration; F0 is free for some thousands of messages a month.')
@allowed(['F0', 'S1'])
param botSku string = 'F0'

module identity 'modules/identity.bicep' = {
  params: {
    location: location
    name: botName
  }
}

module secrets 'modules/secrets.bicep' = {
  params: {
    location: location
    name: botName
    readerPrincipalId: identity.outputs.principalId
    microsoftAppPassword: microsoftAppPassword
    directLineSecret: directLineSecret
  }
}

module web 'modules/web.bicep' = {
  params: {
    location: location
    name: botName
    planSku: planSku
    identityId: identity.outputs.id
    microsoftAppId: microsoftAppId
    microsoftAppTenantId: microsoftAppTenantId
    vaultName: secrets.outputs.vaultName
    brandName: brandName
    brandHotline: brandHotline
  }
}

module registration 'modules/registration.bicep' = {
  params: {
    name: botName
    sku: botSku
    endpoint: web.outputs.messagingEndpoint
    microsoftAppId: microsoftAppId
    microsoftAppTenantId: microsoftAppTenantId
  }
}

@description('Where customers open the chat page.')
output chatPage string = web.outputs.chatPage

@description('Where the Bot Framework posts activities.')
output messagingEndpoint string = web.outputs.messagingEndpoint

@description('The web app to deploy the program to.')
output webAppName string = web.outputs.name
