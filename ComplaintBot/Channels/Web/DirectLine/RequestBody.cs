using System.Buffers;

namespace ComplaintBot.Channels.Web.DirectLine;

internal static class RequestBody
{
    /// <summary>Reads a small body whole.</summary>
    /// <exception cref="DirectLineRefusal">It is longer than <paramref name="limit"/> bytes.</exception>
    public static async Task<byte[]> ReadAsync(HttpRequest request, int limit, CancellationToken cancellationToken)
    {
        if (request.ContentLength > limit)
        {
            throw TooLong(limit);
        }

        var reader = request.BodyReader;
        while (true)
        {
            var read = await reader.ReadAsync(cancellationToken);
            if (read.Buffer.Length > limit)
            {
                throw TooLong(limit);
            }

            if (read.IsCompleted)
            {
                var body = read.Buffer.ToArray();
                reader.AdvanceTo(read.Buffer.End);
                return body;
            }

            reader.AdvanceTo(read.Buffer.Start, read.Buffer.End);
        }
    }

    private static DirectLineRefusal TooLong(int limit) => DirectLineRefusal.TooBig($"The body is longer than {limit} bytes.");
}
