using System.Globalization;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.Options;

namespace ComplaintBot.Notices;

/// <summary>A notice by a signed POST of JSON.</summary>
internal sealed class WebhookWay(IHttpClientFactory http, NoticeText text, IOptions<NoticeOptions> options, TimeProvider time)
{
    public const string Signature = "X-ComplaintBot-Signature", Timestamp = "X-ComplaintBot-Timestamp";

    /// <exception cref="HttpRequestException">It did not arrive, or was answered with an error.</exception>
    public async Task SendAsync(WaitingNotice waiting, Uri hook, string? address, CancellationToken cancellationToken)
    {
        var body = Body(waiting, address);
        var at = time.GetUtcNow().ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        using var request = new HttpRequestMessage(HttpMethod.Post, hook) { Content = new ByteArrayContent(body) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json", "utf-8");
        request.Headers.Add(Timestamp, at);
        request.Headers.Add(Signature, $"sha256={Sign(options.Value.WebhookSecret!, at, body)}");
        using var client = http.CreateClient(nameof(WebhookWay));
        using var response = await client.SendAsync(request, cancellationToken);
        response.EnsureSuccessStatusCode();
    }

    /// <returns>Hex of HMAC-SHA256 over <c>{timestamp}.{body}</c>.</returns>
    public static string Sign(string secret, string timestamp, ReadOnlySpan<byte> body) =>
        Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), Encoding.UTF8.GetBytes($"{timestamp}.{Encoding.UTF8.GetString(body)}")));

    private byte[] Body(WaitingNotice waiting, string? address) => JsonSerializer.SerializeToUtf8Bytes(
        new
        {
            waiting.Id,
            waiting.At,
            waiting.Notice.Party,
            waiting.Notice.Reason,
            Label = text.LabelOf(waiting),
            waiting.Notice.Number,
            ContactDue = waiting.Notice.Due,
            Conversation = waiting.ConversationId,
            Desk = address,
        },
        JsonSerializerOptions.Web);
}
