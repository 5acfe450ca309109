namespace Microsoft.Bot.Builder;

public interface IMiddleware
{
    /// <param name="turnContext">The turn.</param>
    /// <param name="next">The rest of the turn; not calling it ends the turn here.</param>
    /// <param name="cancellationToken">Stops the turn.</param>
    Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default);
}
