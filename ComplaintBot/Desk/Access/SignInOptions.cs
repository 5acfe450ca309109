using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace ComplaintBot.Desk.Access;

/// <summary>Section <c>Desk:SignIn</c>.</summary>
internal sealed partial class SignInOptions
{
    /// <summary>A session ends when nothing was done for so long.</summary>
    [Range(typeof(TimeSpan), "00:02:00", "12:00:00", ParseLimitsInInvariantCulture = true)]
    public TimeSpan Idle { get; set; } = TimeSpan.FromMinutes(30);

    /// <summary>… and so long after it began, whatever was done.</summary>
    [Range(typeof(TimeSpan), "00:10:00", "1.00:00:00", ParseLimitsInInvariantCulture = true)]
    public TimeSpan Longest { get; set; } = TimeSpan.FromHours(12);

    /// <summary>So many wrong passwords in a row shut an account for a while.</summary>
    [Range(3, 20)]
    public int Failures { get; set; } = 5;

    /// <summary>How long it is shut.</summary>
    [Range(typeof(TimeSpan), "00:01:00", "1.00:00:00", ParseLimitsInInvariantCulture = true)]
    public TimeSpan ShutFor { get; set; } = TimeSpan.FromMinutes(15);

    /// <summary>Characters.</summary>
    [Range(8, 64)]
    public int ShortestPassword { get; set; } = 12;

    /// <summary>How long a link is good by which somebody sets a password.</summary>
    [Range(typeof(TimeSpan), "00:10:00", "30.00:00:00", ParseLimitsInInvariantCulture = true)]
    public TimeSpan LinkGoodFor { get; set; } = TimeSpan.FromDays(3);

    /// <summary>Forms of one address; a whole shift may sit behind one.</summary>
    [Range(5, 10_000)]
    public int TriesPerMinute { get; set; } = 120;

    [OptionsValidator]
    internal sealed partial class Validator : IValidateOptions<SignInOptions>;
}
