namespace ComplaintBot.Dialogs.Promises;

/// <summary>By when somebody contacts the customer. It promises the contact, never a result.</summary>
/// <param name="DueAt">The latest moment, at the policy's offset (+08:00), within contact hours of a working day.</param>
/// <param name="Basis">
/// Why this moment, in the order of the reckoning: <c>policy:default</c>, <c>calendar:2026</c>,
/// <c>makeup:2026-02-14</c>, <c>holiday:2026-02-15..2026-02-23</c>, <c>year-not-covered:2027</c>,
/// <c>rounded-to-half-hour</c>, <c>clipped-to-contact-hours</c>.
/// </param>
public sealed record ReplyPromise(DateTimeOffset DueAt, IReadOnlyList<string> Basis);
