using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Adapters;
using Xunit;

namespace ComplaintBot.Tests.BotFramework;

public class StateTests
{
    private readonly CountingStorage _storage = new();

    [Fact]
    public async Task Each_state_has_its_key()
    {
        await SetAsync(new ConversationState(_storage), "a", 1);
        await SetAsync(new UserState(_storage), "a", 1);
        await SetAsync(new PrivateConversationState(_storage), "a", 1);

        Assert.Equal(
            ["test/conversations/c1", "test/users/u1", "test/conversations/c1/users/u1"],
            _storage.Written);
    }

    [Fact]
    public async Task A_part_of_the_key_that_is_missing_is_an_error()
    {
        await FailsWithoutAsync(new ConversationState(_storage), a => a.ChannelId = null);
        await FailsWithoutAsync(new ConversationState(_storage), a => a.Conversation = null);
        await FailsWithoutAsync(new UserState(_storage), a => a.ChannelId = null);
        await FailsWithoutAsync(new UserState(_storage), a => a.From = null);
        await FailsWithoutAsync(new PrivateConversationState(_storage), a => a.Conversation = null);
        await FailsWithoutAsync(new PrivateConversationState(_storage), a => a.From = null);
    }

    [Fact]
    public async Task What_did_not_change_is_not_written_unless_forced()
    {
        var state = new ConversationState(_storage);
        await SetAsync(state, "draft", new Draft { Text = "退保" });

        using var turn = Turn();
        var draft = await state.CreateProperty<Draft>("draft").GetAsync(turn, null, TestContext.Current.CancellationToken);
        await state.SaveChangesAsync(turn, false, TestContext.Current.CancellationToken);
        Assert.Single(_storage.Written);

        await state.SaveChangesAsync(turn, true, TestContext.Current.CancellationToken);
        Assert.Equal(2, _storage.Written.Count);

        draft.Text = "退款";
        await state.SaveChangesAsync(turn, false, TestContext.Current.CancellationToken);
        Assert.Equal(3, _storage.Written.Count);
    }

    [Fact]
    public async Task A_change_to_an_object_that_came_from_the_store_is_kept()
    {
        var state = new ConversationState(_storage);
        await SetAsync(state, "draft", new Draft { Text = "退保" });

        using (var turn = Turn())
        {
            var draft = await state.CreateProperty<Draft>("draft").GetAsync(turn, null, TestContext.Current.CancellationToken);
            draft.Lines.Add("一");
            await state.SaveChangesAsync(turn, false, TestContext.Current.CancellationToken);
        }

        using var later = Turn();
        var read = await state.CreateProperty<Draft>("draft").GetAsync(later, null, TestContext.Current.CancellationToken);
        Assert.Equal(("退保", "一"), (read.Text, Assert.Single(read.Lines)));
    }

