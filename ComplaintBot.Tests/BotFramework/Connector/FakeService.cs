using System.Net;
using System.Net.Http.Json;

namespace ComplaintBot.Tests.BotFramework.Connector;

/// <summary>The Bot Service as seen over HTTP: answers by path, and remembers what it was asked.</summary>
internal sealed class FakeService : HttpMessageHandler, IHttpClientFactory
{
    private readonly List<(string Path, Func<HttpRequestMessage, Task<HttpResponseMessage>> Answer)> _answers = [];

    public List<Asked> Requests { get; } = [];

    public HttpClient CreateClient(string name) => new(this, disposeHandler: false);

    public FakeService On(string path, Func<HttpRequestMessage, Task<HttpResponseMessage>> answer)
    {
        _answers.Insert(0, (path, answer));
        return this;
    }

    public FakeService On(string path, Func<object> answer) =>
        On(path, _ => Task.FromResult(new HttpResponseMessage(HttpStatusCode.OK) { Content = JsonContent.Create(answer()) }));

    public FakeService On(string path, HttpStatusCode status) => On(path, _ => Task.FromResult(new HttpResponseMessage(status)));

    public int Count(string path) => Requests.Count(request => request.Path.Contains(path, StringComparison.Ordinal));

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var path = request.RequestUri!.PathAndQuery;
        var body = request.Content is null ? null : await request.Content.ReadAsStringAsync(cancellationToken);
        lock (Requests)
        {
            Requests.Add(new(request.Method.Method, path, request.Headers.Authorization?.ToString(), body));
        }

        foreach (var (part, answer) in _answers)
        {
            if (path.Contains(part, StringComparison.Ordinal))
            {
                return await answer(request).WaitAsync(cancellationToken);
            }
        }

        return new HttpResponseMessage(HttpStatusCode.NotFound);
    }

    internal sealed record Asked(string Method, string Path, string? Authorization, string? Body);
}
