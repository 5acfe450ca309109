using ComplaintBot.Dialogs.Cases;
using ComplaintBot.Dialogs.Policies;
using ComplaintBot.Dialogs.Replies;
using ComplaintBot.Dialogs.Replies.Guarding;
using ComplaintBot.Tests.Front;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Xunit;

namespace ComplaintBot.Tests.Replies;

public sealed class ApprovalTests
{
    private static readonly ReplyTexts Texts = ReplyTexts.Default;
    private static readonly PolicyFile File = PolicyFile.Embedded("approvals.json");
    private static readonly DateOnly Today = new(2026, 3, 10);

    [Fact]
    public void Each_family_is_approved_in_the_wording_that_it_has() => Assert.Equal(
        Texts.Families.Select(family => $"{family} needs {TextFingerprint.Of(Texts, family)}"),
        Approvals.Rows(File).OrderBy(row => row.Family, StringComparer.Ordinal).Select(row => $"{row.Family} needs {row.Fingerprint}"));

    [Fact]
    public void A_text_that_changed_without_a_new_approval_is_not_said_and_neither_is_its_family()
    {
        var changed = Texts.With(ReplyText.AckPlain, "好，给您赔。");
        var guard = TemplateGuard.Of(changed, new Brand("长河银行", null), new Approvals(File, changed));
        var reply = new Reply(changed, new CaseData(), guard, Today).Line(ReplyText.AckPlain).Line(ReplyText.AckFiles).Line(ReplyText.Help);
        Assert.Equal([Texts[ReplyText.Guarded], Texts[ReplyText.Help]], reply.Bubbles.Select(bubble => bubble.Text));
        Assert.Equal([new(ReplyText.AckPlain, TemplateFault.Changed), new BlockedTemplate(ReplyText.AckFiles, TemplateFault.Changed)], reply.Blocked);
        Assert.Equal([new ApprovalNotice("Ack", TemplateFault.Changed, new(2027, 12, 31), TextFingerprint.Of(changed, "Ack"))], guard.Approvals.Notices(Today, 60));
    }

    [Fact]
    public void A_variant_more_or_another_order_is_another_wording()
    {
        string[] prints =
        [
            TextFingerprint.Of(Texts, "Felt"),
            TextFingerprint.Of(Texts.With("Felt.Sad", "您心里难受，我听到了。", "您难受，我听到了。"), "Felt"),
            TextFingerprint.Of(Texts.With("Felt.Sad", "您难受，我听到了。", "您心里难受，我听到了。"), "Felt"),
            TextFingerprint.Of(Texts.With("Felt.Calm", "您心里难受，我听到了。"), "Felt"),
        ];
        Assert.Distinct(prints);
        Assert.All(prints, print => Assert.Matches("^[0-9a-f]{16}$", print));
    }

    [Fact]
    public void A_text_that_nobody_approved_cannot_be_said()
    {
        Assert.Equal(TemplateFault.Unapproved, ApprovalFiles.Of(Texts).FaultOf(ReplyText.AckPlain, Today));
        Assert.Null(ApprovalFiles.Of(Texts, "Ack").FaultOf(ReplyText.AckPlain, Today));
    }

    [Fact]
    public void Without_an_approved_text_for_what_is_stopped_nothing_starts()
    {
        var needed = TextFingerprint.Of(Texts, ReplyText.Guarded);
        Assert.Throws<PolicyException>(() => new Approvals(new PolicyFile("approvals.json", """{"approvals":[]}"""), Texts));
        var changed = Assert.Throws<PolicyException>(() => new Approvals(File with { Text = File.Text.Replace(needed, "0123456789abcdef", StringComparison.Ordinal) }, Texts));
        Assert.Contains(needed, changed.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2027-11-01", "")]
    [InlineData("2027-11-02", "ends on 12/31/2027")]
    [InlineData("2027-12-31", "ends on 12/31/2027")]
    [InlineData("2028-01-01", "not said (Expired)")]
    public async Task An_approval_that_ends_is_told_at_start_while_there_is_time(string today, string told)
    {
        var heard = new LogListener();
        await using var server = await StartAsync(today, heard);
        Assert.Equal(told.Length > 0, heard.Said.Any(line => line.Contains("texts of Ack", StringComparison.Ordinal)));
        Assert.Contains(heard.Said.DefaultIfEmpty(""), line => line.Contains(told, StringComparison.Ordinal));
        Assert.DoesNotContain(heard.Said, line => line.Contains("texts of Guarded", StringComparison.Ordinal));
    }

    [Fact]
    public async Task It_is_told_again_each_day()
    {
        var heard = new LogListener();
        await using var server = await StartAsync("2027-11-01", heard);
        Assert.Empty(heard.Said);
        await server.AdvanceAsync(TimeSpan.FromDays(1));
        await heard.WhenSaidAsync();
        Assert.Contains(heard.Said, line => line.Contains($"with the fingerprint {TextFingerprint.Of(Texts, "Ack")}", StringComparison.Ordinal));
    }

    private static Task<TestServer> StartAsync(string today, LogListener heard) => TestServer.StartAsync(
        DateTimeOffset.Parse($"{today}T10:00:00+08:00", System.Globalization.CultureInfo.InvariantCulture),
        services => services.AddSingleton<ILoggerProvider>(heard),
        "Logging:LogLevel:ComplaintBot.ApprovalWatch=Warning", "Logging:Console:LogLevel:Default=None", "Logging:Console:LogLevel:ComplaintBot=None");
}
