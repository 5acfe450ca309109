namespace Microsoft.Bot.Connector.Authentication;

/// <summary>What an app proves itself with, and where: the login's address up to /oauth2, a client or null for the usual one.</summary>
internal sealed record AppSecret(string AppId, string Password, string LoginUrl, HttpClient Http)
{
    /// <summary>Without the password, wherever it is written.</summary>
    public override string ToString() => AppId;
}
