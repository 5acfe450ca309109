targetScope = 'subscription'

@description('The resource group to make.')
param resourceGroupName string

@description('Region of the group and of everything in it.')
param location string = deployment().location

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

resource group 'Microsoft.Resources/resourceGroups@2024-03-01' = {
  name: resourceGroupName
  location: location
}

module bot 'existing-resource-group.bicep' = {
  scope: group
  params: {
    location: location
    botName: botName
    microsoftAppId: microsoftAppId
    microsoftAppPassword: microsoftAppPassword
    microsoftAppTenantId: microsoftAppTenantId
    directLineSecret: directLineSecret
    brandName: brandName
    brandHotline: brandHotline
    planSku: planSku
    botSku: botSku
  }
}

@description('Where customers open the chat page.')
output chatPage string = bot.outputs.chatPage

@description('Where the Bot Framework posts activities.')
output messagingEndpoint string = bot.outputs.messagingEndpoint

@description('The web app to deploy the program to.')
output webAppName string = bot.outputs.webAppName
