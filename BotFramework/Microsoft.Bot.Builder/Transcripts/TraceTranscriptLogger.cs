using System.Diagnostics;
using System.Text;
using BotFramework.Json;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder;

/// <summary>Writes to <see cref="Trace"/>, for a developer's eyes: whole activities hold what a user said.</summary>
public class TraceTranscriptLogger(bool traceActivity) : ITranscriptLogger
{
    public TraceTranscriptLogger()
        : this(true)
    {
    }

    public Task LogActivityAsync(IActivity activity)
    {
        BotAssert.ActivityNotNull(activity);
        Trace.TraceInformation(traceActivity
            ? Encoding.UTF8.GetString(BotJson.Write(activity))
            : $"From: {activity.From?.Id} To: {activity.Recipient?.Id} Type: {activity.Type}");
        return Task.CompletedTask;
    }
}
