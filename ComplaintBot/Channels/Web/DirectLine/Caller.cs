using ComplaintBot.Channels.Web.Tokens;
using Microsoft.AspNetCore.Http.Features;

namespace ComplaintBot.Channels.Web.DirectLine;

/// <summary>Who calls: a server of the bank with the secret, which may speak in any conversation, or a customer's token, good for one.</summary>
/// <param name="Token">Null for the secret.</param>
internal sealed record Caller(TokenSubject? Token)
{
    /// <exception cref="DirectLineRefusal">The token is of another conversation.</exception>
    public void MustOwn(string conversationId)
    {
        if (Token is { } token && token.ConversationId != conversationId)
        {
            throw DirectLineRefusal.Foreign();
        }
    }

    public static Caller Of(HttpContext http) => http.Features.GetRequiredFeature<Caller>();

    /// <summary>Endpoint filter: no call goes on without a good secret or token, nor into a conversation that is not the token's.</summary>
    public static async ValueTask<object?> Require(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        var caller = await ReadAsync(http);
        if (http.GetRouteValue("conversationId") is string conversationId)
        {
            caller.MustOwn(conversationId);
        }

        http.Features.Set(caller);
        return await next(context);
    }

    private static async Task<Caller> ReadAsync(HttpContext http)
    {
        const string scheme = "Bearer ";
        var header = http.Request.Headers.Authorization.ToString();
        if (!header.StartsWith(scheme, StringComparison.OrdinalIgnoreCase))
        {
            throw DirectLineRefusal.NoCredentials();
        }

        var credential = header[scheme.Length..].Trim();
        if (http.RequestServices.GetRequiredService<DirectLineKeys>().IsSecret(credential))
        {
            return new Caller(Token: null);
        }

        var reading = await http.RequestServices.GetRequiredService<DirectLineTokens>().ReadAsync(credential, TokenUse.Calls);
        return reading.State switch
        {
            TokenState.Good => new Caller(reading.Subject),
            TokenState.Expired => throw DirectLineRefusal.Expired(),
            _ => throw DirectLineRefusal.NoCredentials(),
        };
    }
}
