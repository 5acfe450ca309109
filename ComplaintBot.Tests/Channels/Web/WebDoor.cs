using ComplaintBot.Settings;
using System.Globalization;
using ComplaintBot.Channels.Web;
using ComplaintBot.Turns;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;

namespace ComplaintBot.Tests.Channels.Web;

/// <summary>The web door alone, on a real port, before turns and evidence in memory.</summary>
internal sealed class WebDoor : IAsyncDisposable
{
    public const string Secret = "a-secret-of-the-bank";
    private readonly WebApplication _app;

    private WebDoor(WebApplication app)
    {
        _app = app;
        Http = new HttpClient { BaseAddress = new Uri(app.Urls.First()) };
    }

    public HttpClient Http { get; }

    public Uri Base => Http.BaseAddress!;

    public MemoryTurns Turns => _app.Services.GetRequiredService<MemoryTurns>();

    public MemoryEvidence Evidence => _app.Services.GetRequiredService<MemoryEvidence>();

    public FakeTimeProvider Clock => _app.Services.GetRequiredService<FakeTimeProvider>();

    /// <param name="data">The data folder; null takes a fresh one.</param>
    /// <param name="settings">As in appsettings; a setting without a value is taken out.</param>
    public static async Task<WebDoor> OpenAsync(string? data = null, params (string Name, string? Value)[] settings)
    {
        var builder = WebApplication.CreateEmptyBuilder(new() { ContentRootPath = AppContext.BaseDirectory });
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        builder.Configuration.AddInMemoryCollection([new("DirectLine:Secret", Secret)]);
        builder.Configuration.AddInMemoryCollection(settings.Select(s => KeyValuePair.Create(s.Name, s.Value)));
        builder.Services.AddRouting();
        builder.Services.AddLogging(log => log.ClearProviders());
        var clock = new FakeTimeProvider(DateTimeOffset.Parse("2026-03-10T07:12:00Z", CultureInfo.InvariantCulture));
        builder.Services
            .AddSingleton(clock)
            .AddSingleton<TimeProvider>(clock)
            .AddSingleton(new DataFolder(data ?? NewFolder()))
            .AddSingleton<ConversationFeed>()
            .AddSingleton<MemoryTurns>()
            .AddSingleton<ITurns>(p => p.GetRequiredService<MemoryTurns>())
            .AddSingleton<IConversationLog>(p => p.GetRequiredService<MemoryTurns>())
            .AddSingleton<MemoryEvidence>()
            .AddSingleton<IEvidence>(p => p.GetRequiredService<MemoryEvidence>())
            .AddSettings<BrandOptions, BrandOptionsValidator>(builder.Configuration, "Brand")
            .AddWebChannel(builder.Configuration);
        var app = builder.Build();
        app.UseRouting();
        app.UseWebSockets();
        app.MapWebChannel();
        await app.StartAsync();
        return new WebDoor(app);
    }

    public static string NewFolder() => Directory.CreateTempSubdirectory("complaintbot-test-").FullName;

    /// <summary>As a server of the bank, with the secret.</summary>
    public DirectLineCaller Bank(string credential = Secret) => new(this, credential);

    /// <summary>A customer with a token and a conversation that has begun.</summary>
    public async Task<Customer> CustomerAsync()
    {
        var token = await Bank().PostAsync("/tokens/generate");
        var caller = new DirectLineCaller(this, token.Text("token"));
        var start = await caller.PostAsync("/conversations");
        return new Customer(caller, start.Text("conversationId"), new Uri(start.Text("streamUrl")));
    }

    public Task StopAsync() => _app.StopAsync();

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await _app.DisposeAsync();
    }
}
