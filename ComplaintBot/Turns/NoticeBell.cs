namespace ComplaintBot.Turns;

/// <summary>Rung when a turn has told others in the institution something: whoever sends it hears it.</summary>
internal sealed class NoticeBell
{
    public event Action? Rang;

    public void Ring() => Rang?.Invoke();
}
