using ComplaintBot.Desk.Cases;
using ComplaintBot.Desk.Conversations;
using ComplaintBot.Dialogs.Cases;
using ComplaintBot.Dialogs.Dialogs;
using ComplaintBot.Dialogs.Handoff.Staff;
using ComplaintBot.Stores;
using ComplaintBot.Tests.Desk.Conversations;
using ComplaintBot.Tests.Front;
using Xunit;

namespace ComplaintBot.Tests.Desk.Cases;

public sealed class CaseDossierTests
{
    private const string Told = "退保少算了四千多，再不给说法我就找电视台曝光！我叫陈建国，电话13976204418";

    [Fact]
    public async Task Versions_are_read_by_their_hash_and_show_what_changed()
    {
        await using var desk = await DeskConversation.StartAsync(null, Told);
        await desk.ActAsync(StaffActKind.Accept);
        await desk.ActAsync(StaffActKind.ReadBack);
        await desk.SayAsync("对");
        await desk.SayAsync("希望把差额补回来");
        await desk.ActAsync(StaffActKind.ReadBack);
        await desk.SayAsync("对");
        var found = await desk.Server.Get<CaseDossiers>().FindAsync(desk.File.Case.Number!, TestContext.Current.CancellationToken);

        Assert.Equal(2, found!.Versions.Count);
        Assert.All(found.Versions, version => Assert.NotNull(version.Lines));
        Assert.Contains(found.Versions[1].New, line => line.Contains("差额补回来", StringComparison.Ordinal));
        Assert.Empty(found.Versions[0].New);
    }

    [Fact]
    public async Task A_version_whose_text_was_kept_is_read_though_nothing_of_the_conversation_is()
    {
        await using var desk = await DeskConversation.StartAsync();
        var data = new CaseData { Versions = [ConfirmedVersion.Of(1, default, "事实\n少算四千"), ConfirmedVersion.Of(2, default, "事实\n少算五千"), new(3, default, "unknown")] };
        var versions = desk.Server.Get<ReadVersions>().Of(data, []);
        Assert.Equal(["事实", "少算四千"], versions[0].Lines);
        Assert.Equal(["少算五千"], versions[1].New);
        Assert.Equal(["少算四千"], versions[1].Gone);
        Assert.Null(versions[2].Lines);
    }

    [Fact]
    public async Task The_sheet_has_what_the_customer_asks_and_wishes_and_a_whole_number_only_where_whom_to_call_stands()
    {
        await using var desk = await DeskConversation.StartAsync(null, Told, "退保为什么要扣这么多？我电话13976204418");
        var (file, summary) = (desk.File, desk.Server.Get<PaneSummary>());
        var mask = desk.Server.Get<CustomerMask>().Of(file);
        var hidden = summary.SheetOf(file, mask, whole: false);
        var titles = desk.Server.Get<ComplaintServices>().Summaries.SheetOf(file.Case, file.Handoff, file.Case.RegisteredAt!.Value).Fields;
        Assert.Equal(titles.Count, hidden.Count);
        Assert.DoesNotContain(hidden.SelectMany(field => field.Parts), part => part.Text.Contains("13976204418", StringComparison.Ordinal));
        var shown = summary.SheetOf(file, mask, whole: true);
        var contact = titles.Select((field, at) => (field.Name, at)).Single(field => field.Name == "contact").at;
        Assert.Contains(shown[contact].Parts, part => part.Text.Contains("13976204418", StringComparison.Ordinal));
        Assert.DoesNotContain(shown.Where((_, at) => at != contact).SelectMany(field => field.Parts), part => part.Text.Contains("13976204418", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_case_is_found_by_number_name_matter_and_whole_phone_and_never_by_part_of_one()
    {
        await using var desk = await DeskConversation.StartAsync(null, Told);
        var number = desk.File.Case.Number!;
        var cases = desk.Server.Get<CaseReader>();
        foreach (var words in new[] { null, number, number[3..6].ToLowerInvariant(), "建国", "四千多", "13976204418" })
        {
            Assert.Equal(number, Assert.Single(cases.List(words, null)).Number);
        }
        Assert.Empty(cases.List("1397620", null));
        Assert.Empty(cases.List(null, nameof(CaseState.Closed)));
        Assert.Single(cases.List(null, nameof(CaseState.Registered)));
        Assert.Empty(cases.List("' or 1=1 --", null));
    }

    [Fact]
    public async Task Other_complaints_of_the_same_phone_stand_beside_it()
    {
        await using var desk = await DeskConversation.StartAsync(null, Told);
        using var again = await DirectLineClient.OpenAsync(desk.Server.Address);
        await again.SayAsync("理赔拖了三个月，再拖我就找记者，我电话13976204418");
        using var stranger = await DirectLineClient.OpenAsync(desk.Server.Address);
        await stranger.SayAsync("卡被盗刷了两千，再不处理我就找记者，我电话13800001111");
        await desk.Server.IdleAsync();
        var found = await desk.Server.Get<CaseDossiers>().FindAsync(desk.File.Case.Number!, TestContext.Current.CancellationToken);
        Assert.Equal(again.ConversationId, Assert.Single(found!.Others).ConversationId);
    }

    [Fact]
    public async Task A_case_that_another_one_followed_has_its_own_record_sheet_owner_and_register()
    {
        await using var desk = await DeskConversation.StartAsync(null, Told);
        await desk.ActAsync(StaffActKind.Accept);
        await desk.ActAsync(StaffActKind.Leave);
        await desk.SayAsync("重新来");
        await desk.SayAsync("信用卡被收了超限费，再不退我就找记者");
        await desk.ActAsync(StaffActKind.Accept);
        var latest = desk.File.Case;
        var found = await desk.Server.Get<CaseDossiers>().FindAsync(latest.EarlierNumbers[0], TestContext.Current.CancellationToken);

        Assert.True(found!.IsKept);
        Assert.Contains(found.File.Case.Facts, fact => fact.Text.Contains("退保", StringComparison.Ordinal));
        Assert.DoesNotContain(found.File.Case.Facts, fact => fact.Text.Contains("超限费", StringComparison.Ordinal));
        Assert.Equal(desk.File.Handoff.Agent!.Name, found.Row.Agent);
        Assert.Equal(["Call", "Accept", "Leave"], found.File.Register.Select(entry => entry.Act));
        Assert.Equal(["Call", "Accept"], desk.File.Register.Select(entry => entry.Act));
        Assert.Contains(desk.Server.Get<PaneSummary>().SheetOf(found.File, found.Mask, whole: false).SelectMany(field => field.Parts), part => part.Text.Contains("退保", StringComparison.Ordinal));
    }
}
