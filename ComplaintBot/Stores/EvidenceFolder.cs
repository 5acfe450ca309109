using System.Buffers.Text;
using System.Security.Cryptography;
using ComplaintBot.Stores.Sqlite;
using ComplaintBot.Turns;

namespace ComplaintBot.Stores;

/// <summary>Files under <c>{data}/evidence</c>, one a key; their names and types stand in the database.</summary>
internal sealed class EvidenceFolder(DataFolder folder, SqliteDatabase database, SqliteWriter writer, TimeProvider time) : IEvidence
{
    private const int KeyBytes = 24;

    public async Task<EvidenceFile> SaveAsync(string name, string contentType, Stream content, long limit, CancellationToken cancellationToken)
    {
        var key = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(KeyBytes));
        Directory.CreateDirectory(folder.File("evidence"));
        try
        {
            var length = await WriteAsync(PathOf(key), content, limit, cancellationToken);
            var file = new EvidenceFile(key, System.IO.Path.GetFileName(name.Replace('\\', '/')), contentType, length);
            await writer.RunAsync(statements => statements.Execute(
                "insert into evidence (key, name, content_type, length, kept_at) values (?1, ?2, ?3, ?4, ?5)",
                file.Key, file.Name, file.ContentType, file.Length, time.GetUtcNow().ToUnixTimeMilliseconds()));
            return file;
        }
        catch
        {
            File.Delete(PathOf(key));
            throw;
        }
    }

    public Task<(EvidenceFile File, Stream Content)?> OpenAsync(string key, CancellationToken cancellationToken)
    {
        var file = database.Read(statements => Find(statements, key));
        return Task.FromResult<(EvidenceFile, Stream)?>(file is null ? null : (file, File.OpenRead(PathOf(file.Key))));
    }

    public static string PathIn(DataFolder folder, string key) => folder.File(Path.Combine("evidence", key));

    private string PathOf(string key) => PathIn(folder, key);

    public static EvidenceFile? Find(Statements statements, string key)
    {
        using var row = statements.Query("select name, content_type, length from evidence where key = ?1", key);
        return row.Read() ? new(key, row.GetString(0), row.GetString(1), row.GetInt64(2)) : null;
    }

    private static async Task<long> WriteAsync(string path, Stream content, long limit, CancellationToken cancellationToken)
    {
        await using var file = new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.None, 81920, FileOptions.Asynchronous);
        var buffer = new byte[81920];
        int read;
        while ((read = await content.ReadAsync(buffer, cancellationToken)) > 0)
        {
            if (file.Position + read > limit)
            {
                throw new InvalidDataException($"The file is longer than {limit} bytes.");
            }
            await ToDiskAsync(() => file.WriteAsync(buffer.AsMemory(0, read), cancellationToken).AsTask());
        }
        await ToDiskAsync(() => Task.Run(() => file.Flush(flushToDisk: true), cancellationToken));
        return file.Position;
    }

    /// <summary>What the disk refuses is not the sender's fault.</summary>
    private static async Task ToDiskAsync(Func<Task> write)
    {
        try
        {
            await write();
        }
        catch (IOException refused)
        {
            throw new InvalidOperationException("The disk did not take a customer's file.", refused);
        }
    }
}
