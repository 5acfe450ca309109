using ComplaintBot.Dialogs.Dialogs;
using ComplaintBot.Dialogs.Handoff.Staff;
using ComplaintBot.Stores;
using ComplaintBot.Turns;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Schema;

namespace ComplaintBot.Desk.Conversations;

/// <summary>Rows of the log as lines of the history. What tells staff nothing is left out.</summary>
internal sealed class HistoryReader(DeskReader files, EvidenceLinks links)
{
    public HistoryLine? Read(LogEntry entry, ConversationHead head) => entry.Type switch
    {
        ActivityTypes.Message => Message(entry, entry.ToActivity(), head),
        ActivityTypes.Event => Event(entry, entry.ToActivity()),
        ActivityTypes.EndOfConversation => Happened(entry, "Ended"),
        _ => null,
    };

    private HistoryLine Message(LogEntry entry, Activity said, ConversationHead head)
    {
        var isCustomers = said.From?.Role is { } role ? role == RoleTypes.User : said.From?.Id == head.UserId;
        // Only what the bot itself wrote says truly that a person speaks.
        var agent = isCustomers ? null : said.GetChannelData<AgentWord>()?.Agent;
        return new(entry.Sequence, entry.At, isCustomers ? HistoryKind.Customer : agent is null ? HistoryKind.Bot : HistoryKind.Agent, TextOf(said))
        {
            ActivityId = entry.ActivityId,
            Speaker = agent,
            Buttons = isCustomers ? [] : [.. said.SuggestedActions?.Actions?.Select(action => action.Title) ?? []],
            Files = [.. said.Attachments?.Select(sent => Attachment(sent, head)) ?? []],
        };
    }

    /// <summary>A pressed button of a card sends a value and no text.</summary>
    private static string TextOf(Activity said) => said.Text is { Length: > 0 } text ? text : said.Value?.ToString() ?? "";

    private HistoryAttachment Attachment(Attachment sent, ConversationHead head)
    {
        var kept = Uri.TryCreate(sent.ContentUrl, UriKind.Absolute, out var link) ? link.Segments.Select(part => files.Evidence(part.TrimEnd('/'))).FirstOrDefault(file => file is not null) : null;
        return new(kept?.File.Name ?? sent.Name ?? "", kept is { } ours ? links.Of(ours.File.Key, head.Id) : null, kept is { } found && EvidenceEndpoint.IsShown(found.File.ContentType));
    }

    private static HistoryLine? Event(LogEntry entry, Activity told) => told.Name switch
    {
        HandoffEventNames.InitiateHandoff => Happened(entry, "Called") with { Reason = ReasonOf(told) },
        TurnEvents.Alert => Happened(entry, "Alerted") with { Reason = ReasonOf(told) },
        TurnEvents.StaffOutcome => Outcome(entry, told.GetChannelData<StaffOutcome>()),
        _ => null,
    };

    private static string? ReasonOf(Activity told) => ObjectPath.TryGetPathValue<string>(told, "value.reason", out var reason) ? reason : null;

    private static HistoryLine? Outcome(LogEntry entry, StaffOutcome? outcome) => outcome switch
    {
        null or { IsDone: false } => null,
        { Kind: StaffActKind.Say, Passed.Count: > 0 } => Happened(entry, "Passed") with { Speaker = outcome.By.Name },
        { Kind: StaffActKind.Say } => null,
        { Kind: StaffActKind.Note } => new(entry.Sequence, entry.At, HistoryKind.Note, outcome.Note ?? "") { Speaker = outcome.By.Name },
        { Kind: StaffActKind.Reassign } => Happened(entry, outcome.HeldBy is null ? "Did.Requeue" : "Did.Reassign") with { Speaker = outcome.By.Name, Text = Joined(outcome.HeldBy?.Name, outcome.Note) },
        _ => Happened(entry, $"Did.{outcome.Kind}") with { Speaker = outcome.By.Name, Text = outcome.Note ?? "" },
    };

    private static string Joined(params string?[] parts) => string.Join(" · ", parts.Where(part => part is { Length: > 0 }));

    private static HistoryLine Happened(LogEntry entry, string what) => new(entry.Sequence, entry.At, HistoryKind.Event, "") { Event = what };
}
