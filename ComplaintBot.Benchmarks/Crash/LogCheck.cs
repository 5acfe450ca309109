using ComplaintBot.Benchmarks.Wire;

namespace ComplaintBot.Benchmarks.Crash;

/// <summary>Holds what a customer was told against what the log says.</summary>
internal static class LogCheck
{
    /// <param name="posted">The acknowledged messages in the order of their posting.</param>
    /// <param name="seen">What came over the socket, by id.</param>
    /// <param name="log">The conversation, read through Direct Line.</param>
    public static Verdict Judge(IReadOnlyList<Acknowledged> posted, IReadOnlyDictionary<string, string?> seen, IReadOnlyList<WireActivity> log)
    {
        var byId = log.GroupBy(row => row.Id, StringComparer.Ordinal).ToDictionary(rows => rows.Key, rows => rows.First(), StringComparer.Ordinal);
        return new(
            Lost: posted.Count(message => !IsKept(message, byId)),
            Doubled: Repeats(log.Where(row => !row.IsOfBot).Select(row => row.ChannelData?.ClientActivityId))
                + Repeats(log.Select(row => row.Id))
                + log.Where(row => row is { IsOfBot: true, ReplyToId: not null }).GroupBy(row => row.ReplyToId).Sum(replies => TurnsOf(replies) - 1),
            Disordered: Falls(log.Select(row => row.Sequence))
                + Falls(posted.Select(message => WireActivity.SequenceOf(message.Id)))
                + log.Count(row => row.ReplyToId is { } to && row.Sequence <= WireActivity.SequenceOf(to)),
            Unanswered: Unanswered(posted, log),
            Vanished: seen.Count(activity => !byId.TryGetValue(activity.Key, out var row) || row.Text != activity.Value));
    }

    /// <summary>A turn answers the last of the messages that it took up, so every message up to that one is answered.</summary>
    public static int Unanswered(IReadOnlyList<Acknowledged> posted, IReadOnlyList<WireActivity> log)
    {
        var answered = log.Where(row => row is { IsOfBot: true, ReplyToId: not null }).Select(row => WireActivity.SequenceOf(row.ReplyToId!)).DefaultIfEmpty(0).Max();
        return posted.Count(message => WireActivity.SequenceOf(message.Id) > answered);
    }

    private static bool IsKept(Acknowledged message, Dictionary<string, WireActivity> log) =>
        log.TryGetValue(message.Id, out var row)
        && row.Text == message.Message.Text
        && row.ChannelData?.ClientActivityId == message.Message.ChannelData.ClientActivityId;

    /// <summary>Replies of one turn stand a millisecond apart, in the log's order: what does not is of another turn.</summary>
    private static int TurnsOf(IEnumerable<WireActivity> replies) =>
        replies.Select(reply => reply.Timestamp.ToUnixTimeMilliseconds() - reply.Sequence).Distinct().Count();

    private static int Repeats(IEnumerable<string?> ids) =>
        ids.Where(id => id is not null).GroupBy(id => id, StringComparer.Ordinal).Sum(same => same.Count() - 1);

    private static int Falls(IEnumerable<long> numbers)
    {
        var all = numbers.ToList();
        return all.Zip(all.Skip(1)).Count(pair => pair.Second <= pair.First);
    }
}

/// <param name="Id">Under which the server said it keeps the message.</param>
/// <param name="Message">As it was posted.</param>
internal sealed record Acknowledged(string Id, WireMessage Message);
