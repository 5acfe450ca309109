using System.Net;
using ComplaintBot.Desk.Access.Accounts;
using ComplaintBot.Desk.Access.Roles;
using ComplaintBot.Desk.Conversations;
using ComplaintBot.Dialogs.Handoff.Staff;
using ComplaintBot.Stores;
using ComplaintBot.Stores.Sqlite;
using ComplaintBot.Tests.Front;
using Microsoft.AspNetCore.Routing;
using Xunit;

namespace ComplaintBot.Tests.Desk.Access;

/// <summary>Who may open and send what: every endpoint of the server has its row, or this fails.</summary>
public sealed class AccessTable
{
    /// <summary>y: may; -: 403; &gt;: sent to the door (what is no reading: 401); open: the same for everybody, whatever cookie they bring.</summary>
    private const string Rows =
        """
        ----                                                            agent supervisor qa administrator nobody locked
        GET     /desk                                                              y y y - > >
        GET     /desk/cases                                                        y y y - > >
        GET     /desk/case/{Number}                                                y y y - > >
        GET     /desk/case/{Number}/sheet                                          - y y - > >
        GET     /desk/conversation/{Id}                                            y y y - > >
        GET     /desk/conversations/{Id}                                           y y y - > >
        GET     /desk/audit                                                        - y y y > >
        GET     /desk/releases                                                     y y y - > >
        GET     /desk/not-found                                                    y y y y > >
        POST    /desk                                                              y y y - > >
        POST    /desk/cases                                                        y y y - > >
        POST    /desk/case/{Number}                                                y y y - > >
        POST    /desk/case/{Number}/sheet                                          - y y - > >
        POST    /desk/conversation/{Id}                                            y y y - > >
        POST    /desk/conversations/{Id}                                           y y y - > >
        POST    /desk/audit                                                        - y y y > >
        POST    /desk/releases                                                     y y y - > >
        POST    /desk/not-found                                                    y y y y > >
        GET     /desk/conversations/{id}/transcript                                - y y - > >
        GET     /desk/evidence/{link}                                              y y y - > >
        GET     /desk/assets/{name}                                                y y y y > >
        GET     /desk/language                                                     y y y y > >
        *       /_blazor                                                           y y y y > >
        *       /_blazor/disconnect/                                               y y y y > >
        *       /_blazor/initializers/                                             y y y y > >
        *       /_blazor/negotiate                                                 y y y y > >
        GET     /desk/accounts/                                                    - - - y > >
        GET     /desk/password                                                     y y y y > >
        GET     /desk/sign-out                                                     y y y y > >
        GET     /desk/sign-in                                                      y y y y y y
        GET     /desk/first-admin                                                  y y y y y y
        GET     /desk/set-password                                                 y y y y y y
        POST    /desk/accounts/                                                    - - - y > >
        POST    /desk/password                                                     y y y y > >
        POST    /desk/sign-out                                                     y y y y > >
        POST    /desk/sign-in                                                      y y y y y y
        POST    /desk/first-admin                                                  y y y y y y
        POST    /desk/set-password                                                 y y y y y y
        GET     /desk/access.css                                                   y y y y y y
        *       /health/live                                                       open
        *       /health/ready                                                      open
        *       /metrics                                                           open
        GET     /                                                                  open
        GET     /_framework/opaque-redirect                                        open
        GET     /assets/{name}                                                     open
        GET     /favicon.ico                                                       open
        GET     /privacy                                                           open
        GET     /v3/directline/attachments/{key}/{name}                            open
        GET     /v3/directline/conversations/{conversationId}                      open
        GET     /v3/directline/conversations/{conversationId}/activities           open
        GET     /v3/directline/conversations/{conversationId}/stream               open
        GET     /v3/directline/session/getsessionid                                open
        OPTIONS /v3/directline/{**path}                                            open
        POST    /api/chat/token                                                    open
        POST    /api/messages                                                      open
        POST    /v3/directline/conversations                                       open
        POST    /v3/directline/conversations/{conversationId}/activities           open
        POST    /v3/directline/conversations/{conversationId}/upload               open
        POST    /v3/directline/tokens/generate                                     open
        POST    /v3/directline/tokens/refresh                                      open
        """;

