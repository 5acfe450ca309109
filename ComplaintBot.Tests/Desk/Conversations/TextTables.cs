using System.Globalization;
using System.Resources;
using ComplaintBot.Desk.Conversations;
using ComplaintBot.Dialogs.Cases;
using ComplaintBot.Dialogs.Handoff;
using ComplaintBot.Dialogs.Handoff.Staff;
using ComplaintBot.Dialogs.Recognition;
using ComplaintBot.Dialogs.Replies.Guarding;
using Xunit;

namespace ComplaintBot.Tests.Desk.Conversations;

public sealed class TextTables
{
    private static readonly HashSet<string> Chinese = Names(CultureInfo.InvariantCulture), English = Names(CultureInfo.GetCultureInfo("en"));

    [Fact]
    public void Both_languages_have_the_same_texts() => Assert.Equal(Chinese.Order(), English.Order());

    [Fact]
    public void Every_value_that_a_page_may_show_has_a_text()
    {
        string[] wanted =
        [
            .. Of<GuardReason>("Guard"), .. Of<GuardGrade>("Grade"), .. Of<CaseState>("CaseState"), .. Of<HandoffState>("State"), .. Of<PromiseOutcome>("Promise"),
            .. Of<Disposition>("Disposition"), .. Of<DecisionOutcome>("Outcome"), .. new CauseIndex().Ids.Select(cause => $"Cause.{cause}"),
            .. Of<StaffActKind>("Did").Except(["Did.Say", "Did.Note"]),
        ];
        Assert.Empty(wanted.Except(Chinese));
    }

    private static IEnumerable<string> Of<T>(string family) where T : struct, Enum => Enum.GetNames<T>().Select(name => $"{family}.{name}");

    private static HashSet<string> Names(CultureInfo culture)
    {
        var set = new ResourceManager(typeof(ConversationTexts)).GetResourceSet(culture, createIfNotExists: true, tryParents: false)!;
        return [.. set.Cast<System.Collections.DictionaryEntry>().Select(entry => (string)entry.Key)];
    }
}
