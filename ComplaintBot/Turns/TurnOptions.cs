using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace ComplaintBot.Turns;

/// <summary>How long a message may be at every door, and how much may wait before the doors answer "later".</summary>
public sealed class TurnOptions
{
    /// <summary>Longest text of a message, in UTF-16 units.</summary>
    [Range(1, 1_000_000)]
    public int MaxTextLength { get; set; } = 20_000;

    /// <summary>Messages of one conversation that wait for their turn.</summary>
    [Range(1, 10_000)]
    public int MostWaiting { get; set; } = 100;

    /// <summary>Writes of the whole house that wait for the disk.</summary>
    [Range(256, 1_000_000)]
    public int WriteQueue { get; set; } = 8_192;
}

/// <summary>When a telling is over.</summary>
public sealed class ListeningOptions
{
    /// <summary>Milliseconds without a further message. 0: every message is answered at once.</summary>
    [Range(0, 60_000)]
    public int QuietMs { get; set; } = 1_200;

    /// <summary>Milliseconds after its first message at the most.</summary>
    [Range(0, 600_000)]
    public int LongestMs { get; set; } = 20_000;

    /// <summary>Milliseconds that a sign of typing keeps the telling open.</summary>
    [Range(0, 60_000)]
    public int TypingMs { get; set; } = 4_000;

    /// <summary>Seconds of silence after the first answer, until the bot asks what the record still lacks.</summary>
    [Range(5, 3_600)]
    public int PatienceSeconds { get; set; } = 45;
}

/// <summary>How replies are brought to channels that other services keep.</summary>
public sealed class OutboxOptions
{
    /// <summary>Deliveries at the same time.</summary>
    [Range(1, 1_000)]
    public int Connections { get; set; } = 32;

    /// <summary>Hours after which a reply that can't be brought is given up and a person is asked to reach the customer.</summary>
    [Range(1, 720)]
    public int GiveUpHours { get; set; } = 24;

    /// <summary>Whether a reply that may have arrived (the connection broke after it was sent) is sent again: twice rather than never.</summary>
    public bool ResendUnknown { get; set; } = true;
}

[OptionsValidator]
internal sealed partial class OutboxOptionsValidator : IValidateOptions<OutboxOptions>;

[OptionsValidator]
internal sealed partial class TurnOptionsValidator : IValidateOptions<TurnOptions>;

[OptionsValidator]
internal sealed partial class ListeningOptionsValidator : IValidateOptions<ListeningOptions>;
