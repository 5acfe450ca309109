using Microsoft.Playwright;
using Xunit;

namespace ComplaintBot.Tests.Channels.Web.Browser;

/// <summary>line.js alone, before a server that is played in the page.</summary>
[Trait("kind", "browser")]
public sealed class LineTests(ChatBrowser browser) : IClassFixture<ChatBrowser>
{
    /// <summary>A connection that goes <c>on</c> and <c>off</c>, keeps what is posted, and answers it with <c>answers</c>, or once <c>answer</c> is called.</summary>
    private const string Server = """
        window.posted = []; window.answers = []; window.failed = [];
        const watchers = [];
        window.on = () => watchers.forEach(watch => watch(2));
        window.off = () => watchers.forEach(watch => watch(1));
        const answerTo = (sender, failure) => failure ? sender.failed(failure) : sender.done('id');
        window.WebChat = { createDirectLine: () => ({
          activity$: { subscribe() {} },
          connectionStatus$: { subscribe: watch => watchers.push(watch) },
          postActivity: activity => ({ subscribe: (done, failed) => {
            window.posted.push(activity.text);
            const sender = { done, failed };
            window.answers.length ? answerTo(sender, window.answers.shift()) : window.answer = failure => answerTo(sender, failure);
          } }),
          end() {},
        }) };
        """;

    private const string Open = """
        async () => {
          const nothing = () => {};
          window.line = await window.openLine({ takeToken: async () => 'token', patience: 300000, onLost: nothing, onBroken: nothing, onBack: nothing });
          window.say = text => window.line.postActivity({ type: 'message', text }).subscribe({ next: nothing, error: failure => window.failed.push(failure) });
        }
        """;

    [Fact]
    public async Task What_is_taken_back_before_it_has_left_never_leaves_and_holds_nothing_up()
    {
        await using var visitor = await browser.VisitAsync(new("http://127.0.0.1"));
        var page = await OpenAsync(visitor);
        await page.EvaluateAsync("() => { say('first').unsubscribe(); const second = say('second'); say('third'); second.unsubscribe(); }");
        await page.EvaluateAsync("() => { answers.push(null); on(); }");
        await page.WaitForFunctionAsync("() => posted.length > 0");
        Assert.Equal(["third"], await page.EvaluateAsync<string[]>("() => posted"));
        Assert.Equal(0, await page.EvaluateAsync<int>("() => failed.length"));
    }

    [Fact]
    public async Task What_is_taken_back_between_two_tries_is_not_tried_again()
    {
        await using var visitor = await browser.VisitAsync(new("http://127.0.0.1"));
        var page = await OpenAsync(visitor);
        await page.EvaluateAsync("() => { on(); window.first = say('first'); say('second'); }");
        await page.WaitForFunctionAsync("() => window.answer");
        await page.EvaluateAsync("() => { answers.push(null); answer({ status: 503 }); first.unsubscribe(); }");
        await page.WaitForFunctionAsync("() => posted.length > 1");
        Assert.Equal(["first", "second"], await page.EvaluateAsync<string[]>("() => posted"));
    }

    [Fact]
    public async Task What_has_waited_so_long_that_the_customer_was_told_it_failed_leaves_no_more()
    {
        await using var visitor = await browser.VisitAsync(new("http://127.0.0.1"));
        await visitor.Context.Clock.InstallAsync();
        var page = await OpenAsync(visitor);
        await page.EvaluateAsync("() => say('first')");
        await page.Clock.FastForwardAsync("05:01"); // a laptop that slept
        await page.EvaluateAsync("() => { say('second'); on(); }");
        await page.WaitForFunctionAsync("() => posted.length > 0");
        Assert.Equal(["second"], await page.EvaluateAsync<string[]>("() => posted"));
        Assert.Equal(1, await page.EvaluateAsync<int>("() => failed.length"));
    }

    [Fact]
    public async Task What_has_left_when_it_is_taken_back_is_waited_for_so_that_the_next_comes_after_it()
    {
        await using var visitor = await browser.VisitAsync(new("http://127.0.0.1"));
        var page = await OpenAsync(visitor);
        await page.EvaluateAsync("() => { on(); window.first = say('first'); say('second'); }");
        await page.WaitForFunctionAsync("() => window.answer");
        await page.EvaluateAsync("() => { first.unsubscribe(); }");
        Assert.Equal(["first"], await page.EvaluateAsync<string[]>("() => posted"));
        await page.EvaluateAsync("() => { answers.push(null); answer(null); }");
        await page.WaitForFunctionAsync("() => posted.length > 1");
        Assert.Equal(["first", "second"], await page.EvaluateAsync<string[]>("() => posted"));
    }

    private static async Task<IPage> OpenAsync(Visitor visitor)
    {
        await visitor.Context.RouteAsync("**/*", route => route.FulfillAsync(new() { ContentType = "text/html", Body = "" }));
        var page = await visitor.OpenAsync();
        await page.AddScriptTagAsync(new() { Content = Server });
        await page.AddScriptTagAsync(new() { Path = Path.Combine(AppContext.BaseDirectory, "wwwroot", "line.js") });
        await page.EvaluateAsync(Open);
        return page;
    }
}
