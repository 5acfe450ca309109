using System.Text.Json;
using ComplaintBot.Dialogs.Policies;
using Xunit;

namespace ComplaintBot.Tests.Promises;

public sealed class PolicySchemas
{
    private static readonly string Prefix = typeof(PolicyFile).Namespace + ".";

    public static TheoryData<string> Files() =>
    [
        .. typeof(PolicyFile).Assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(Prefix, StringComparison.Ordinal))
            .Select(name => name[Prefix.Length..])
            .Where(name => name.EndsWith(".json", StringComparison.Ordinal) && !name.EndsWith(".schema.json", StringComparison.Ordinal)),
    ];

    [Theory]
    [MemberData(nameof(Files))]
    public void Every_policy_file_keeps_to_the_schema_beside_it(string name)
    {
        using var file = JsonDocument.Parse(PolicyFile.Embedded(name).Text);
        using var schema = JsonDocument.Parse(PolicyFile.Embedded(file.RootElement.GetProperty("$schema").GetString()!).Text);
        Assert.Empty(new SchemaCheck(schema.RootElement).Errors(file.RootElement));
    }
}
