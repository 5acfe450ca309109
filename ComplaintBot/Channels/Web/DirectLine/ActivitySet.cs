using System.Buffers;
using System.Buffers.Text;
using System.Globalization;
using System.Text;
using ComplaintBot.Turns;

namespace ComplaintBot.Channels.Web.DirectLine;

/// <summary>
/// <c>{"activities":[…],"watermark":"7"}</c>, written from the log's own bytes: a row holds the activity without id and
/// timestamp, so these two are put in front of it and nothing is parsed.
/// </summary>
internal static class ActivitySet
{
    /// <summary>What a poll or a reconnect brings.</summary>
    public static bool Shows(LogEntry entry) => CustomerView.Shows(entry.Type, Conversations.ChannelId);

    /// <summary>What an open socket brings.</summary>
    public static bool ShowsLive(LogEntry entry) => CustomerView.ShowsLive(entry.Type, Conversations.ChannelId);

    /// <param name="output">Takes UTF-8.</param>
    /// <param name="entries">What to show, in log order.</param>
    /// <param name="watermark">The highest row looked at, shown or not.</param>
    public static void Write(IBufferWriter<byte> output, IEnumerable<LogEntry> entries, long watermark)
    {
        output.Write("{\"activities\":["u8);
        var first = true;
        foreach (var entry in entries)
        {
            if (!first)
            {
                output.Write(","u8);
            }

            first = false;
            Write(output, entry);
        }

        output.Write("],\"watermark\":\""u8);
        WriteNumber(output, watermark);
        output.Write("\"}"u8);
    }

    private static void Write(IBufferWriter<byte> output, LogEntry entry)
    {
        output.Write("{\"id\":\""u8);
        // Conversation ids are made here, of letters and digits: nothing in them needs an escape.
        Encoding.UTF8.GetBytes(entry.ActivityId, output);
        output.Write("\",\"timestamp\":\""u8);
        WriteTime(output, entry.At);
        output.Write("\","u8);
        output.Write(entry.Body.Span[1..]); // its opening brace is written already
    }

    private static void WriteTime(IBufferWriter<byte> output, DateTimeOffset at)
    {
        at.UtcDateTime.TryFormat(output.GetSpan(32), out var length, "O", CultureInfo.InvariantCulture);
        output.Advance(length);
    }

    private static void WriteNumber(IBufferWriter<byte> output, long number)
    {
        Utf8Formatter.TryFormat(number, output.GetSpan(20), out var length);
        output.Advance(length);
    }
}
