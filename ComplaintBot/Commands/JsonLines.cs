using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace ComplaintBot.Commands;

/// <summary>Results of a command: one JSON object a line, raw UTF-8, flushed per line.</summary>
internal sealed class JsonLines(Stream output)
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    public static JsonLines ToStandardOutput() => new(Console.OpenStandardOutput());

    public void Write<T>(T result)
    {
        output.Write(JsonSerializer.SerializeToUtf8Bytes(result, Options));
        output.WriteByte((byte)'\n');
        output.Flush();
    }
}
