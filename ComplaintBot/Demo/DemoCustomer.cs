using System.Text.Json;
using System.Text.Json.Serialization;
using ComplaintBot.Dialogs.Handoff.Staff;

namespace ComplaintBot.Demo;

/// <summary>A made-up customer, and what agents do for them: so that a newcomer sees a living desk.</summary>
internal sealed record DemoCustomer(IReadOnlyList<DemoStep> Steps)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter() } };

    public static IReadOnlyList<DemoCustomer> All()
    {
        using var stream = typeof(DemoCustomer).Assembly.GetManifestResourceStream($"{typeof(DemoCustomer).Namespace}.customers.json")!;
        return JsonSerializer.Deserialize<IReadOnlyList<DemoCustomer>>(stream, Json)!;
    }
}

/// <param name="Say">What the customer writes; null where an agent acts.</param>
/// <param name="Act">What an agent does.</param>
/// <param name="DueInDays">By when another unit answers, from the day on which the demo begins; null where nothing is due.</param>
internal sealed record DemoStep(string? Say, StaffAct? Act, int? DueInDays)
{
    /// <param name="now">When the demo begins.</param>
    public StaffAct? ActFrom(DateTimeOffset now) => DueInDays is { } days ? Act! with { Due = now.AddDays(days) } : Act;
}
