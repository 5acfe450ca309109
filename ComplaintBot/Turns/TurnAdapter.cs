using ComplaintBot.Dialogs.Cases;
using ComplaintBot.Dialogs.Handoff;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;

namespace ComplaintBot.Turns;

/// <summary>
/// The host's adapter: what the bot sends goes into the turn's unit of work and leaves after the commit. Traces stand in the
/// log like everything else; doors keep them from customers. Doors authenticate and accept before a turn begins.
/// </summary>
internal sealed class TurnAdapter(BotFrameworkAuthentication authentication, ILogger<TurnAdapter> logger) : CloudAdapterBase(authentication, logger)
{
    /// <summary>Runs the bot on one telling, and on what the desk asks for. What it throws reaches the caller.</summary>
    public async Task RunAsync(UnitOfWork unit, TurnInput input, IBot bot, CancellationToken cancellationToken)
    {
        using var context = new TurnContext(this, input.Activity);
        context.TurnState.Add(unit);
        context.TurnState.Add(input.Telling);
        context.TurnState.Add(input.Staff);
        context.TurnState.Add(unit.Notices);
        context.TurnState.Add(new HandoffRoute(unit.IsHubs));
        await RunPipelineAsync(context, bot.OnTurnAsync, cancellationToken);
        // Where the channel waits for its answer, the SDK's context keeps the replies to itself.
        Keep(unit, context.BufferedReplyActivities);
        unit.Case = context.TurnState.Get<CaseData>();
        unit.Handoff = context.TurnState.Get<HandoffData>();
    }

    public override Task<ResourceResponse[]> SendActivitiesAsync(ITurnContext turnContext, Activity[] activities, CancellationToken cancellationToken)
    {
        var unit = turnContext.TurnState.Get<UnitOfWork>();
        Keep(unit, activities);
        // An activity gets its id with its place in the log; nobody can name it within its own turn.
        return Task.FromResult(activities.Select(_ => new ResourceResponse()).ToArray());
    }

    private static void Keep(UnitOfWork unit, IEnumerable<Activity> replies)
    {
        foreach (var reply in replies)
        {
            unit.Reply(reply);
        }
    }

    /// <exception cref="NotSupportedException">Always: what has been said stands in the transcript.</exception>
    public override Task<ResourceResponse> UpdateActivityAsync(ITurnContext turnContext, Activity activity, CancellationToken cancellationToken) =>
        throw new NotSupportedException("What has been said is not rewritten; say the correction.");

    /// <exception cref="NotSupportedException">Always: what has been said stands in the transcript.</exception>
    public override Task DeleteActivityAsync(ITurnContext turnContext, ConversationReference reference, CancellationToken cancellationToken) =>
        throw new NotSupportedException("What has been said is not taken back; say the correction.");
}
