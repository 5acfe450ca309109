using ComplaintBot.Turns;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace ComplaintBot.Tests.Front;

/// <summary>The whole server on a port of its own, with a clock that the test moves and a data folder that outlives restarts.</summary>
internal sealed class TestServer : IAsyncDisposable
{
    private readonly string[] _settings;
    private readonly Action<IServiceCollection>? _replace;
    private WebApplication _app = null!;

    private TestServer(DataFolder folder, FakeTimeProvider time, Action<IServiceCollection>? replace, string[] settings)
    {
        Folder = folder;
        Time = time;
        _replace = replace;
        _settings = ["Urls=http://127.0.0.1:0", "Logging:LogLevel:Default=None", .. settings];
    }

    public DataFolder Folder { get; }

    public FakeTimeProvider Time { get; }

    public Uri Address => new(_app.Urls.First());

    public IServiceProvider Services => _app.Services;

    public string Secret => File.ReadAllText(Folder.File("directline-secret.txt")).Trim();

    public static Task<TestServer> StartAsync(DateTimeOffset now, params string[] settings) => StartAsync(now, null, settings);

    /// <param name="now">What the time is.</param>
    /// <param name="replace">Fakes at the edge.</param>
    /// <param name="settings">As <c>Key:Name=value</c>.</param>
    public static async Task<TestServer> StartAsync(DateTimeOffset now, Action<IServiceCollection>? replace, params string[] settings)
    {
        var server = new TestServer(new(Directory.CreateTempSubdirectory("complaintbot-").FullName), new FakeTimeProvider(now), replace, settings);
        await server.StartAsync();
        return server;
    }

    public async Task RestartAsync()
    {
        await _app.DisposeAsync();
        await StartAsync();
    }

    /// <summary>Back on the same port after a cut: nobody was told, open connections broke.</summary>
    public async Task RestartInPlaceAsync()
    {
        var address = $"Urls={Address}";
        await _app.DisposeAsync();
        await StartAsync(address);
    }

    /// <summary>Leaves the folder, so that somebody else can serve it.</summary>
    public ValueTask CloseAsync() => _app.DisposeAsync();

    /// <summary>Until no turn runs.</summary>
    public Task IdleAsync() => Services.GetRequiredService<ConversationLanes>().WhenIdleAsync();

    /// <summary>Until no turn runs and nothing is on its way to another service.</summary>
    public async Task SettleAsync()
    {
        await IdleAsync();
        await Get<Outbox>().WhenIdleAsync();
    }

    /// <summary>Moves the clock; what became due has run when this returns.</summary>
    public async Task AdvanceAsync(TimeSpan time)
    {
        Time.Advance(time);
        await IdleAsync();
    }

    public T Get<T>() where T : notnull => Services.GetRequiredService<T>();

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        Directory.Delete(Folder.Path, recursive: true);
    }

    private async Task StartAsync(params string[] more)
    {
        _app = Server.Create(Folder, [.. _settings, .. more], Time, _replace);
        await _app.StartAsync();
    }
}
