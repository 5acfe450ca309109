using System.Collections.Concurrent;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace ComplaintBot.Tests.Desk.Access;

/// <summary>Whatever level the logs are set to, they hold nothing that lets somebody in.</summary>
public sealed class DiscretionTests
{
    [Fact]
    public async Task No_log_line_holds_a_password_a_link_a_cookie_or_a_token()
    {
        await using var provider = await LocalProvider.StartAsync(new FakeTimeProvider(Staff.Now));
        provider.Claims["roles"] = "desk-agents";
        using var logs = new KeptLogs();
        await using var server = await Staff.StartAsync(
            services => services.AddLogging(logging => logging.AddProvider(logs)),
            "Logging:LogLevel:Default=Trace", "Logging:LogLevel:Microsoft.AspNetCore=Trace", "Logging:LogLevel:Microsoft.AspNetCore.Hosting.Diagnostics=Trace",
            "Logging:LogLevel:Microsoft.AspNetCore.Authentication.OpenIdConnect=Trace", "Logging:LogLevel:System.Net.Http.HttpClient=Trace", "Logging:SimpleConsole:LogLevel:Default=None",
            "Logging:Console:LogLevel:Default=None",
            $"Desk:OpenId:Authority={provider.Address}", $"Desk:OpenId:ClientId={LocalProvider.ClientId}", $"Desk:OpenId:ClientSecret={LocalProvider.ClientSecret}",
            "Desk:OpenId:Roles:0:Value=desk-agents", "Desk:OpenId:Roles:0:Role=agent");

        var first = server.FirstLink()!.Split("token=")[1];
        using var boss = await server.BossAsync();
        var page = await boss.FillAsync("/desk/accounts", ("act", "open"), ("name", "li.na"), ("display", "Li Na"), ("role", "agent"));
        var link = page.Body.Split("token=")[1].Split('<')[0];
        using var person = new StaffBrowser(server);
        await person.FillAsync($"/desk/set-password?token={link}", ("password", "set by the person"), ("again", "set by the person"));
        await person.SignInAsync("li.na", "wrong by the person");
        await person.SignInAsync("li.na", "set by the person");
        using var outside = new StaffBrowser(server);
        var there = await outside.GetAsync("/desk/sign-in/outside");
        Assert.Equal("/desk", (await outside.GetAsync((await outside.GetAsync(there.Location!)).Location!)).Location);

        string[] secrets =
        [
            first, link, Staff.Password, "set by the person", "wrong by the person", LocalProvider.ClientSecret, .. provider.Tokens,
            .. new[] { boss, person, outside }.SelectMany(browser => browser.Cookies.Values),
        ];
        Assert.NotEmpty(logs.Lines);
        Assert.Contains(logs.Lines, line => line.StartsWith("Trace ", StringComparison.Ordinal));
        Assert.DoesNotContain(logs.Lines, line => secrets.Any(secret => line.Contains(secret, StringComparison.Ordinal) || line.Contains(Uri.EscapeDataString(secret), StringComparison.Ordinal)));
    }

    private sealed class KeptLogs : ILoggerProvider
    {
        public ConcurrentQueue<string> Lines { get; } = new();

        public ILogger CreateLogger(string categoryName) => new Logger(categoryName, Lines);

        public void Dispose()
        {
        }

        private sealed class Logger(string category, ConcurrentQueue<string> lines) : ILogger
        {
            public IDisposable? BeginScope<TState>(TState state) where TState : notnull
            {
                lines.Enqueue($"Scope {category}: {state}");
                return null;
            }

            public bool IsEnabled(LogLevel logLevel) => true;

            public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
                lines.Enqueue($"{logLevel} {category}: {formatter(state, exception)} {exception}");
        }
    }
}
