using BotFramework.Json;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder;

/// <summary>
/// One file a conversation, <c>folder/channel/conversation.transcript</c>: a JSON list, as the Emulator reads it.
/// </summary>
public class FileTranscriptLogger : ITranscriptStore
{
    private readonly string _folder;
    private readonly bool _startsAnew;
    private readonly HashSet<string> _started = [];
    private readonly Lock _gate = new();

    /// <param name="folder">The current folder unless given; it is made when it is not there.</param>
    /// <param name="unitTestMode">The first activity of a conversation replaces a file that an earlier run left.</param>
    public FileTranscriptLogger(string folder = null, bool unitTestMode = true)
    {
        _folder = Path.GetFullPath(folder ?? Environment.CurrentDirectory);
        _startsAnew = unitTestMode;
    }

    public Task LogActivityAsync(IActivity activity)
    {
        BotAssert.ActivityNotNull(activity);
        var path = PathOf(activity.ChannelId, activity.Conversation.Id);
        lock (_gate)
        {
            Append(path, BotJson.Write(activity), _started.Add(path) && _startsAnew);
        }

        return Task.CompletedTask;
    }

    public Task<PagedResult<IActivity>> GetTranscriptActivitiesAsync(
        string channelId, string conversationId, string continuationToken = null, DateTimeOffset startDate = default)
    {
        var path = PathOf(channelId, conversationId);
        lock (_gate)
        {
            var transcript = File.Exists(path) ? BotJson.Read<Activity[]>(File.ReadAllBytes(path)) : [];
            return Task.FromResult(transcript.Page(continuationToken, startDate));
        }
    }

    public Task<PagedResult<TranscriptInfo>> ListTranscriptsAsync(string channelId, string continuationToken = null)
    {
        ArgumentNullException.ThrowIfNull(channelId);
        var folder = new DirectoryInfo(Path.Combine(_folder, Uri.EscapeDataString(channelId)));
        var files = folder.Exists ? folder.EnumerateFiles("*.transcript") : [];
        var transcripts = files.OrderBy(file => file.CreationTimeUtc).Select(file => new TranscriptInfo
        {
            ChannelId = channelId,
            Id = Uri.UnescapeDataString(Path.GetFileNameWithoutExtension(file.Name)),
            Created = file.CreationTimeUtc,
        });
        return Task.FromResult(PagedResult<TranscriptInfo>.After(continuationToken, transcripts, t => t.Id));
    }

    public Task DeleteTranscriptAsync(string channelId, string conversationId)
    {
        var path = PathOf(channelId, conversationId);
        lock (_gate)
        {
            if (File.Exists(path))
            {
                File.Delete(path);
            }
        }

        return Task.CompletedTask;
    }

    // In place of the closing bracket: what was logged is never read or written again.
    private static void Append(string path, byte[] json, bool anew)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        using var file = new FileStream(path, anew ? FileMode.Create : FileMode.OpenOrCreate);
        var isFirst = file.Length == 0;
        file.Seek(isFirst ? 0 : -1, SeekOrigin.End);
        file.Write(isFirst ? "["u8 : ",\n"u8);
        file.Write(json);
        file.Write("]"u8);
    }

    // Ids come from the wire: escaped, they cannot climb out of the folder.
    private string PathOf(string channelId, string conversationId)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(channelId);
        ArgumentException.ThrowIfNullOrWhiteSpace(conversationId);
        return Path.Combine(_folder, Uri.EscapeDataString(channelId), $"{Uri.EscapeDataString(conversationId)}.transcript");
    }
}
