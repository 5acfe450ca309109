namespace ComplaintBot;

/// <summary>Where everything that must survive lives. One server at a time owns it.</summary>
public sealed record DataFolder(string Path)
{
    public string File(string name) => System.IO.Path.Combine(Path, name);
}
