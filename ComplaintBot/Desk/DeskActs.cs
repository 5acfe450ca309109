using ComplaintBot.Desk.Shell;
using ComplaintBot.Dialogs.Handoff.Staff;
using ComplaintBot.Turns;
using MudBlazor;

namespace ComplaintBot.Desk;

/// <summary>Does to a conversation what somebody at the desk asks for, and says what became of it.</summary>
internal sealed class DeskActs(DeskTurns turns, ISnackbar snackbar, DeskWords words, TimeProvider time)
{
    private const int Tries = 4;

    /// <summary>The names of acts of whose outcome nobody knows: asked for again, they are the same.</summary>
    private readonly Dictionary<(string ConversationId, StaffAct Act), string> _unknown = [];

    /// <param name="conversationId">The conversation.</param>
    /// <param name="act">What is asked for.</param>
    /// <param name="look">Shows it, where it is done and whoever asked looks at something else.</param>
    /// <returns>Null where it could not be done yet, or they may not; the desk was told.</returns>
    public async Task<StaffOutcome?> DoAsync(string conversationId, StaffAct act, Action? look = null)
    {
        StaffOutcome? outcome;
        try
        {
            outcome = await TryAsync(conversationId, NameOf(conversationId, act), act);
        }
        catch (UnauthorizedAccessException)
        {
            _unknown.Remove((conversationId, act));
            snackbar.Add(words["NotPermitted"], Severity.Error);
            return null;
        }
        if (outcome is not null)
        {
            _unknown.Remove((conversationId, act));
        }
        Tell(act, outcome, outcome is { IsDone: true } ? look : null);
        return outcome;
    }

    private string NameOf(string conversationId, StaffAct act)
    {
        if (!_unknown.TryGetValue((conversationId, act), out var name))
        {
            _unknown.Add((conversationId, act), name = $"{Guid.NewGuid():N}");
        }
        return name;
    }

    private void Tell(StaffAct act, StaffOutcome? outcome, Action? look)
    {
        var (text, severity) = outcome switch
        {
            null => (words["Act.Busy"], Severity.Error),
            { IsDone: true } => (words[$"Act.{act.Kind}"], Severity.Success),
            { Refusal: StaffRefusal.TakenByOther } => (string.Format(null, words["Act.TakenByOther"], outcome.HeldBy?.Name), Severity.Warning),
            _ => (words[$"Act.{outcome.Refusal}"], Severity.Warning),
        };
        snackbar.Add(text, severity, options =>
        {
            if (look is not null)
            {
                options.Action = words["Look"];
                options.VisibleStateDuration = 8_000; // ms; there is something to do
                options.OnClick = _ =>
                {
                    look();
                    return Task.CompletedTask;
                };
            }
        });
    }

    /// <summary>The same act under the same name: it is done once however often it is asked for.</summary>
    private async Task<StaffOutcome?> TryAsync(string conversationId, string actId, StaffAct act)
    {
        for (var tried = 1; ; tried++)
        {
            try
            {
                return await turns.ActAsync(conversationId, actId, act, CancellationToken.None);
            }
            catch (BusyException) when (tried < Tries)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(250 * tried), time);
            }
            catch (BusyException)
            {
                return null;
            }
        }
    }
}
