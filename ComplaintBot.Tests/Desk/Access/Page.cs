using System.Net;

namespace ComplaintBot.Tests.Desk.Access;

/// <summary>What a browser got.</summary>
internal sealed record Page(HttpStatusCode Status, string? Location, string Body, IReadOnlyDictionary<string, string> Headers);
