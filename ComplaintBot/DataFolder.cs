namespace ComplaintBot;

/// <summary>Where everything lives that must survive a restart.</summary>
/// <param name="Path">Absolute path; the folder exists.</param>
public sealed record DataFolder(string Path);
