namespace Microsoft.Bot.Builder;

/// <summary>Puts a service into the state of each turn, under its type or a name.</summary>
public class RegisterClassMiddleware<T> : IMiddleware
    where T : class
{
    private readonly string _key;

    public RegisterClassMiddleware(T service)
        : this(service, typeof(T).FullName)
    {
    }

    public RegisterClassMiddleware(T service, string key)
    {
        Service = service;
        _key = key;
    }

    public T Service { get; set; }

    public Task OnTurnAsync(ITurnContext turnContext, NextDelegate nextTurn, CancellationToken cancellationToken)
    {
        BotAssert.ContextNotNull(turnContext);
        turnContext.TurnState.Set(_key, Service);
        return nextTurn(cancellationToken);
    }
}
