using ComplaintBot.Desk.Conversations;
using ComplaintBot.Dialogs.Masking;
using ComplaintBot.Stores;
using ComplaintBot.Turns;

namespace ComplaintBot.Desk.Cases;

/// <summary>All that is kept of a case.</summary>
/// <param name="Row">As it is listed.</param>
/// <param name="File">Of its conversation, with this case; with a later one where <see cref="IsKept"/> is false.</param>
/// <param name="Mask">Hides personal numbers.</param>
/// <param name="Versions">What was confirmed.</param>
/// <param name="Others">Other complaints of the same customer.</param>
internal sealed record CaseDossier(CaseRow Row, ConversationFile File, TextMask Mask, IReadOnlyList<ReadVersion> Versions, IReadOnlyList<CaseRow> Others)
{
    /// <summary>Of a case that another one followed before such cases were kept there are only the list's row and the transcript.</summary>
    public bool IsKept => File.Case.Number == Row.Number;
}

/// <summary>Puts a case together.</summary>
internal sealed class CaseDossiers(CaseReader cases, DeskReader files, CustomerMask masks, ReadVersions versions, HistoryReader history, IConversationLog log)
{
    private const int Page = 500;

    /// <returns>Null where no complaint has that number.</returns>
    public async Task<CaseDossier?> FindAsync(string number, CancellationToken cancellationToken) =>
        cases.Find(number) is { } row && files.Find(row.ConversationId)?.Of(number) is { } file
            ? new(row, file, masks.Of(file), versions.Of(file.Case, file.Case.Versions.All(version => version.Text is not null) ? [] : await HistoryAsync(file.Head, cancellationToken)), cases.Others(row))
            : null;

    private async Task<List<HistoryLine>> HistoryAsync(ConversationHead head, CancellationToken cancellationToken)
    {
        var lines = new List<HistoryLine>();
        for (var after = 0L; await log.ReadAsync(head.Id, after, Page, cancellationToken) is { Count: > 0 } rows; after = rows[^1].Sequence)
        {
            lines.AddRange(rows.Select(row => history.Read(row, head)).OfType<HistoryLine>());
        }
        return lines;
    }
}
