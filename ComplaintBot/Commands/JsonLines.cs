using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace ComplaintBot.Commands;

/// <summary>Results of a command: one JSON object a line, raw UTF-8, flushed per line.</summary>
internal sealed class JsonLines(Stream output)
{
    private const int SomeFailed = 2;

    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseLower, allowIntegerValues: false) },
    };

    public static JsonLines ToStandardOutput() => new(Console.OpenStandardOutput());

    /// <summary>Answers the lines of standard input one by one, in their order. A bad one gets an error and the rest goes on.</summary>
    /// <param name="answer">Of the line's <c>id</c>, as it came, and the line.</param>
    /// <returns>The exit code: 2 where a line was bad.</returns>
    public static int Answer<TLine>(Func<JsonElement, TLine, object> answer)
    {
        using var input = new BufferedStream(Console.OpenStandardInput());
        var results = ToStandardOutput();
        var failed = false;
        foreach (var line in Lines(input))
        {
            JsonElement? id = null;
            try
            {
                using var json = JsonDocument.Parse(line);
                id = IdOf(json.RootElement) ?? throw new FormatException("a line is an object with an id, a text or a number");
                results.Write(answer(id.Value, json.RootElement.Deserialize<TLine>(Options) ?? throw new FormatException("a line is an object")));
            }
            catch (Exception e) when (e is JsonException or FormatException or InvalidOperationException)
            {
                failed = true;
                results.Write(new { id, error = e is JsonException { Path: { } path } ? $"{path} is missing or of another kind" : e is FormatException ? e.Message : "is no line of JSON" });
            }
        }
        return failed ? SomeFailed : 0;
    }

    private static JsonElement? IdOf(JsonElement line) =>
        line.ValueKind == JsonValueKind.Object && line.TryGetProperty("id", out var id) && id.ValueKind is JsonValueKind.String or JsonValueKind.Number ? id.Clone() : null;

    // By bytes: one that is no UTF-8 spoils its own line alone.
    private static IEnumerable<byte[]> Lines(Stream input)
    {
        var line = new List<byte>();
        for (var next = input.ReadByte(); next >= 0; next = input.ReadByte())
        {
            if (next != '\n')
            {
                line.Add((byte)next);
            }
            else if (Trimmed(line) is { Length: > 0 } whole)
            {
                yield return whole;
                line.Clear();
            }
            else
            {
                line.Clear();
            }
        }
        if (Trimmed(line) is { Length: > 0 } last)
        {
            yield return last;
        }
    }

    private static byte[] Trimmed(List<byte> line)
    {
        ReadOnlySpan<byte> bytes = [.. line];
        return (bytes.StartsWith(Encoding.UTF8.Preamble) ? bytes[3..] : bytes).Trim(" \t\r"u8).ToArray();
    }

    public void Write<T>(T result)
    {
        output.Write(JsonSerializer.SerializeToUtf8Bytes(result, Options));
        output.WriteByte((byte)'\n');
        output.Flush();
    }
}
