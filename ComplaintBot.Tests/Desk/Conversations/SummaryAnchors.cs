using ComplaintBot.Desk.Conversations;
using ComplaintBot.Dialogs.Cases;
using ComplaintBot.Dialogs.Handoff.Staff;
using Xunit;

namespace ComplaintBot.Tests.Desk.Conversations;

/// <summary>From the summary to the line of the history that says it.</summary>
public sealed class SummaryAnchors
{
    [Fact]
    public async Task What_was_promised_confirmed_and_done_leads_to_where_it_happened()
    {
        await using var desk = await DeskConversation.StartAsync(null, "退保少算了四千多，再不给说法我就找电视台曝光！我电话13976204418");
        Assert.Equal(["Case.Registered", "Case.Promised"], (await EventsAsync(desk)).Order().Reverse());
        await desk.ActAsync(StaffActKind.Accept);
        await desk.ActAsync(StaffActKind.ReadBack);
        await desk.SayAsync("对");
        Assert.Contains("Case.Confirmed", await EventsAsync(desk));
        await desk.ActAsync(new StaffAct(StaffActKind.Assess, DeskConversation.Agent.Member) { Disposition = Disposition.Own });
        Assert.Contains("Did.Assess", await EventsAsync(desk));
        Assert.DoesNotContain("Case.Registered", await EventsAsync(desk)); // its state is another
    }

    /// <summary>Each anchor of what happened, and that the history has it.</summary>
    private static async Task<List<string>> EventsAsync(DeskConversation desk)
    {
        await using var room = await desk.OpenAsync();
        var parts = desk.Server.Get<PaneSummary>().Of(room.File!, room.Mask!).SelectMany(line => line.Parts);
        return [.. parts.Select(part => part.Anchor).OfType<HistoryAnchor>().Where(anchor => anchor.Sequence is null).Select(anchor => anchor.In(room.Lines)!.Event!).Distinct()];
    }
}
