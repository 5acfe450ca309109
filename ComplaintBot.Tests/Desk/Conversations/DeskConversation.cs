using ComplaintBot.Desk.Access;
using ComplaintBot.Desk.Conversations;
using ComplaintBot.Dialogs.Handoff.Staff;
using ComplaintBot.Stores;
using ComplaintBot.Tests.Front;
using ComplaintBot.Turns;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace ComplaintBot.Tests.Desk.Conversations;

/// <summary>A server, a customer, and somebody at the desk.</summary>
internal sealed class DeskConversation : IAsyncDisposable
{
    private DeskConversation(TestServer server, DirectLineClient customer) => (Server, Customer) = (server, customer);

    public TestServer Server { get; }

    public DirectLineClient Customer { get; }

    public ConversationFile File => Server.Get<DeskReader>().Find(Customer.ConversationId)!;

    public static DeskUser Agent { get; } = User("a1", "王敏", Permission.SeeConversations, Permission.Handle);

    public static DeskUser User(string id, string name, params Permission[] permissions) => new(new(id, name), "", permissions.ToHashSet());

    public static async Task<DeskConversation> StartAsync(Action<IServiceCollection>? replace = null, params string[] said)
    {
        var server = await TestServer.StartAsync(new(2026, 3, 10, 15, 12, 0, TimeSpan.FromHours(8)), replace, "Listening:QuietMs=0");
        var desk = new DeskConversation(server, await DirectLineClient.OpenAsync(server.Address));
        foreach (var text in said)
        {
            await desk.SayAsync(text);
        }
        return desk;
    }

    public async Task SayAsync(string text)
    {
        await Customer.SayAsync(text);
        await Server.IdleAsync();
    }

    public async Task<StaffOutcome> ActAsync(StaffAct act) =>
        await Server.Get<IStaffTurns>().ActAsync(Customer.ConversationId, Guid.NewGuid().ToString(), act, TestContext.Current.CancellationToken);

    public Task<StaffOutcome> ActAsync(StaffActKind kind) => ActAsync(new StaffAct(kind, Agent.Member));

    /// <summary>As the page opens it.</summary>
    public async Task<ConversationRoom> OpenAsync(Action? changed = null)
    {
        var room = Server.Get<Func<ConversationRoom>>()();
        Assert.True(await room.OpenAsync(Customer.ConversationId, run => run(), changed ?? (() => { })));
        return room;
    }

    public async ValueTask DisposeAsync()
    {
        Customer.Dispose();
        await Server.DisposeAsync();
    }
}
