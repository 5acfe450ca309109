using System.Security.Cryptography;
using System.Text;
using ComplaintBot.Desk.Conversations;
using ComplaintBot.Dialogs.Cases;
using ComplaintBot.Dialogs.Dialogs;
using ComplaintBot.Dialogs.Replies;

namespace ComplaintBot.Desk.Cases;

/// <summary>
/// What the customer said yes to. Of versions that were stored before their text was kept there is a hash: the text is what was read
/// to the customer, or what the record says now, whichever has that hash.
/// </summary>
internal sealed class ReadVersions(ComplaintServices services)
{
    /// <param name="data">The case.</param>
    /// <param name="history">Needed only where a version's text was not kept.</param>
    public IReadOnlyList<ReadVersion> Of(CaseData data, IReadOnlyList<HistoryLine> history)
    {
        var said = history.Where(line => line.Kind == HistoryKind.Bot).Select(line => WithoutHeader(line.Text))
            .Append(Now(data))
            .DistinctBy(HashOf)
            .ToDictionary(HashOf, StringComparer.Ordinal);
        var versions = new List<ReadVersion>();
        string[]? before = null;
        foreach (var version in data.Versions)
        {
            var lines = (version.Text ?? said.GetValueOrDefault(version.Hash))?.Split('\n');
            versions.Add(new(version, lines, before is null || lines is null ? [] : [.. lines.Except(before)], before is null || lines is null ? [] : [.. before.Except(lines)]));
            before = lines ?? before;
        }
        return versions;
    }

    private string Now(CaseData data)
    {
        var filler = new SlotFiller(services.Guard.Words);
        return string.Join('\n', ReadBackText.Lines(data).Select(line => filler.Fill(services.Texts[line.Name], line.Slots)));
    }

    private static string WithoutHeader(string text) => text.IndexOf('\n') is >= 0 and var end ? text[(end + 1)..] : text;

    private static string HashOf(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}

/// <param name="Version">Which.</param>
/// <param name="Lines">Its text; null where only its hash is kept.</param>
/// <param name="New">Lines that the version before did not have.</param>
/// <param name="Gone">Lines that only the version before had.</param>
public sealed record ReadVersion(ConfirmedVersion Version, IReadOnlyList<string>? Lines, IReadOnlyList<string> New, IReadOnlyList<string> Gone);
