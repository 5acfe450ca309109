using System.Runtime.CompilerServices;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.TraceExtensions;

public static class ITurnContextExtensions
{
    /// <summary>Sends what helps a developer; adapters drop it where no developer looks.</summary>
    /// <param name="turnContext">The turn.</param>
    /// <param name="name">What the trace is of.</param>
    /// <param name="value">What to look at.</param>
    /// <param name="valueType">How the value is read; its type unless given.</param>
    /// <param name="label">The calling member unless given.</param>
    /// <param name="cancellationToken">Ends the sending.</param>
    public static Task<ResourceResponse> TraceActivityAsync(
        this ITurnContext turnContext,
        string name,
        object value = null,
        string valueType = null,
        [CallerMemberName] string label = null,
        CancellationToken cancellationToken = default) =>
        turnContext.SendActivityAsync(turnContext.Activity.CreateTrace(name, value, valueType, label), cancellationToken);
}
