using ComplaintBot.Desk.Conversations;
using ComplaintBot.Dialogs.Cases;
using ComplaintBot.Dialogs.Handoff.Staff;
using ComplaintBot.Dialogs.Handoff.Staff.Phrases;

namespace ComplaintBot.Benchmarks.Handoff;

/// <summary>One conversation in an agent's hands, with its page open: two approved lines, the promise settled, then it ends or goes back to the bot.</summary>
internal sealed class AgentTalk(Floor floor, StaffMember member, ThreatCustomer customer, Pauses pauses, TimeSpan pause)
{
    private const int Lines = 2;

    public async Task RunAsync()
    {
        using var context = new SemaphoreSlim(1);
        await using (var room = floor.Host.Get<Func<ConversationRoom>>()())
        {
            await room.OpenAsync(customer.ConversationId, work => OneByOneAsync(context, work), () => { });
            foreach (var line in Phrases(room.File!.Case))
            {
                await SayAsync(line);
            }
            await ToEndAsync(room);
        }
        customer.End();
    }

    private async Task ToEndAsync(ConversationRoom room)
    {
        if (room.File!.Case.Promise is not null)
        {
            await ActAsync(new(StaffActKind.SettlePromise, member) { Outcome = PromiseOutcome.Kept });
        }
        await customer.ToldAll;
        await ActAsync(new(pauses.Share() < 0.5 ? StaffActKind.Return : StaffActKind.Leave, member));
    }

    private List<string> Phrases(CaseData data) => floor.Host.Get<AgentPhrases>().For(data, floor.Time.GetUtcNow())
        .Select(phrase => phrase.Text).OfType<string>().OrderBy(_ => pauses.Share()).Take(Lines).ToList();

    private async Task SayAsync(string line)
    {
        if (await ActAsync(new(StaffActKind.Say, member) { Text = line }) is { IsDone: true })
        {
            customer.Hear(line);
        }
    }

    private async Task<StaffOutcome?> ActAsync(StaffAct act)
    {
        await pauses.AboutAsync(pause, CancellationToken.None);
        return await floor.ActAsync(customer.ConversationId, act);
    }

    /// <summary>A page does one thing at a time.</summary>
    private static async Task OneByOneAsync(SemaphoreSlim context, Func<Task> work)
    {
        await context.WaitAsync();
        try
        {
            await work();
        }
        finally
        {
            context.Release();
        }
    }
}
