param location string
param name string

// An identity of its own, so that it may read the secrets before the web app starts.
resource identity 'Microsoft.ManagedIdentity/userAssignedIdentities@2023-01-31' = {
  name: '${name}-identity'
  location: location
}

output id string = identity.id
output principalId string = identity.properties.principalId
