using System.Text.Json.Serialization;
using ComplaintBot.Dialogs.Cases;
using ComplaintBot.Dialogs.Policies;
using ComplaintBot.Dialogs.Recognition;

namespace ComplaintBot.Dialogs.Handoff;

/// <summary>Where else one can complain: told neutrally to whoever asks.</summary>
public sealed class OutsideChannels
{
    private readonly IReadOnlyList<OutsideChannel> _channels;

    /// <summary>With the list that is built in.</summary>
    /// <exception cref="PolicyException">It cannot be used.</exception>
    public OutsideChannels() => _channels = PolicyFile.Embedded("outside-channels.json").Read<ChannelFile>().Channels;

    /// <summary>All that is told of them.</summary>
    public IEnumerable<string> Facts => _channels.SelectMany(channel => new[] { channel.Number, channel.Name, channel.Takes });

    /// <returns>Those that the customer asks for, by name or else all of their topic; empty where they don't ask.</returns>
    public IReadOnlyList<OutsideChannel> AskedIn(Hearing hearing) =>
        [.. hearing.Understandings.SelectMany(AskedIn).DistinctBy(channel => channel.Number)];

    private IEnumerable<OutsideChannel> AskedIn(Understanding understanding)
    {
        var topics = understanding.Findings.Where(finding => finding.Stance == Stance.Asking).Select(finding => finding.Topic).ToList();
        var ofTopics = _channels.Where(channel => topics.Contains(channel.Topic)).ToList();
        var named = ofTopics.FindAll(channel => channel.Words.Any(word => understanding.Text.Contains(word, StringComparison.Ordinal)));
        return named.Count > 0 ? named : ofTopics;
    }

    private sealed record ChannelFile(IReadOnlyList<OutsideChannel> Channels)
    {
        [JsonPropertyName("$schema")]
        public string? Schema { get; init; }
    }
}

/// <param name="Number">To dial.</param>
/// <param name="Name">Whose it is.</param>
/// <param name="Takes">What can be brought there.</param>
/// <param name="Topic">Who asks about this may mean it.</param>
/// <param name="Words">How it is called.</param>
public sealed record OutsideChannel(string Number, string Name, string Takes, Topic Topic, IReadOnlyList<string> Words);
