using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;

namespace ComplaintBot.Dialogs.Replies.Guarding;

/// <summary>A sum in yuan, as a number or as a form has it: <c>268</c>, <c>"1,268.00"</c>, <c>"268元"</c>. Anything else is refused: 1.2万 is not 1.2.</summary>
internal sealed partial class YuanConverter : JsonConverter<decimal>
{
    public override decimal Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.Number ? reader.GetDecimal()
        : Sum().Match(reader.GetString() ?? "") is { Success: true } sum
            && decimal.TryParse(sum.Groups[1].Value, NumberStyles.AllowThousands | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var yuan) ? yuan
        : throw new JsonException();

    public override void Write(Utf8JsonWriter writer, decimal value, JsonSerializerOptions options) => writer.WriteNumberValue(value);

    [GeneratedRegex(@"^\s*[¥￥]?\s*(\d[\d,]*(?:\.\d+)?)\s*(?:元|CNY|RMB)?\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex Sum();
}
