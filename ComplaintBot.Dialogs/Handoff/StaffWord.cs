using System.Text.Json;

namespace ComplaintBot.Dialogs.Handoff;

/// <summary>A value as staff and their programs read it in the log: a number would tell nothing, and change with the list of values.</summary>
public static class StaffWord
{
    public static string Of<T>(T value) where T : struct, Enum => JsonNamingPolicy.SnakeCaseLower.ConvertName(value.ToString());
}
