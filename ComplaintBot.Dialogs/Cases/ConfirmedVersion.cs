using System.Security.Cryptography;
using System.Text;

namespace ComplaintBot.Dialogs.Cases;

/// <summary>What the customer said yes to.</summary>
/// <param name="Number">1 and up.</param>
/// <param name="At">When they said it.</param>
/// <param name="Hash">SHA-256 of the read-back's text, hex.</param>
public sealed record ConfirmedVersion(int Number, DateTimeOffset At, string Hash)
{
    /// <summary>What was read; null in versions that were stored before it was kept.</summary>
    public string? Text { get; init; }

    /// <summary>How many statements the record had; null where it was not kept.</summary>
    public int? Statements { get; init; }

    public static ConfirmedVersion Of(int number, DateTimeOffset at, string readBack) =>
        new(number, at, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(readBack)))) { Text = readBack };
}
