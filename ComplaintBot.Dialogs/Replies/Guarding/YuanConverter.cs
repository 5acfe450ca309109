using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace ComplaintBot.Dialogs.Replies.Guarding;

/// <summary>A sum in yuan, as a number or as people write it: <c>268</c>, <c>"268.00"</c>, <c>"1,268 CNY"</c>, <c>"268元"</c>.</summary>
internal sealed class YuanConverter : JsonConverter<decimal>
{
    public override decimal Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType == JsonTokenType.Number)
        {
            return reader.GetDecimal();
        }
        var said = reader.GetString() ?? "";
        var figures = string.Concat(said.Where(sign => char.IsAsciiDigit(sign) || sign == '.'));
        return !said.Any(IsMultiple) && decimal.TryParse(figures, CultureInfo.InvariantCulture, out var sum)
            ? sum
            : throw new JsonException("amount must be yuan as a number, e.g. 268 or \"268元\"");
    }

    public override void Write(Utf8JsonWriter writer, decimal value, JsonSerializerOptions options) => writer.WriteNumberValue(value);

    // 1.2万 is not 1.2.
    private static bool IsMultiple(char sign) => sign is '万' or '千' or '百' or '亿' or 'k' or 'w';
}
