using System.Globalization;

namespace ComplaintBot.Desk.Conversations;

/// <summary>Where a page refers to in a history: a message, or something that happened. It is the id of the line's element, and the fragment of an address.</summary>
/// <param name="Id">As it stands in the page.</param>
public sealed record HistoryAnchor(string Id)
{
    private const string MessagePrefix = "m-", EventPrefix = "e-";

    /// <summary>An act's row in the log is written when its turn ends; the record has the turn's beginning.</summary>
    private static readonly TimeSpan Early = TimeSpan.FromSeconds(1), Late = TimeSpan.FromSeconds(30);

    /// <summary>Of the log; null of what happened.</summary>
    public long? Sequence { get; private init; }

    public DateTimeOffset At { get; private init; }

    private string Event { get; init; } = "";

    public static HistoryAnchor Of(HistoryLine line) => line.Event is { } what ? OfEvent(what, line.At) : OfMessage(line.Sequence);

    /// <param name="activityId">The log's, which ends with the sequence.</param>
    public static HistoryAnchor? OfMessage(string activityId) =>
        long.TryParse(activityId.Split('|')[^1], NumberStyles.None, CultureInfo.InvariantCulture, out var sequence) ? OfMessage(sequence) : null;

    public static HistoryAnchor OfEvent(string what, DateTimeOffset at) => new($"{EventPrefix}{at.ToUnixTimeMilliseconds()}-{what}") { At = at, Event = what };

    /// <param name="id">Of an element, or a fragment without its sign.</param>
    /// <returns>Null where it refers to nothing in a history.</returns>
    public static HistoryAnchor? Read(string id) =>
        id.StartsWith(MessagePrefix, StringComparison.Ordinal) ? OfMessage(id[MessagePrefix.Length..])
        : id.StartsWith(EventPrefix, StringComparison.Ordinal) && id.Split('-', 3) is [_, var ms, var what] && long.TryParse(ms, NumberStyles.None, CultureInfo.InvariantCulture, out var at)
            ? OfEvent(what, DateTimeOffset.FromUnixTimeMilliseconds(at))
            : null;

    /// <returns>The line that is meant; null where it is not among them.</returns>
    public HistoryLine? In(IReadOnlyList<HistoryLine> lines) => Sequence is { } sequence
        ? lines.FirstOrDefault(line => line.Event is null && line.Sequence == sequence)
        : lines.Where(line => line.Event == Event && line.At >= At - Early && line.At <= At + Late).MinBy(line => (line.At - At).Duration());

    private static HistoryAnchor OfMessage(long sequence) => new($"{MessagePrefix}{sequence:D7}") { Sequence = sequence };
}
