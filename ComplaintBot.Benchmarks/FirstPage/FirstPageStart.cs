using System.Text.RegularExpressions;
using ComplaintBot.Benchmarks.Customers;
using ComplaintBot.Benchmarks.Hosts;
using ComplaintBot.Benchmarks.Wire;

namespace ComplaintBot.Benchmarks.FirstPage;

/// <summary>One start from nothing. Times count from just before the process was made.</summary>
/// <param name="ListeningMs">It listens.</param>
/// <param name="PageMs"><c>/</c> is here, answered 200.</param>
/// <param name="ScriptMs">Web Chat's script is here too.</param>
/// <param name="FirstWordMs">The bot's first activity is here, on a conversation of its own.</param>
/// <param name="PageBytes">The page.</param>
/// <param name="ScriptBytes">Web Chat's script as it came over the wire.</param>
/// <param name="ScriptEncoding">How the wire had it.</param>
/// <param name="MemoryMb">Of the server at the end.</param>
internal sealed partial record FirstPageStart(
    double ListeningMs, double PageMs, double ScriptMs, double FirstWordMs, int PageBytes, int ScriptBytes, string? ScriptEncoding, long MemoryMb)
{
    /// <exception cref="HttpRequestException">Something was not answered with 200.</exception>
    public static async Task<FirstPageStart> MeasureAsync(string program, string dataFolder, CancellationToken cancellationToken)
    {
        using var host = await HostProcess.StartAsync(program, dataFolder, [], cancellationToken);
        using var http = new HttpClient { BaseAddress = host.Address };
        http.DefaultRequestHeaders.Add("Accept-Encoding", "gzip, br");
        var page = await http.GetStringAsync(new Uri("/", UriKind.Relative), cancellationToken);
        var pageAt = host.Age;
        using var answer = await http.GetAsync(new Uri(WebChatScript().Match(page).Groups["path"].Value, UriKind.Relative), cancellationToken);
        var script = await answer.EnsureSuccessStatusCode().Content.ReadAsByteArrayAsync(cancellationToken);
        var scriptAt = host.Age;
        using var client = new DirectLineClient(host.Address);
        await using var conversation = await OpenConversation.BeginAsync(client, null, cancellationToken);
        return new(
            Milliseconds(host.StartTime), Milliseconds(pageAt), Milliseconds(scriptAt), Milliseconds(host.Age),
            System.Text.Encoding.UTF8.GetByteCount(page), script.Length, answer.Content.Headers.ContentEncoding.FirstOrDefault(), host.MemoryBytes >> 20);
    }

    private static double Milliseconds(TimeSpan time) => Math.Round(time.TotalMilliseconds, 1);

    [GeneratedRegex("src=\"(?<path>[^\"]*webchat\\.js[^\"]*)\"")]
    private static partial Regex WebChatScript();
}
