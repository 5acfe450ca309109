using ComplaintBot.Desk;
using ComplaintBot.Desk.Access.Sessions;
using ComplaintBot.Desk.Presence;
using ComplaintBot.Desk.Shell;
using ComplaintBot.Dialogs.Handoff.Staff;
using ComplaintBot.Tests.Desk.Access;
using ComplaintBot.Turns;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;
using MudBlazor;
using Xunit;

namespace ComplaintBot.Tests.Desk;

public sealed class DeskActsTests
{
    private static readonly StaffAct ReadBack = new(StaffActKind.ReadBack, TestDesk.Min);

    [Fact]
    public async Task What_is_asked_for_again_before_its_outcome_is_known_is_the_same_act()
    {
        await using var server = await Staff.StartAsync();
        await server.HireAsync("li.na", "agent");
        await using var page = await OpenPage.OfAsync(server, "li.na");
        ((IHostEnvironmentNavigationManager)page.Get<NavigationManager>()).Initialize($"{server.Address}", $"{server.Address}desk");
        var turns = new SlowTurns();
        var acts = new DeskActs(new(turns, page.Get<SignedIn>(), page.Get<Takers>()), page.Get<ISnackbar>(), page.Get<DeskWords>(), server.Time);

        var twice = new[] { acts.DoAsync("c1", ReadBack), acts.DoAsync("c1", ReadBack) };
        var other = acts.DoAsync("c2", ReadBack);
        await turns.ThreeAsked;
        turns.Answer.SetResult();
        await Task.WhenAll([.. twice, other]);
        Assert.Single(turns.Asked, asked => asked.Conversation == "c2");
        Assert.Single(turns.Asked.Where(asked => asked.Conversation == "c1").Distinct());

        await acts.DoAsync("c1", ReadBack);
        Assert.Equal(2, turns.Asked.Where(asked => asked.Conversation == "c1").Distinct().Count()); // another gesture
    }

    private sealed class SlowTurns : IStaffTurns
    {
        private readonly TaskCompletionSource _three = new();

        public List<(string Conversation, string Act)> Asked { get; } = [];

        public TaskCompletionSource Answer { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Task ThreeAsked => _three.Task.WaitAsync(TimeSpan.FromSeconds(5));

        public async Task<StaffOutcome> ActAsync(string conversationId, string actId, StaffAct act, CancellationToken cancellationToken)
        {
            Asked.Add((conversationId, actId));
            if (Asked.Count == 3)
            {
                _three.SetResult();
            }
            await Answer.Task;
            return new(act.Kind, act.By);
        }
    }
}
