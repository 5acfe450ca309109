using System.Globalization;
using System.Text.Json;
using ComplaintBot.Tests.Front;
using Xunit;

namespace ComplaintBot.Tests.Conversations;

/// <summary>Plays a script through the front door: the customer's lines go in by Direct Line, the bot's come out there.</summary>
internal sealed class TalkRunner(TalkFile talk, TestServer server, DirectLineClient customer)
{
    /// <summary>Longer than the quiet time, shorter than the patience after the first answer.</summary>
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(2);

    private readonly Queue<JsonElement> _unheard = new();
    private readonly List<string> _said = [];
    private readonly TalkStaff _staff = new();
    private DirectLineClient _customer = customer;
    private JsonElement? _last;
    private bool _telling;

    /// <param name="talk">The script.</param>
    /// <param name="afterwards">Looks at the server and the conversation when all is said.</param>
    public static async Task PlayAsync(TalkFile talk, Action<TestServer, string>? afterwards = null)
    {
        await using var server = await TestServer.StartAsync(talk.Clock, [.. talk.Settings]);
        using var customer = await DirectLineClient.OpenAsync(server.Address);
        var runner = new TalkRunner(talk, server, customer);
        await runner.ListenAsync();
        foreach (var line in talk.Lines)
        {
            await runner.PlayAsync(line);
        }
        await runner.FinishTellingAsync();
        runner.NothingUnexpected(talk.Lines[^1]);
        afterwards?.Invoke(server, customer.ConversationId);
    }

    private async Task PlayAsync(TalkLine line)
    {
        if (line.Word is not ("user" or "file"))
        {
            await FinishTellingAsync();
        }
        switch (line.Word)
        {
            case "user": await TellAsync(line, () => _customer.SayAsync(line.Rest.Replace("\\n", "\n", StringComparison.Ordinal))); break;
            case "file": await TellAsync(line, () => _customer.UploadAsync(line.Rest, "proof"u8.ToArray(), "text/plain")); break;
            case "bot": Hear(line); break;
            case "buttons": Buttons(line); break;
            case "silent": NothingUnexpected(line); break;
            case "wait": await WaitAsync(line); break;
            case "restart": await RestartAsync(); break;
            case "stale": TalkStore.MakeDialogsStale(server, _customer.ConversationId); break;
            case "never": Assert.DoesNotContain(_said, said => said.Contains(line.Rest, StringComparison.Ordinal)); break;
            case "varied": Assert.Distinct(_said); break;
            case "case": TalkFacts.Case(TalkStore.Case(server, _customer.ConversationId), line, Where(line)); break;
            case "hand" or "alert": await _staff.CheckAsync(server, _customer.ConversationId, line, Where(line)); break;
            case "desk" or "refused": await TalkDesk.ActAsync(server, _customer.ConversationId, line, Where(line)); await ListenAsync(); break;
            case "talks": TalkDesk.Check(TalkStore.Handoff(server, _customer.ConversationId), line, Where(line)); break;
            case "promise": TalkFacts.Promise(TalkStore.Case(server, _customer.ConversationId), line, Where(line)); break;
            default: Assert.Fail($"{Where(line)}: there is no line '{line.Word}'"); break;
        }
    }

    private async Task TellAsync(TalkLine line, Func<Task> tell)
    {
        NothingUnexpected(line);
        await tell();
        _telling = true;
    }

    private async Task FinishTellingAsync()
    {
        if (_telling)
        {
            _telling = false;
            await server.IdleAsync();
            await server.AdvanceAsync(Pause);
            await ListenAsync();
        }
    }

    private async Task ListenAsync()
    {
        await server.IdleAsync();
        foreach (var bubble in await _customer.NewBotMessagesAsync())
        {
            _unheard.Enqueue(bubble);
            _said.Add(bubble.GetProperty("text").GetString()!);
        }
    }

    private void Hear(TalkLine line)
    {
        Assert.True(_unheard.TryDequeue(out var bubble), $"{Where(line)}: the bot said nothing more");
        _last = bubble;
        var text = bubble.GetProperty("text").GetString()!;
        var from = 0;
        foreach (var piece in line.Rest.Split('…', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var at = text.IndexOf(piece, from, StringComparison.Ordinal);
            Assert.True(at >= 0, $"{Where(line)}: '{piece}' is not in\n{text}");
            from = at + piece.Length;
        }
    }

    private void Buttons(TalkLine line)
    {
        var titles = _last!.Value.TryGetProperty("suggestedActions", out var offered)
            ? offered.GetProperty("actions").EnumerateArray().Select(action => action.GetProperty("title").GetString())
            : [];
        Assert.Equal(line.Rest, string.Join(' ', titles));
    }

    private void NothingUnexpected(TalkLine line) =>
        Assert.True(_unheard.Count == 0, $"{Where(line)}: before it the bot also said\n{string.Join('\n', _unheard.Select(bubble => bubble.GetProperty("text").GetString()))}");

    private async Task WaitAsync(TalkLine line)
    {
        NothingUnexpected(line);
        var amount = int.Parse(line.Rest[..^1], CultureInfo.InvariantCulture);
        await server.AdvanceAsync(line.Rest[^1] switch
        {
            's' => TimeSpan.FromSeconds(amount),
            'm' => TimeSpan.FromMinutes(amount),
            'h' => TimeSpan.FromHours(amount),
            _ => TimeSpan.FromDays(amount),
        });
        await _customer.ResumeAsync();
        await ListenAsync();
    }

    private async Task RestartAsync()
    {
        await server.RestartAsync();
        _customer = _customer.At(server.Address);
        await ListenAsync();
    }

    private string Where(TalkLine line) => $"{System.IO.Path.GetFileName(talk.Path)}:{line.Number}";
}
