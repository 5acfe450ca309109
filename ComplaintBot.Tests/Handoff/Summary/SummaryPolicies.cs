using System.Collections;
using System.Globalization;
using System.Resources;
using System.Text.RegularExpressions;
using ComplaintBot.Dialogs.Cases;
using ComplaintBot.Dialogs.Handoff.Notices;
using ComplaintBot.Dialogs.Handoff.Summary;
using ComplaintBot.Dialogs.Policies;
using ComplaintBot.Dialogs.Promises;
using ComplaintBot.Dialogs.Recognition;
using ComplaintBot.Dialogs.Replies.Guarding;
using Xunit;

namespace ComplaintBot.Tests.Handoff.Summary;

public sealed partial class SummaryPolicies
{
    private static readonly SummaryPolicy Policy = SummaryPolicy.Read(PolicyFile.Embedded("summary.json"));

    [Fact]
    public void The_guard_lets_every_opening_pass()
    {
        var guard = new LineGuard([]);
        Assert.All(Policy.Openings.Select(opening => opening.Text[SummaryTexts.Chinese]), line => Assert.Empty(guard.Judge(new(line)).Reasons));
    }

    [Fact]
    public void Openings_are_not_offered_after_the_last_day_of_their_approval()
    {
        var summaries = new CaseSummaries(SummaryRules.BuiltIn(new()));
        var last = Policy.Approval.ValidUntil.ToDateTime(new(12, 0));
        Assert.Contains(Parts(last), part => part.Name!.StartsWith("opening.", StringComparison.Ordinal));
        Assert.DoesNotContain(Parts(last.AddDays(1)), part => part.Name!.StartsWith("opening.", StringComparison.Ordinal));

        IEnumerable<SummaryPart> Parts(DateTime at) => summaries.Of(new(), new(), new(at, TimeSpan.FromHours(8))).Lines.Single().Parts;
    }

    [Fact]
    public void Whoever_is_in_danger_and_angry_is_met_as_in_danger()
    {
        var data = new CaseData { StrongestMood = new(Feeling.Furious, 3, "m", default), Signals = [new(Topic.SelfHarm, true, "m", default, "self-harm")] };
        Assert.Equal("danger", Policy.Openings.First(opening => opening.For.Fits(data)).Id);
    }

    [Fact]
    public void Every_cause_of_the_policy_has_a_name_and_something_to_look_up()
    {
        var causes = CauseIds().Matches(PolicyFile.Embedded("causes.json").Text).Select(found => found.Groups[1].Value).ToList();
        Assert.NotEmpty(causes);
        Assert.All(causes, cause => Assert.NotNull(SummaryTexts.In(SummaryTexts.English).Find($"Cause.{cause}")));
        Assert.All(causes, cause => Assert.Contains(Policy.LookUp, advice => advice.For.Causes.Contains(cause)));
        Assert.All(Policy.LookUp.SelectMany(advice => advice.For.Causes), cause => Assert.Contains(cause, causes));
    }

    [Fact]
    public void Both_languages_have_the_same_texts_with_the_same_slots()
    {
        var resources = new ResourceManager(typeof(SummaryTexts).FullName!, typeof(SummaryTexts).Assembly);
        var (chinese, english) = (Texts(CultureInfo.InvariantCulture), Texts(CultureInfo.GetCultureInfo("en")));
        Assert.Equal(chinese, english.Where(text => !text.StartsWith("Party.", StringComparison.Ordinal)));

        List<string> Texts(CultureInfo culture) =>
            [.. resources.GetResourceSet(culture, true, false)!.Cast<DictionaryEntry>().Select(entry => $"{entry.Key} {string.Join(' ', Slots().Matches((string)entry.Value!).Select(slot => slot.Value).Order())}").Order(StringComparer.Ordinal)];
    }

    [Fact]
    public void Every_party_that_is_told_has_an_English_name() =>
        Assert.All(new NoticePolicy().Parties, party => Assert.NotNull(SummaryTexts.In(SummaryTexts.English).Find($"Party.{party}")));

    [Fact]
    public void Every_value_that_a_line_may_show_has_a_text()
    {
        var texts = SummaryTexts.In(SummaryTexts.Chinese);
        var names = Names<Topic>("Topic").Concat(Names<Stance>("Stance")).Concat(Names<Sign>("Sign")).Concat(Names<Feeling>("Feeling")).Concat(Names<CaseState>("State"))
            .Concat(Names<Disposition>("Disposition")).Concat(Names<UrgencyLevel>("Urgency")).Concat(Names<PromiseOutcome>("Promise"));
        Assert.All(names, name => Assert.NotNull(texts.Find(name)));
    }

    [Theory]
    [InlineData("\"en\": \"arguing, bargaining, forms\"", "\"fr\": \"\"", "bargain")]
    [InlineData("\"media\": \"high\"", "\"media\": \"shrill\"", "$.urgency.media")]
    [InlineData("\"lookUp\"", "\"lookup2\"", "$.lookup2")]
    public void A_policy_that_cannot_be_used_names_its_key(string from, string to, string key)
    {
        var text = PolicyFile.Embedded("summary.json").Text;
        Assert.Contains(from, text, StringComparison.Ordinal);
        var error = Assert.Throws<PolicyException>(() => SummaryPolicy.Read(new("summary.json", text.Replace(from, to, StringComparison.Ordinal))));
        Assert.Equal(key, error.Key.Split(", ")[^1]);
    }

    [Theory]
    [InlineData("2026-02-13", CountedDays.Calendar, 15, "2026-02-28")]
    [InlineData("2026-02-13", CountedDays.Working, 2, "2026-02-24")] // a make-up Saturday, then the festival
    public void The_law_counts_from_the_day_after_registration(string registered, CountedDays counted, int days, string last) =>
        Assert.Equal(DateOnly.Parse(last, null), new StatutoryPeriod("plain", days, counted).LastDay(DateOnly.Parse(registered, null), new PromiseCalculator().Calendar));

    [Fact]
    public void The_periods_of_the_law_rise()
    {
        Assert.Equal([15, 30, 60], StatutoryPeriods.Read(PolicyFile.Embedded("statutory-periods.json")).Periods.Select(period => period.Days));
        var text = PolicyFile.Embedded("statutory-periods.json").Text.Replace("\"days\": 30", "\"days\": 15", StringComparison.Ordinal);
        Assert.Throws<PolicyException>(() => StatutoryPeriods.Read(new("statutory-periods.json", text)));
    }

    private static IEnumerable<string> Names<T>(string list) where T : struct, Enum => Enum.GetNames<T>().Select(name => $"{list}.{name}");

    [GeneratedRegex("\"id\": \"([a-z-]+)\"")]
    private static partial Regex CauseIds();

    [GeneratedRegex(@"\{\w+\}")]
    private static partial Regex Slots();
}
