using ComplaintBot.Dialogs.Handoff.Staff;
using Microsoft.Extensions.Options;

namespace ComplaintBot.Desk.Presence;

/// <summary>Who of those who answer customers has the desk open, and takes conversations.</summary>
internal sealed class DeskPresence(TimeProvider time, IOptions<DeskOptions> options)
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, Entry> _entries = new(StringComparer.Ordinal);

    /// <summary>Somebody came, went, or paused. Whoever listens must not wait.</summary>
    public event Action? Changed;

    public int Capacity => options.Value.Capacity;

    /// <param name="member">Who.</param>
    /// <param name="page">One of the pages that they have open.</param>
    public void Come(StaffMember member, string page) => Change(() =>
    {
        var entry = _entries.GetValueOrDefault(member.Id);
        if (entry is null || !IsPresent(entry))
        {
            entry = new(member); // whoever comes back another day takes conversations again
        }
        entry.Member = member;
        entry.Pages.Add(page);
        entry.LastSeen = time.GetUtcNow();
        _entries[member.Id] = entry;
    });

    public void Go(StaffMember member, string page) => Change(() =>
    {
        if (_entries.TryGetValue(member.Id, out var entry) && entry.Pages.Remove(page))
        {
            entry.LastSeen = time.GetUtcNow();
        }
    });

    public void Pause(StaffMember member, bool pause) => Change(() =>
    {
        if (_entries.TryGetValue(member.Id, out var entry))
        {
            entry.IsPaused = pause;
        }
    });

    public bool IsPaused(StaffMember member)
    {
        lock (_gate)
        {
            return _entries.TryGetValue(member.Id, out var entry) && entry.IsPaused;
        }
    }

    /// <summary>They had the desk open and have no page of it any more. A restart forgets who was there.</summary>
    public bool HasLeft(StaffMember member)
    {
        lock (_gate)
        {
            return _entries.TryGetValue(member.Id, out var entry) && !IsPresent(entry);
        }
    }

    /// <returns>By name.</returns>
    public IReadOnlyList<PresentMember> Present()
    {
        lock (_gate)
        {
            return [.. _entries.Values.Where(IsPresent).Select(entry => new PresentMember(entry.Member, entry.IsPaused)).OrderBy(present => present.Member.Name, StringComparer.Ordinal)];
        }
    }

    private bool IsPresent(Entry entry) => entry.Pages.Count > 0 || entry.LastSeen + options.Value.AwayAfter > time.GetUtcNow();

    private void Change(Action change)
    {
        lock (_gate)
        {
            change();
        }
        Changed?.Invoke();
    }

    private sealed class Entry(StaffMember member)
    {
        public StaffMember Member { get; set; } = member;

        public HashSet<string> Pages { get; } = new(StringComparer.Ordinal);

        public bool IsPaused { get; set; }

        public DateTimeOffset LastSeen { get; set; }
    }
}

/// <param name="Member">Who.</param>
/// <param name="IsPaused">Takes no further conversation.</param>
public sealed record PresentMember(StaffMember Member, bool IsPaused);