    private static readonly string[] Others = ["nobody", "locked"];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_role_meets_at_every_endpoint_what_the_table_says()
    {
        await using var server = await Staff.StartAsync("Listening:QuietMs=0", "Desk:SignIn:TriesPerMinute=10000");
        using var customer = await server.SayAsync("退保少算了四千多，再不给说法我就找电视台曝光！");
        var samples = await SamplesAsync(server, customer);
        var (roles, rows) = Read();
        Assert.Equal([.. server.Get<RoleTable>().Names, .. Others], roles);
        Assert.Equal("", string.Join('\n', Endpoints(server).Except(rows.Keys))); // a new endpoint needs a row
        Assert.Equal("", string.Join('\n', rows.Keys.Except(Endpoints(server))));

        var people = new List<StaffBrowser>();
        foreach (var role in roles)
        {
            people.Add(await PersonAsync(server, role));
        }
        var wrong = new List<string>();
        foreach (var (endpoint, expected) in rows)
        {
            var answers = new List<Page>();
            foreach (var person in people)
            {
                answers.Add(await AskAsync(person, endpoint, samples));
            }
            var met = expected is ["open"] ? Same(answers) : [.. answers.Select(Met)];
            if (!met.SequenceEqual(expected))
            {
                wrong.Add($"{endpoint}: {string.Join(' ', met)} ({string.Join(' ', answers.Select(answer => (int)answer.Status))})");
            }
        }
        people.ForEach(person => person.Dispose());
        Assert.Empty(wrong);
    }

    private static List<string> Endpoints(TestServer server) =>
    [
        .. server.Get<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .SelectMany(endpoint => (endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods ?? ["*"]).Select(method => $"{method} /{endpoint.RoutePattern.RawText!.TrimStart('/')}"))
            .Distinct().Order(StringComparer.Ordinal),
    ];

    private static (string[] Roles, Dictionary<string, string[]> Rows) Read()
    {
        var lines = Rows.Split('\n').Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)).ToList();
        return (lines[0][1..], lines.Skip(1).ToDictionary(line => $"{line[0]} {line[1]}", line => line[2..], StringComparer.Ordinal));
    }

    private static async Task<StaffBrowser> PersonAsync(TestServer server, string role)
    {
        if (role == "nobody")
        {
            return new(server);
        }
        var browser = await server.SignedInAsync(role, role == "locked" ? "supervisor" : role);
        if (role == "locked")
        {
            await server.Get<StaffAccounts>().LockAsync(server.Manager(), server.Account(role).Id, Cancellation);
        }
        return browser;
    }

    /// <summary>Real ones: what is not there is 404 for whoever may, and must not be what keeps others out.</summary>
    private static async Task<Dictionary<string, string>> SamplesAsync(TestServer server, DirectLineClient customer)
    {
        await customer.UploadAsync("a.png", [1, 2, 3], "image/png");
        await server.IdleAsync();
        await server.ActAsync(customer, new(StaffActKind.Accept, TestDesk.Min));
        var key = server.Get<SqliteDatabase>().Read(statements => (string)statements.Scalar("select key from evidence")!);
        return new(StringComparer.OrdinalIgnoreCase)
        {
            ["{id}"] = customer.ConversationId,
            ["{conversationId}"] = customer.ConversationId,
            ["{number}"] = server.Get<DeskReader>().Find(customer.ConversationId)!.Case.Number!,
            ["{key}"] = key,
            ["{link}"] = server.Get<EvidenceLinks>().Of(key, "nowhere"),
            ["{name}"] = "desk.css",
            ["{**path}"] = "x",
        };
    }

    private static Task<Page> AskAsync(StaffBrowser person, string endpoint, Dictionary<string, string> samples)
    {
        var path = samples.Aggregate(endpoint.Split(' ')[1], (path, sample) => path.Replace(sample.Key, sample.Value, StringComparison.OrdinalIgnoreCase));
        return person.AskAsync(new(endpoint.Split(' ')[0] is var method and not "*" ? method : "POST"), path);
    }

    private static string Met(Page answer) => answer switch
    {
        { Status: HttpStatusCode.Forbidden } => "-",
        { Status: HttpStatusCode.Unauthorized } => ">",
        { Status: HttpStatusCode.Found, Location: { } to } when to.StartsWith("/desk/sign-in", StringComparison.Ordinal) => ">",
        _ => "y",
    };

    private static string[] Same(List<Page> answers) => answers.Select(answer => answer.Status).Distinct().Count() == 1 && answers.All(answer => !$"{answer.Location}".StartsWith("/desk", StringComparison.Ordinal)) ? ["open"] : ["differs"];
}
