using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using ComplaintBot.Dialogs.Cases;
using ComplaintBot.Dialogs.Handoff;
using Xunit;

namespace ComplaintBot.Tests.Conversations;

/// <summary>What a script claims of the case: <c>facts~"退保" phone=138…</c>.</summary>
internal static partial class TalkFacts
{
    public static void Case(CaseData data, TalkLine line, string where)
    {
        foreach (Match claim in Claim().Matches(line.Rest))
        {
            Check(Value(data, claim.Groups["name"].Value), claim, where);
        }
    }

    public static void Promise(CaseData data, TalkLine line, string where)
    {
        if (line.Rest == "none")
        {
            Assert.True(data.Promise is null, $"{where}: {data.Promise?.DueAt} is promised");
            return;
        }
        Assert.True(data.Promise is not null, $"{where}: nothing was promised");
        foreach (Match claim in Claim().Matches(line.Rest))
        {
            Check(claim.Groups["name"].Value switch
            {
                "due" => data.Promise.DueAt.ToString("yyyy-MM-ddTHH:mm", CultureInfo.InvariantCulture),
                "urgency" => data.Promise.Urgency,
                "by" => data.Promise.ByPhone ? "phone" : "conversation",
                var name => throw new InvalidDataException($"{where}: a promise has no {name}"),
            }, claim, where);
        }
    }

    public static void Event(JsonElement value, TalkLine line, string where)
    {
        foreach (Match claim in Claim().Matches(line.Rest))
        {
            Check(claim.Groups["name"].Value switch
            {
                "reason" => value.GetProperty("reason").GetString()!,
                "number" => value.TryGetProperty("number", out var number) ? number.GetString()! : "",
                "topics" => All("findings", "topic"),
                "stances" => All("findings", "stance"),
                "rules" => All("findings", "rule"),
                "evidence" => All("findings", "evidence"),
                "signs" => All("signs", "sign"),
                "words" => All("signs", "evidence"),
                var name => throw new InvalidDataException($"{where}: an event has no {name}"),
            }, claim, where);
        }

        string All(string list, string member) =>
            string.Join(',', value.GetProperty(list).EnumerateArray().Select(one => one.GetProperty(member).GetString()));
    }

    private static string Value(CaseData data, string name) => name switch
    {
        "authorisation" => data.Authorisation.ToString(),
        "onbehalf" => data.OnBehalfSaid?.Text ?? "",
        "period" => data.Extensions.LastOrDefault()?.Period ?? "",
        "next" => data.Closing?.NextStep ?? "",
        "facts" => string.Join(" | ", data.Facts.Select(fact => fact.Text)),
        "demand" => string.Join(" | ", data.Demands.Select(demand => demand.Text)),
        "inquiries" => string.Join(" | ", data.Inquiries.Select(inquiry => inquiry.Text)),
        "wishes" => string.Join(" | ", data.Wishes.Select(wish => wish.Text)),
        "name" => data.Name ?? "",
        "phone" => data.Phone ?? "",
        "holder" => data.PhoneHolder ?? "",
        "files" => $"{data.Evidence.Count}",
        "state" => $"{data.State}",
        "number" => data.Number ?? "",
        "earlier" => $"{data.EarlierNumbers.Count}",
        "questions" => $"{data.Questions}",
        "versions" => $"{data.Versions.Count}",
        "unconfirmed" => $"{data.Unconfirmed}",
        "refused" => string.Join(',', data.RefusedFields),
        "person" => $"{data.Person?.Reason}",
        "product" => data.Product ?? "",
        "missed" => $"{data.MissedPromises.Count}",
        "settled" => string.Join(',', data.SettledPromises.Select(settled => settled.Outcome)),
        "late" => string.Join(',', data.MissedPromises.Select(missed => missed.Outcome is { } outcome ? $"{outcome}@{missed.SettledAt:MM-ddTHH:mm}" : "open")),
        "version" => data.Versions is [.., var version] ? version.Text ?? "" : "",
        "owner" => data.Owner?.Name ?? "",
        "yes" => (data.Closing?.Agreed ?? data.ClosingYes)?.Text ?? "",
        "others" => string.Join(',', data.Earlier.Select(earlier => earlier.State)),
        "othersDue" => string.Join(',', data.Earlier.Select(earlier => earlier.Promise?.DueAt.ToString("yyyy-MM-ddTHH:mm", CultureInfo.InvariantCulture) ?? "none")),
        "othersFacts" => string.Join(" | ", data.Earlier.SelectMany(earlier => earlier.Facts).Select(fact => fact.Text)),
        "basis" => string.Join(' ', data.Promise?.Basis ?? []),
        "cause" => data.Cause ?? "",
        "topics" => string.Join(',', data.Signals.Select(signal => signal.Topic)),
        "stances" => string.Join(',', data.Signals.Select(signal => signal.Stance)),
        "signs" => string.Join(',', data.Signs.Select(seen => seen.Sign)),
        "flags" => $"{new Escalation().CountFlags(data)}",
        "about" => $"{data.Person?.Topic}",
        "events" => string.Join(',', data.Events.Select(step => step.Kind)),
        _ => throw new InvalidDataException($"A case has no {name}."),
    };

    private static void Check(string actual, Match claim, string where)
    {
        var expected = claim.Groups["value"].Value.Trim('"');
        var holds = claim.Groups["sign"].Value switch
        {
            "~" => actual.Contains(expected, StringComparison.Ordinal),
            "!~" => !actual.Contains(expected, StringComparison.Ordinal),
            _ => actual == expected,
        };
        Assert.True(holds, $"{where}: {claim.Value} does not hold, it is '{actual}'");
    }

    [GeneratedRegex("""(?<name>\w+)(?<sign>!?~|=)(?<value>"[^"]*"|\S+)""")]
    private static partial Regex Claim();
}
