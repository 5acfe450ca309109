namespace ComplaintBot.Channels.Web.DirectLine;

/// <summary>Direct Line 3.0, as its clients (DirectLineJS, Web Chat) use it.</summary>
internal static class DirectLineEndpoints
{
    public const string Root = "/v3/directline";

    public static void MapDirectLine(this IEndpointRouteBuilder endpoints)
    {
        var open = endpoints.MapGroup(Root).AddEndpointFilter(CrossOrigin.Allow).AddEndpointFilter(ErrorBodies.Tell);
        open.MapMethods("/{**path}", [HttpMethods.Options], CrossOrigin.Preflight);
        open.MapGet("/attachments/{key}/{name}", AttachmentEndpoint.Get);
        open.MapGet("/conversations/{conversationId}/stream", StreamEndpoint.Open);

        var calls = open.MapGroup("").AddEndpointFilter(Caller.Require);
        calls.MapPost("/tokens/generate", TokenEndpoints.Generate);
        calls.MapPost("/tokens/refresh", TokenEndpoints.Refresh);
        calls.MapGet("/session/getsessionid", TokenEndpoints.Session);
        calls.MapPost("/conversations", ConversationEndpoints.Start);
        calls.MapGet("/conversations/{conversationId}", ConversationEndpoints.Reconnect);
        calls.MapGet("/conversations/{conversationId}/activities", ActivityEndpoints.Read);
        calls.MapPost("/conversations/{conversationId}/activities", ActivityEndpoints.Post);
        calls.MapPost("/conversations/{conversationId}/upload", ActivityEndpoints.Upload);
    }
}
