using System.Net;
using System.Text.RegularExpressions;
using ComplaintBot.Tests.Front;
using Xunit;

namespace ComplaintBot.Tests.Desk.Access;

/// <summary>A browser of somebody of the staff: keeps cookies by name, follows nothing by itself, sends forms as they were shown.</summary>
internal sealed partial class StaffBrowser(TestServer server) : IDisposable
{
    private readonly HttpClient _http = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false });

    public Dictionary<string, string> Cookies { get; } = new(StringComparer.Ordinal);

    /// <summary>As they came, with their attributes.</summary>
    public List<string> SetCookies { get; } = [];

    /// <summary>Goes with every request: what a proxy adds, or a language.</summary>
    public Dictionary<string, string> Headers { get; } = new(StringComparer.Ordinal);

    public Task<Page> GetAsync(string path) => SendAsync(new(HttpMethod.Get, new Uri(server.Address, path)));

    /// <summary>With nothing in it.</summary>
    public Task<Page> AskAsync(HttpMethod method, string path) => SendAsync(new(method, new Uri(server.Address, path)));

    /// <summary>As if a page of another site sent it: without what the form holds.</summary>
    public Task<Page> PostAsync(string path, params (string Name, string Value)[] fields) => SendAsync(new(HttpMethod.Post, new Uri(server.Address, path))
    {
        Content = new FormUrlEncodedContent(fields.Select(field => KeyValuePair.Create(field.Name, field.Value))),
    });

    /// <summary>Opens the page and sends its form.</summary>
    public async Task<Page> FillAsync(string path, params (string Name, string Value)[] fields)
    {
        var page = await GetAsync(path);
        return await SubmitAsync(page, path, fields);
    }

    /// <summary>Sends the form of a page that was opened before.</summary>
    public Task<Page> SubmitAsync(Page page, string path, params (string Name, string Value)[] fields) =>
        PostAsync(path, [("__RequestVerificationToken", Token().Match(page.Body).Value), .. fields]);

    public Task<Page> SignInAsync(string name, string password) => FillAsync("/desk/sign-in", ("name", name), ("password", password));

    public void Dispose() => _http.Dispose();

    private async Task<Page> SendAsync(HttpRequestMessage request)
    {
        using (request)
        {
            if (Cookies.Count > 0)
            {
                request.Headers.Add("Cookie", string.Join("; ", Cookies.Select(cookie => $"{cookie.Key}={cookie.Value}")));
            }
            foreach (var (name, value) in Headers)
            {
                request.Headers.Add(name, value);
            }
            using var response = await _http.SendAsync(request, TestContext.Current.CancellationToken);
            Keep(response);
            var body = WebUtility.HtmlDecode(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
            return new(response.StatusCode, response.Headers.Location?.OriginalString, body, response.Headers.ToDictionary(header => header.Key, header => string.Join(' ', header.Value)));
        }
    }

    private void Keep(HttpResponseMessage response)
    {
        foreach (var cookie in response.Headers.TryGetValues("Set-Cookie", out var all) ? all : [])
        {
            SetCookies.Add(cookie);
            var pair = cookie.Split(';')[0].Split('=', 2);
            if (pair[1].Length == 0)
            {
                Cookies.Remove(pair[0]);
            }
            else
            {
                Cookies[pair[0]] = pair[1];
            }
        }
    }

    [GeneratedRegex("""(?<=name="__RequestVerificationToken" value=")[^"]+""")]
    private static partial Regex Token();
}
