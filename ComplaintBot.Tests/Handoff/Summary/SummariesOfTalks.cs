using System.Text.Json;
using ComplaintBot.Dialogs.Handoff.Summary;
using ComplaintBot.Tests.Conversations;
using Xunit;

namespace ComplaintBot.Tests.Handoff.Summary;

/// <summary>Of every scripted conversation: nothing is in its summary that the customer, a record or a text of ours doesn't say.</summary>
public sealed class SummariesOfTalks
{
    private static readonly string[] Order =
    [
        SummaryLineKind.Urgency, SummaryLineKind.Matter, SummaryLineKind.Demand, SummaryLineKind.Promise, SummaryLineKind.Contact,
        SummaryLineKind.Mood, SummaryLineKind.Confirmation, SummaryLineKind.LookUp, SummaryLineKind.Evidence, SummaryLineKind.Opening,
    ];

    public static TheoryData<string> Files() => Talks.Files();

    [Theory]
    [MemberData(nameof(Files))]
    public Task Every_quotation_is_the_stretch_that_it_names_and_all_else_is_ours_or_recorded(string file) => TalkRunner.PlayAsync(Talks.Read(file), (server, conversationId) =>
    {
        var ground = SummaryGround.Of(server, conversationId);
        foreach (var language in new[] { SummaryTexts.Chinese, SummaryTexts.English })
        {
            var summary = ground.Summary(server.Time.GetUtcNow(), language);
            Assert.All(summary.Lines.SelectMany(line => line.Parts).Concat(ground.Sheet(server.Time.GetUtcNow(), language).Fields.SelectMany(field => field.Parts)), part => ground.Bears(part, language));
            Assert.All(summary.Lines, line => Assert.NotEmpty(line.Parts));
            Assert.Equal(summary.Lines.Select(line => line.Kind).OrderBy(kind => Array.IndexOf(Order, kind)), summary.Lines.Select(line => line.Kind));
            Assert.Equal(Json(summary), Json(ground.Summary(server.Time.GetUtcNow(), language)));
        }
        foreach (var call in ground.Calls)
        {
            Assert.All(call.Lines.SelectMany(line => line.Parts).Where(part => part.Kind == SummaryPart.Quotation), part => ground.Bears(part, call.Language));
            Assert.InRange(call.Version, 1, ground.Handoff.SummaryVersion);
        }
    });

    private static string Json(CaseSummary summary) => JsonSerializer.Serialize(summary);
}
