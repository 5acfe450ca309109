using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace ComplaintBot.Settings;

/// <summary>Section <c>Handoff</c>: who takes over conversations, and how soon.</summary>
internal sealed class HandoffOptions
{
    /// <summary>Somebody sits by the conversations during contact hours and takes over. Otherwise customers are told at once by when they are contacted.</summary>
    public bool Staffed { get; set; }

    /// <summary>Channels (Bot Framework ids) on which an outside hub takes over: it gets <c>handoff.initiate</c>, and answers with <c>handoff.status</c>.</summary>
    public IReadOnlyList<string> HubChannels { get; set; } = [];

    /// <summary>How long whoever is on duty may take; after it the customer hears that nobody came, and by when they are contacted.</summary>
    [Range(typeof(TimeSpan), "00:00:30", "04:00:00", ParseLimitsInInvariantCulture = true)]
    public TimeSpan AnswerWithin { get; set; } = TimeSpan.FromMinutes(5);
}

[OptionsValidator]
internal sealed partial class HandoffOptionsValidator : IValidateOptions<HandoffOptions>;
