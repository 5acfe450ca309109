using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder;

/// <summary>Shows that the bot types while it works on a message.</summary>
public class ShowTypingMiddleware : IMiddleware
{
    // The pause is how long a person waits; no decision of a bot rests on it.
#pragma warning disable RS0030
    private readonly TimeProvider _time = TimeProvider.System;
#pragma warning restore RS0030
    private readonly TimeSpan _delay;
    private readonly TimeSpan _period;

    /// <param name="delay">Before the first sign, in milliseconds.</param>
    /// <param name="period">Between signs, in milliseconds.</param>
    public ShowTypingMiddleware(int delay = 500, int period = 2000)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(delay);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(period);
        _delay = TimeSpan.FromMilliseconds(delay);
        _period = TimeSpan.FromMilliseconds(period);
    }

    public async Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken)
    {
        BotAssert.ContextNotNull(turnContext);
        if (turnContext.Activity.Type != ActivityTypes.Message)
        {
            await next(cancellationToken);
            return;
        }

        using var done = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var typing = ShowAsync(turnContext, done.Token);
        try
        {
            await next(cancellationToken);
        }
        finally
        {
            // No turn fails because its sign of typing did.
            await done.CancelAsync();
            await typing.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    // Past the turn's own sending: a sign of typing is no response, and no handler waits for it.
    private async Task ShowAsync(ITurnContext turnContext, CancellationToken cancellationToken)
    {
        var reference = turnContext.Activity.GetConversationReference();
        for (var pause = _delay; ; pause = _period)
        {
            await Task.Delay(pause, _time, cancellationToken);
            var typing = new Activity(ActivityTypes.Typing).ApplyConversationReference(reference);
            await turnContext.Adapter.SendActivitiesAsync(turnContext, [typing], cancellationToken);
        }
    }
}
