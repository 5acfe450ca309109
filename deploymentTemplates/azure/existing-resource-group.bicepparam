using 'existing-resource-group.bicep'

param botName = 'my-complaintbot'
param brandName = '示例银行'
param microsoftAppId = '00000000-0000-0000-0000-000000000000'

// Secrets come from the environment of whoever deploys; a file never holds one.
param microsoftAppPassword = readEnvironmentVariable('MICROSOFT_APP_PASSWORD')
param directLineSecret = readEnvironmentVariable('DIRECT_LINE_SECRET')
