using System.Text.Json;
using System.Text.RegularExpressions;

namespace ComplaintBot.Tests.Promises;

/// <summary>The part of JSON Schema that the policy files' schemas use; an unknown keyword is an error, not a pass.</summary>
internal sealed class SchemaCheck(JsonElement root)
{
    private readonly List<string> errors = [];

    public IReadOnlyList<string> Errors(JsonElement value)
    {
        Check(root, value, "$");
        return errors;
    }

    private void Check(JsonElement schema, JsonElement value, string path)
    {
        foreach (var rule in schema.EnumerateObject())
        {
            if (!Holds(rule.Name, rule.Value, value, path, schema))
            {
                errors.Add($"{path}: {rule.Name} {rule.Value}");
            }
        }
    }

    private bool Holds(string keyword, JsonElement rule, JsonElement value, string path, JsonElement schema) => keyword switch
    {
        "$schema" or "$defs" or "title" or "description" => true,
        "$ref" => Follow(rule.GetString()!, value, path),
        "type" => IsOfType(rule.GetString()!, value),
        "enum" => rule.EnumerateArray().Any(one => JsonElement.DeepEquals(one, value)),
        "pattern" => Regex.IsMatch(value.GetString()!, rule.GetString()!, RegexOptions.CultureInvariant),
        "minLength" => value.GetString()!.Length >= rule.GetInt32(),
        "minimum" => value.GetDecimal() >= rule.GetDecimal(),
        "exclusiveMinimum" => value.GetDecimal() > rule.GetDecimal(),
        "maximum" => value.GetDecimal() <= rule.GetDecimal(),
        "minItems" => value.GetArrayLength() >= rule.GetInt32(),
        "uniqueItems" => value.EnumerateArray().Select(one => one.GetRawText()).Distinct().Count() == value.GetArrayLength(),
        "required" => rule.EnumerateArray().All(name => value.TryGetProperty(name.GetString()!, out _)),
        "items" => Items(rule, value, path),
        "properties" => Properties(rule, value, path),
        "additionalProperties" => value.EnumerateObject().All(one => schema.GetProperty("properties").TryGetProperty(one.Name, out _)),
        _ => throw new NotSupportedException(keyword),
    };

    private bool Follow(string reference, JsonElement value, string path)
    {
        Check(root.GetProperty("$defs").GetProperty(reference["#/$defs/".Length..]), value, path);
        return true;
    }

    private bool Items(JsonElement rule, JsonElement value, string path)
    {
        foreach (var (index, item) in value.EnumerateArray().Index())
        {
            Check(rule, item, $"{path}[{index}]");
        }
        return true;
    }

    private bool Properties(JsonElement rule, JsonElement value, string path)
    {
        foreach (var property in rule.EnumerateObject())
        {
            if (value.TryGetProperty(property.Name, out var item))
            {
                Check(property.Value, item, $"{path}.{property.Name}");
            }
        }
        return true;
    }

    private static bool IsOfType(string type, JsonElement value) => type switch
    {
        "object" => value.ValueKind == JsonValueKind.Object,
        "array" => value.ValueKind == JsonValueKind.Array,
        "string" => value.ValueKind == JsonValueKind.String,
        "number" => value.ValueKind == JsonValueKind.Number,
        "integer" => value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out _),
        "boolean" => value.ValueKind is JsonValueKind.True or JsonValueKind.False,
        _ => throw new NotSupportedException(type),
    };
}
