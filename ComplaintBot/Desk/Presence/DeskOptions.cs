using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace ComplaintBot.Desk.Presence;

/// <summary>Section <c>Desk</c>: how those who answer customers work.</summary>
internal sealed class DeskOptions
{
    /// <summary>Conversations that one person has at the same time without anybody waiting too long; more can be accepted, none is promised.</summary>
    [Range(1, 50)]
    public int Capacity { get; set; } = 3;

    /// <summary>Whoever lost the connection counts as present for so long: a page that is loaded again is nobody leaving.</summary>
    [Range(typeof(TimeSpan), "00:00:05", "00:10:00", ParseLimitsInInvariantCulture = true)]
    public TimeSpan AwayAfter { get; set; } = TimeSpan.FromSeconds(30);
}

[OptionsValidator]
internal sealed partial class DeskOptionsValidator : IValidateOptions<DeskOptions>;
