namespace ComplaintBot.Channels.Web.Tokens;

/// <summary>A file that only the server's own account may read, made once.</summary>
internal static class PrivateFile
{
    public static byte[] ReadOrMake(string path, Func<byte[]> make)
    {
        if (!File.Exists(path))
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            // Written aside and moved: a crash in between leaves no half a key behind.
            var aside = $"{path}.{Guid.NewGuid():N}";
            Write(aside, make());
            try
            {
                File.Move(aside, path, overwrite: false);
            }
            catch (IOException) when (File.Exists(path))
            {
                File.Delete(aside); // another start was faster: its file counts
            }
        }

        return File.ReadAllBytes(path);
    }

    private static void Write(string path, byte[] content)
    {
        using var file = OwnerOnly.CreateFile(path);
        file.Write(content);
        file.Flush(flushToDisk: true);
    }
}
