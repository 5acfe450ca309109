using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Adapters;

public delegate void ValidateReply(IActivity expected, IActivity actual);

/// <content>What the bot is expected to answer. Timeouts are in milliseconds; a reply that is there costs no wait.</content>
public partial class TestFlow
{
    public TestFlow AssertReply(string expected, string description = null, uint timeout = 3000) =>
        AssertReply(
            reply => Require(reply.AsMessageActivity()?.Text == expected, description, expected, Said(reply)),
            description,
            timeout);

    public TestFlow AssertReplyContains(string expected, string description = null, uint timeout = 3000) =>
        AssertReply(
            reply => Require(
                reply.AsMessageActivity()?.Text?.Contains(expected, StringComparison.Ordinal) == true,
                description,
                $"…{expected}…",
                Said(reply)),
            description,
            timeout);

    public TestFlow AssertReply(IActivity expected, string description = null, uint timeout = 3000) =>
        AssertReply(reply => RequireSame(expected, reply, description), description, timeout);

    public TestFlow AssertReply(
        IActivity expected,
        IEqualityComparer<IActivity> equalityComparer,
        string description = null,
        uint timeout = 3000) =>
        AssertReply(
            reply => Require(equalityComparer.Equals(expected, reply), description, Said(expected), Said(reply)),
            description,
            timeout);

    public TestFlow AssertReply(Action<IActivity> validateActivity, string description = null, uint timeout = 3000) =>
        Then(async () =>
        {
            using var cancel = new CancellationTokenSource(checked((int)timeout));
            try
            {
                validateActivity(await _adapter.GetNextReplyAsync(cancel.Token));
            }
            catch (OperationCanceledException) when (cancel.IsCancellationRequested)
            {
                throw new TimeoutException($"No reply within {timeout} ms. {description}");
            }
        });

    public TestFlow AssertNoReply(string description = null, uint timeout = 3000) => Then(async () =>
    {
        using var cancel = new CancellationTokenSource(checked((int)timeout));
        IActivity reply;
        try
        {
            reply = await _adapter.GetNextReplyAsync(cancel.Token);
        }
        catch (OperationCanceledException)
        {
            return;
        }

        Require(false, description, "no reply", Said(reply));
    });

    public TestFlow AssertReplyOneOf(string[] candidates, string description = null, uint timeout = 3000) =>
        AssertReply(
            reply => Require(
                candidates.Contains(reply.AsMessageActivity()?.Text), description, string.Join(" | ", candidates), Said(reply)),
            description,
            timeout);

    public TestFlow Test(string userSays, string expected, string description = null, uint timeout = 3000) =>
        Send(userSays).AssertReply(expected, description, timeout);

    public TestFlow Test(string userSays, Activity expected, string description = null, uint timeout = 3000) =>
        Send(userSays).AssertReply(expected, description, timeout);

    public TestFlow Test(
        string userSays, Action<IActivity> validateActivity, string description = null, uint timeout = 3000) =>
        Send(userSays).AssertReply(validateActivity, description, timeout);

    public TestFlow Test(IEnumerable<IActivity> activities, string description = null, uint timeout = 3000) =>
        Test(activities, (expected, actual) => RequireSame(expected, actual, description), description, timeout);

    /// <summary>Replays a transcript: what the user said is sent, all else is expected.</summary>
    public TestFlow Test(
        IEnumerable<IActivity> activities, ValidateReply validateReply, string description = null, uint timeout = 3000) =>
        activities.Aggregate(this, (flow, activity) => activity.Recipient?.Role == RoleTypes.Bot
            ? flow.Send(activity)
            : flow.AssertReply(reply => validateReply(activity, reply), description, timeout));

    private static void RequireSame(IActivity expected, IActivity reply, string description)
    {
        Require(expected.Type == reply.Type, description, expected.Type, reply.Type);
        var text = expected.AsMessageActivity()?.Text;
        Require(text == reply.AsMessageActivity()?.Text, description, text, Said(reply));
    }

    private static string Said(IActivity activity) => activity.AsMessageActivity()?.Text ?? activity.Type;

    private static void Require(bool holds, string description, string expected, string actual)
    {
        if (!holds)
        {
            throw new InvalidOperationException($"{description} Expected: {expected}. Received: {actual}.".TrimStart());
        }
    }
}
