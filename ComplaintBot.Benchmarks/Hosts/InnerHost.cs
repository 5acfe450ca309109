using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace ComplaintBot.Benchmarks.Hosts;

/// <summary>The server inside this process, for what has no door to the outside: the desk's pages run in the server.</summary>
internal sealed class InnerHost : IAsyncDisposable
{
    private readonly WebApplication _app;

    private InnerHost(WebApplication app) => _app = app;

    public Uri Address => new(_app.Urls.First());

    /// <param name="dataFolder">The caller's, for this run alone.</param>
    /// <param name="time">What the time is.</param>
    /// <param name="settings">As <c>Key:Name=value</c>.</param>
    /// <param name="cancellationToken">Ends the start.</param>
    public static async Task<InnerHost> StartAsync(string dataFolder, TimeProvider time, IReadOnlyList<string> settings, CancellationToken cancellationToken)
    {
        var app = Server.Create(new DataFolder(dataFolder), ["Urls=http://127.0.0.1:0", "Logging:LogLevel:Default=Error", .. settings], time);
        await app.StartAsync(cancellationToken);
        return new(app);
    }

    public T Get<T>() where T : notnull => _app.Services.GetRequiredService<T>();

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
    }
}
