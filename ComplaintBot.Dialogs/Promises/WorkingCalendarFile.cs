using System.Globalization;
using ComplaintBot.Dialogs.Policies;

namespace ComplaintBot.Dialogs.Promises;

/// <summary>Reads a calendar: lines of <c>date,kind,name</c>; lines from <c>#</c> on are comments.</summary>
public static class WorkingCalendarFile
{
    private const string Heading = "date,kind,name";

    /// <param name="file">The listed days.</param>
    /// <param name="statutory">Holidays of the years that it doesn't cover.</param>
    /// <exception cref="PolicyException">A line is no date and kind, or a date stands twice.</exception>
    public static WorkingCalendar Read(PolicyFile file, StatutoryHolidays? statutory = null)
    {
        var listed = new Dictionary<DateOnly, DayKind>();
        var number = 0;
        foreach (var line in file.Text.Split('\n').Select(line => line.Trim()))
        {
            number++;
            if (line.Length > 0 && line[0] != '#' && line != Heading)
            {
                var (day, kind) = Row(file, number, line);
                if (!listed.TryAdd(day, kind))
                {
                    throw file.Bad($"line {number}", $"{day:yyyy-MM-dd} stands twice");
                }
            }
        }
        return new WorkingCalendar(listed, statutory);
    }

    private static (DateOnly Day, DayKind Kind) Row(PolicyFile file, int number, string line)
    {
        var cells = line.Split(',');
        if (cells.Length != 3 || !DateOnly.TryParseExact(cells[0], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            throw file.Bad($"line {number}", $"is not {Heading}");
        }
        return (day, cells[1] switch
        {
            "holiday" => DayKind.Holiday,
            "makeup_workday" => DayKind.MakeUp,
            _ => throw file.Bad($"line {number}", "kind is neither holiday nor makeup_workday"),
        });
    }
}
