using ComplaintBot.Channels.Connector;
using ComplaintBot.Channels.Web;
using ComplaintBot.Desk;
using ComplaintBot.Desk.Access;
using ComplaintBot.Dialogs.Recognition;
using ComplaintBot.Health;
using ComplaintBot.Notices;
using ComplaintBot.Settings;
using ComplaintBot.Stores;
using ComplaintBot.Turns;
using Microsoft.Extensions.Options;

namespace ComplaintBot;

/// <summary>The server: its rooms in the order of a message's way.</summary>
internal static class Server
{
    /// <param name="folder">Owned by the caller.</param>
    /// <param name="arguments">Settings from the command line, as <c>--Key:Name=value</c>.</param>
    /// <param name="time">What the time is.</param>
    /// <param name="replace">Puts other parts in the place of some: a test's fakes at the edge.</param>
    public static WebApplication Create(DataFolder folder, string[] arguments, TimeProvider time, Action<IServiceCollection>? replace = null)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
        builder.Configuration.UseSettings(folder, arguments);
        builder.Logging.ToStandardError(builder.Configuration);
        builder.WebHost.UseUrls(builder.Configuration["Urls"]!);
        builder.Services
            .AddSingleton(folder)
            .AddSingleton(time)
            .AddSettings<ProxyOptions, ProxyOptionsValidator>(builder.Configuration, "Proxy")
            .AddTurns(builder.Configuration)        // one at a time per conversation: accept, run, commit, deliver
            .AddWebChannel(builder.Configuration)
            .AddConnectorChannel(builder.Configuration)
            .AddComplaintDialogs(builder.Configuration)
            .AddDeskAccess(builder.Configuration)   // who works here, and who may what
            .AddNotices(builder.Configuration)
            .AddStores()
            .AddDesk(builder.Configuration)
            .AddHealth();
        replace?.Invoke(builder.Services);

        var app = builder.Build();
        app.Services.GetRequiredService<Recognizer>(); // words that cannot be used stop the start, not a conversation
        var proxy = app.Services.GetRequiredService<IOptions<ProxyOptions>>().Value;
        app.UseForwardedHeaders(proxy.ToForwardedHeaders());
        app.UsePathBase(proxy);
        app.UseRouting();
        app.UseWebSockets();
        app.UseDeskAccess();
        app.MapWebChannel();
        app.MapConnectorChannel();
        app.MapDeskAccess();
        app.MapDesk();
        app.MapHealth();
        return app;
    }
}
