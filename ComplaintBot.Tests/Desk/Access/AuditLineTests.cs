using System.Globalization;
using System.Resources;
using ComplaintBot.Desk.Access;
using ComplaintBot.Desk.Access.Audit;
using ComplaintBot.Desk.Access.Roles;
using ComplaintBot.Dialogs.Handoff.Staff;
using ComplaintBot.Stores;
using ComplaintBot.Tests.Front;
using Xunit;

namespace ComplaintBot.Tests.Desk.Access;

/// <summary>The audit log as its page reads it.</summary>
public sealed class AuditLineTests
{
    private const string Told = "退保少算了四千多，再不给说法我就找电视台曝光！我叫陈建国，电话13976204418";

    [Fact]
    public async Task Names_stand_for_accounts_and_places_are_links_for_who_may_follow_them()
    {
        await using var server = await Staff.StartAsync("Listening:QuietMs=0");
        using var customer = await server.SayAsync(Told);
        await server.ActAsync(customer, new(StaffActKind.Accept, TestDesk.Min));
        var agent = await server.HireAsync("li.na", "agent");
        var number = server.Get<DeskReader>().Find(customer.ConversationId)!.Case.Number!;
        await WriteAsync(server, agent.Id, AuditAct.Unmasked, $"{customer.ConversationId}|0000001", "要回电话");
        await WriteAsync(server, agent.Id, AuditAct.Printed, number, null);
        await WriteAsync(server, agent.Id, AuditAct.SheetOpened, number, null);

        var seen = Read(server, "qa", new() { Limit = 3 });
        Assert.Equal([($"desk/case/{number}", "li.na's name"), ($"desk/case/{number}", "li.na's name"), ($"desk/conversations/{customer.ConversationId}#m-0000001", "li.na's name")], seen.Select(line => (line.Link!, line.Who!)));
        Assert.All(Read(server, "administrator", new() { Limit = 2 }), line => Assert.Null(line.Link));
        Assert.Equal("li.na's name", Read(server, "qa", new() { What = AuditAct.AccountOpened })[0].Subject);
    }

    [Theory]
    [InlineData("qa")]
    [InlineData("administrator")]
    public async Task What_somebody_typed_of_the_customer_is_hidden(string role)
    {
        await using var server = await Staff.StartAsync("Listening:QuietMs=0");
        using var customer = await server.SayAsync(Told);
        await WriteAsync(server, "x", AuditAct.Unmasked, customer.ConversationId, "给陈建国回电13976204418，另一个号13812345678");
        var reason = Assert.Single(Read(server, role, new() { What = AuditAct.Unmasked })).Reason!;
        Assert.Contains("回电", reason, StringComparison.Ordinal);
        Assert.DoesNotContain("13976204418", reason, StringComparison.Ordinal);
        Assert.DoesNotContain("13812345678", reason, StringComparison.Ordinal);
        Assert.DoesNotContain("陈建国", reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Rows_are_found_by_day_by_an_accounts_name_and_by_the_conversation_of_a_message()
    {
        await using var server = await Staff.StartAsync();
        await server.HireAsync("li.na", "agent");
        await WriteAsync(server, "x", AuditAct.Unmasked, "c1|0000004", "一");
        server.Time.Advance(TimeSpan.FromHours(14)); // midnight in China
        await WriteAsync(server, "x", AuditAct.Unmasked, "c1", "二");
        await WriteAsync(server, "x", AuditAct.Unmasked, "c11", "三");
        var midnight = new DateTimeOffset(2026, 3, 11, 0, 0, 0, TimeSpan.FromHours(8));
        Assert.Equal(["二", "一"], Read(server, "qa", new() { Subject = "c1" }).Select(line => line.Reason));
        Assert.Equal(["三", "二"], Read(server, "qa", new() { From = midnight, Until = midnight.AddDays(1) }).Select(line => line.Reason));
        Assert.Equal("一", Read(server, "qa", new() { Until = midnight, What = AuditAct.Unmasked }).Single().Reason);
        Assert.All(new[] { "li.na", "LI.NA", "li.na's name" }, typed => Assert.Contains(Read(server, "qa", new() { Subject = typed }), line => line.Entry.What == AuditAct.AccountOpened));
    }

    [Fact]
    public async Task Only_who_may_reads_it()
    {
        await using var server = await Staff.StartAsync();
        Assert.Throws<UnauthorizedAccessException>(() => Read(server, "agent", new()));
        Assert.Throws<UnauthorizedAccessException>(() => server.Get<AuditLines>().People(Reader(server, "agent")));
    }

    [Fact]
    public void Both_languages_name_every_act()
    {
        var (chinese, english) = (Names(CultureInfo.InvariantCulture), Names(CultureInfo.GetCultureInfo("en")));
        Assert.Equal(chinese.Order(), english.Order());
        Assert.Empty(Enum.GetNames<AuditAct>().Select(act => $"Act.{act}").Except(chinese));
    }

    private static IReadOnlyList<AuditLine> Read(TestServer server, string role, AuditQuery query) => server.Get<AuditLines>().Read(Reader(server, role), query);

    private static DeskUser Reader(TestServer server, string role) => new(new("r", "R"), role, server.Get<RoleTable>().Of(role));

    private static Task WriteAsync(TestServer server, string who, AuditAct act, string subject, string? reason) =>
        server.Get<AuditLog>().WriteAsync(who, act, subject, reason, TestContext.Current.CancellationToken);

    private static HashSet<string> Names(CultureInfo culture)
    {
        var set = new ResourceManager(typeof(AuditTexts)).GetResourceSet(culture, createIfNotExists: true, tryParents: false)!;
        return [.. set.Cast<System.Collections.DictionaryEntry>().Select(entry => (string)entry.Key)];
    }
}
