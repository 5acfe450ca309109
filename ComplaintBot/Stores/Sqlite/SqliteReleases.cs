using System.Text.Json;
using System.Text.Json.Serialization;
using ComplaintBot.Desk.Conversations.Releases;
using ComplaintBot.Dialogs.Handoff.Notices;
using ComplaintBot.Dialogs.Handoff.Staff;
using ComplaintBot.Dialogs.Replies.Guarding;
using ComplaintBot.Turns;
using Microsoft.Data.Sqlite;

namespace ComplaintBot.Stores.Sqlite;

/// <summary>What became of a line is written down however much is waiting; a new one is refused where too much does.</summary>
internal sealed partial class SqliteReleases(SqliteDatabase database, SqliteWriter writer, NoticeBell bell, ILogger<SqliteReleases> logger) : IReleaseStore
{
    private const string Columns = "select id, conversation_id, line, reasons, at, refusal, tries from release_request";

    /// <summary>Then its agent has read that it may not leave, or never will.</summary>
    private static readonly TimeSpan KeptRefused = TimeSpan.FromDays(7);

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter() } };

    public IReadOnlyList<ReleaseRequest> All() => database.Read(statements => Read(statements.Query($"{Columns} order by at, id")));

    public IReadOnlyList<ReleaseRequest> Of(string conversationId) => database.Read(statements => Read(statements.Query($"{Columns} where conversation_id = ?1 order by at, id", conversationId)));

    public ReleaseRequest? Find(string id) => database.Read(statements => Read(statements.Query($"{Columns} where id = ?1", id)).SingleOrDefault());

    public bool IsBegun(ReleaseRequest request) => database.Read(statements =>
        statements.Scalar("select 1 from log where conversation_id = ?1 and wire_id = ?2", request.ConversationId, ActivityIds.OfAct(request.ActId)) is not null);

    public async Task AddAsync(ReleaseRequest request, IReadOnlyList<Notice> notices)
    {
        await writer.RunAsync(statements =>
        {
            statements.Execute("delete from release_request where refusal is not null and at < ?1", (request.At - KeptRefused).ToUnixTimeMilliseconds());
            NoticeRows.Add(statements, request.ConversationId, notices, request.At);
            return statements.Execute(
                "insert into release_request (id, conversation_id, at, line, reasons) values (?1, ?2, ?3, ?4, ?5)",
                request.Id, request.ConversationId, request.At.ToUnixTimeMilliseconds(), JsonSerializer.Serialize(request.Line, Json), JsonSerializer.Serialize(request.Reasons, Json));
        });
        if (notices.Count > 0)
        {
            bell.Ring();
        }
    }

    public Task ChangeAsync(ReleaseRequest request) => writer.RunInTimeAsync(statements =>
        statements.Execute("update release_request set refusal = ?2, tries = ?3 where id = ?1", request.Id, request.Refusal, request.Tries));

    public Task RemoveAsync(ReleaseRequest request) => writer.RunInTimeAsync(statements => statements.Execute("delete from release_request where id = ?1", request.Id));

    private List<ReleaseRequest> Read(SqliteDataReader row)
    {
        using (row)
        {
            var found = new List<ReleaseRequest>();
            while (row.Read())
            {
                if (TryRead(row) is { } request)
                {
                    found.Add(request);
                }
            }
            return found;
        }
    }

    /// <returns>Null for what another version wrote and this one does not know: every open desk reads them all, and goes on without it.</returns>
    private ReleaseRequest? TryRead(SqliteDataReader row)
    {
        try
        {
            return new(
                row.GetString(0), row.GetString(1), JsonSerializer.Deserialize<StaffAct>(row.GetString(2), Json)!,
                JsonSerializer.Deserialize<List<GuardReason>>(row.GetString(3), Json)!, ChinaTime.Of(row.GetInt64(4)))
            {
                Refusal = row.IsDBNull(5) ? null : row.GetString(5),
                Tries = row.GetInt32(6),
            };
        }
        catch (JsonException)
        {
            var (id, conversationId) = (row.GetString(0), row.GetString(1));
            Log.NotRead(logger, id, conversationId);
            return null;
        }
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Error, Message = "Line {Id} that waits for a release in conversation {ConversationId} cannot be read; the desk does not show it")]
        public static partial void NotRead(ILogger logger, string id, string conversationId);
    }
}
