using ComplaintBot.Turns;
using Microsoft.Bot.Schema;

namespace ComplaintBot.Channels.Connector;

/// <summary>The answer to <c>expectReplies</c>: <c>{"activities":[…]}</c>.</summary>
/// <param name="wireId">The channel's own name for what was answered.</param>
/// <param name="answers">In order.</param>
internal sealed class ExpectedAnswers(string? wireId, IReadOnlyList<Activity> answers) : IResult
{
    public Task ExecuteAsync(HttpContext httpContext)
    {
        foreach (var answer in answers)
        {
            answer.ReplyToId = wireId;
        }
        httpContext.Response.ContentType = "application/json; charset=utf-8";
        return httpContext.Response.Body.WriteAsync(SdkJson.Write(new ExpectedReplies([.. answers])), httpContext.RequestAborted).AsTask();
    }
}