    [Fact]
    public async Task A_storage_may_keep_the_objects_themselves()
    {
        var state = new ConversationState(new KeepingStorage());
        await SetAsync(state, "draft", new Draft { Text = "退保" });
        await SetAsync(state, "n", 7);

        using var turn = Turn();
        var draft = await state.CreateProperty<Draft>("draft").GetAsync(turn, null, TestContext.Current.CancellationToken);
        Assert.Equal("退保", draft.Text);
        Assert.Equal(7, await state.CreateProperty<int>("n").GetAsync(turn, null, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Clearing_makes_the_next_save_write()
    {
        var state = new ConversationState(_storage);
        await SetAsync(state, "a", 1);

        using var turn = Turn();
        await state.ClearStateAsync(turn, TestContext.Current.CancellationToken);
        await state.SaveChangesAsync(turn, false, TestContext.Current.CancellationToken);

        using var later = Turn();
        Assert.Equal(0, await state.CreateProperty<int>("a").GetAsync(later, null, TestContext.Current.CancellationToken));
        Assert.Equal(2, _storage.Written.Count);
    }

    [Fact]
    public async Task A_property_that_is_not_there_gets_its_default_and_keeps_it()
    {
        var state = new ConversationState(_storage);
        using var turn = Turn();
        var property = state.CreateProperty<Draft>("draft");

        var draft = await property.GetAsync(turn, () => new Draft { Text = "新" }, TestContext.Current.CancellationToken);

        Assert.Same(draft, await property.GetAsync(turn, () => new Draft(), TestContext.Current.CancellationToken));
        Assert.Equal(7, await state.CreateProperty<int>("n").GetAsync(turn, () => 7, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_deleted_property_is_gone_after_the_save()
    {
        var state = new ConversationState(_storage);
        await SetAsync(state, "a", "x");
        using (var turn = Turn())
        {
            await state.CreateProperty<string>("a").DeleteAsync(turn, TestContext.Current.CancellationToken);
            await state.SaveChangesAsync(turn, false, TestContext.Current.CancellationToken);
        }

        using var later = Turn();
        Assert.Null(await state.CreateProperty<string>("a").GetAsync(later, null, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task What_is_stored_shares_nothing_with_what_was_written()
    {
        var storage = new MemoryStorage();
        var draft = new Versioned { Text = "一" };
        await storage.WriteAsync(new Dictionary<string, object> { ["k"] = draft }, TestContext.Current.CancellationToken);
        draft.Text = "二";

        var read = await storage.ReadAsync<Versioned>(["k"], TestContext.Current.CancellationToken);

        Assert.Equal("一", read["k"].Text);
    }

    [Fact]
    public async Task Two_writers_of_one_versioned_item_conflict()
    {
        var storage = new MemoryStorage();
        var token = TestContext.Current.CancellationToken;
        await storage.WriteAsync(new Dictionary<string, object> { ["k"] = new Versioned { Text = "零" } }, token);
        var mine = (await storage.ReadAsync<Versioned>(["k"], token))["k"];
        var theirs = (await storage.ReadAsync<Versioned>(["k"], token))["k"];

        theirs.Text = "一";
        await storage.WriteAsync(new Dictionary<string, object> { ["k"] = theirs }, token);

        await Assert.ThrowsAnyAsync<Exception>(
            () => storage.WriteAsync(new Dictionary<string, object> { ["k"] = mine }, token));
        mine.ETag = "*";
        await storage.WriteAsync(new Dictionary<string, object> { ["k"] = mine }, token);
    }

    [Fact]
    public async Task What_has_no_version_is_overwritten()
    {
        var storage = new MemoryStorage();
        var token = TestContext.Current.CancellationToken;
        await storage.WriteAsync(new Dictionary<string, object> { ["k"] = new Draft { Text = "一" } }, token);
        await storage.WriteAsync(new Dictionary<string, object> { ["k"] = new Draft { Text = "二" } }, token);

        Assert.Equal("二", (await storage.ReadAsync<Draft>(["k"], token))["k"].Text);
        await storage.DeleteAsync(["k"], token);
        Assert.Empty(await storage.ReadAsync(["k"], token));
    }

    [Fact]
    public async Task Many_may_write_at_once()
    {
        var storage = new MemoryStorage();
        var keys = Enumerable.Range(0, 200).Select(i => $"k{i}").ToArray();
        await Parallel.ForEachAsync(keys, TestContext.Current.CancellationToken, async (key, token) =>
            await storage.WriteAsync(new Dictionary<string, object> { [key] = new Draft { Text = key } }, token));

        Assert.Equal(200, (await storage.ReadAsync(keys, TestContext.Current.CancellationToken)).Count);
    }

    [Trait("Supplier", "ours")]
    [Fact]
    public async Task A_state_names_no_types()
    {
        await SetAsync(new ConversationState(_storage), "draft", new Draft { Text = "退保" });

        var stored = await _storage.ReadAsync(["test/conversations/c1"], TestContext.Current.CancellationToken);
        Assert.DoesNotContain("$type", System.Text.Json.JsonSerializer.Serialize(stored), StringComparison.Ordinal);
    }

    [Fact]
    public async Task States_are_loaded_and_saved_together()
    {
        var states = new BotStateSet(new ConversationState(_storage)).Add(new UserState(_storage));
        using var turn = Turn();

        await states.LoadAllAsync(turn, false, TestContext.Current.CancellationToken);
        await states.SaveAllChangesAsync(turn, true, TestContext.Current.CancellationToken);

        Assert.Equal(["test/conversations/c1", "test/users/u1"], _storage.Written);
    }

    private static async Task FailsWithoutAsync(BotState state, Action<Microsoft.Bot.Schema.Activity> without)
    {
        using var turn = Turn();
        without(turn.Activity);
        await Assert.ThrowsAsync<InvalidOperationException>(
            () => state.LoadAsync(turn, false, TestContext.Current.CancellationToken));
    }

    private static TurnContext Turn() => new(new TestAdapter(), ConversationOf.Incoming());

    private static async Task SetAsync<T>(BotState state, string name, T value)
    {
        using var turn = Turn();
        await state.CreateProperty<T>(name).SetAsync(turn, value, TestContext.Current.CancellationToken);
        await state.SaveChangesAsync(turn, false, TestContext.Current.CancellationToken);
    }

    private sealed class Draft
    {
        public string Text { get; set; } = string.Empty;

        public List<string> Lines { get; set; } = [];
    }

    private sealed class Versioned : IStoreItem
    {
        public string Text { get; set; } = string.Empty;

        public string? ETag { get; set; }
    }

    private sealed class KeepingStorage : IStorage
    {
        private readonly Dictionary<string, object> _items = [];

        public Task<IDictionary<string, object>> ReadAsync(string[] keys, CancellationToken cancellationToken = default) =>
            Task.FromResult<IDictionary<string, object>>(_items.Where(item => keys.Contains(item.Key)).ToDictionary());

        public Task WriteAsync(IDictionary<string, object> changes, CancellationToken cancellationToken = default)
        {
            foreach (var (key, value) in changes)
            {
                _items[key] = value;
            }
            return Task.CompletedTask;
        }

        public Task DeleteAsync(string[] keys, CancellationToken cancellationToken = default) => throw new NotSupportedException();
    }

    private sealed class CountingStorage : IStorage
    {
        private readonly MemoryStorage _inner = new();

        public List<string> Written { get; } = [];

        public Task<IDictionary<string, object>> ReadAsync(string[] keys, CancellationToken cancellationToken = default) =>
            _inner.ReadAsync(keys, cancellationToken);

        public Task WriteAsync(IDictionary<string, object> changes, CancellationToken cancellationToken = default)
        {
            Written.AddRange(changes.Keys);
            return _inner.WriteAsync(changes, cancellationToken);
        }

        public Task DeleteAsync(string[] keys, CancellationToken cancellationToken = default) =>
            _inner.DeleteAsync(keys, cancellationToken);
    }
}
