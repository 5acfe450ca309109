using System.Globalization;
using System.Text.RegularExpressions;
using ComplaintBot.Dialogs.Cases;
using ComplaintBot.Dialogs.Handoff;
using ComplaintBot.Dialogs.Handoff.Staff;
using ComplaintBot.Tests.Front;
using ComplaintBot.Turns;
using Xunit;

namespace ComplaintBot.Tests.Conversations;

/// <summary>What agents do in a script: <c>desk 周琳 accept</c>, <c>desk 周琳 say …</c>, <c>refused Guarded 周琳 say …</c>.</summary>
internal static partial class TalkDesk
{
    public static async Task ActAsync(TestServer server, string conversationId, TalkLine line, string where)
    {
        var words = line.Rest.Split(' ', line.Word == "refused" ? 4 : 3);
        StaffRefusal? refusal = line.Word == "refused" ? Enum.Parse<StaffRefusal>(words[0]) : null;
        var outcome = await server.Get<IStaffTurns>().ActAsync(
            conversationId, Guid.NewGuid().ToString(), Named(server, conversationId, Read(words[(line.Word == "refused" ? 1 : 0)..])), TestContext.Current.CancellationToken);
        Assert.True(outcome.Refusal == refusal, $"{where}: it is {outcome.Refusal?.ToString() ?? "done"}, {outcome.Note}, {string.Join(',', outcome.Reasons.Select(reason => reason.Reason))}");
    }

    /// <summary>Who talks with the customer: <c>talks state=WithAgent agent=周琳</c>.</summary>
    public static void Check(HandoffData data, TalkLine line, string where)
    {
        foreach (Match claim in Claim().Matches(line.Rest))
        {
            var actual = claim.Groups["name"].Value switch
            {
                "state" => $"{data.State}",
                "agent" => data.Agent?.Name ?? "",
                "reason" => data.Reason ?? "",
                "reassigned" => $"{data.Reassigned}",
                "alarm" => data.Alarm is { SeenBy: null } ? "open" : "none",
                "answers" => string.Join(',', data.Register.Where(entry => entry.Act == "Answered").Select(entry => entry.Note)),
                "register" => string.Join(',', data.Register.Select(entry => entry.Act)),
                var name => throw new InvalidDataException($"{where}: nobody knows {name}"),
            };
            Assert.True(actual == claim.Groups["value"].Value.Trim('"'), $"{where}: {claim.Value} does not hold, it is '{actual}'");
        }
    }

    private static StaffAct Read(string[] words)
    {
        var (kind, rest) = (Enum.Parse<StaffActKind>(words[1], ignoreCase: true), words.ElementAtOrDefault(2) ?? "");
        var act = new StaffAct(kind, Member(words[0]));
        return kind is StaffActKind.Say or StaffActKind.Note ? act with { Text = rest }
            : Claim().Matches(rest).Aggregate(act, (so, claim) => With(so, claim.Groups["name"].Value, claim.Groups["value"].Value.Trim('"')));
    }

    /// <summary>Numbers are drawn at random: <c>number=first</c> is the conversation's first complaint.</summary>
    private static StaffAct Named(TestServer server, string conversationId, StaffAct act) =>
        act.Number == "first" ? act with { Number = TalkStore.Case(server, conversationId).EarlierNumbers[0] } : act;

    private static StaffMember Member(string name) => new($"id-{name}", name);

    private static StaffAct With(StaffAct act, string name, string value) => name switch
    {
        "to" => act with { To = Member(value) },
        "reason" => act with { Reason = value },
        "text" => act with { Text = value },
        "next" => act with { NextStep = value },
        "cause" => act with { Cause = value },
        "agreed" => act with { CustomerAgreed = bool.Parse(value) },
        "place" => act with { InPlace = bool.Parse(value) },
        "outcome" => act with { Outcome = Enum.Parse<PromiseOutcome>(value) },
        "due" => act with { Due = DateTimeOffset.Parse(value, CultureInfo.InvariantCulture) },
        "disposition" => act with { Disposition = Enum.Parse<Disposition>(value) },
        "number" => act with { Number = value },
        "unit" => act with { Unit = value },
        _ => throw new InvalidDataException($"An act has no {name}."),
    };

    [GeneratedRegex("""(?<name>\w+)=(?<value>"[^"]*"|\S+)""")]
    private static partial Regex Claim();
}
