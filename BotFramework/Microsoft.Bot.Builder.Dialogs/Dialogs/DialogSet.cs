using System.Security.Cryptography;
using System.Text;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>Dialogs that can begin each other by id.</summary>
public class DialogSet
{
    private readonly Dictionary<string, Dialog> _dialogs = [];
    private readonly IStatePropertyAccessor<DialogState> _dialogState;
    private IBotTelemetryClient _telemetryClient = NullBotTelemetryClient.Instance;
    private Fingerprint _fingerprint;

    public DialogSet(IStatePropertyAccessor<DialogState> dialogState)
    {
        ArgumentNullException.ThrowIfNull(dialogState);
        _dialogState = dialogState;
    }

    /// <summary>A set inside a container: its stack is in the container's state.</summary>
    public DialogSet()
    {
    }

    public IBotTelemetryClient TelemetryClient
    {
        get => _telemetryClient;
        set
        {
            _telemetryClient = value ?? NullBotTelemetryClient.Instance;
            foreach (var dialog in _dialogs.Values)
            {
                dialog.TelemetryClient = _telemetryClient;
            }
        }
    }

    /// <summary>A short hash over the ids and versions of the dialogs.</summary>
    public virtual string GetVersion()
    {
        // Asked every turn: the hash is made again only when a dialog's own version is another.
        var known = _fingerprint;
        if (known == null || !known.Fits(_dialogs))
        {
            _fingerprint = known = new Fingerprint(_dialogs);
        }

        return known.Hash;
    }

    /// <summary>Adds the dialog and what it depends on. An id that is taken by another dialog gets a number appended.</summary>
    public DialogSet Add(Dialog dialog)
    {
        ArgumentNullException.ThrowIfNull(dialog);
        if (_dialogs.TryGetValue(dialog.Id, out var present) && ReferenceEquals(present, dialog))
        {
            return this;
        }

        if (present != null)
        {
            dialog.Id = FreeId(dialog.Id);
        }

        if (_telemetryClient != NullBotTelemetryClient.Instance)
        {
            dialog.TelemetryClient = _telemetryClient;
        }

        _dialogs[dialog.Id] = dialog;
        foreach (var needed in (dialog as IDialogDependencies)?.GetDependencies() ?? [])
        {
            Add(needed);
        }

        return this;
    }

    public async Task<DialogContext> CreateContextAsync(
        ITurnContext turnContext, CancellationToken cancellationToken = default)
    {
        BotAssert.ContextNotNull(turnContext);
        if (_dialogState == null)
        {
            throw new InvalidOperationException(
                "This set was made without an accessor for its state: only its container can make contexts.");
        }

        var state = await _dialogState.GetAsync(turnContext, () => new DialogState(), cancellationToken);
        return new DialogContext(this, turnContext, state);
    }

    public Dialog Find(string dialogId)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(dialogId);
        return _dialogs.GetValueOrDefault(dialogId);
    }

    public IEnumerable<Dialog> GetDialogs() => _dialogs.Values;

    private string FreeId(string id)
    {
        var suffix = 2;
        while (_dialogs.ContainsKey($"{id}{suffix}"))
        {
            suffix++;
        }

        return $"{id}{suffix}";
    }

    private sealed class Fingerprint
    {
        private readonly string[] _versions;

        public Fingerprint(Dictionary<string, Dialog> dialogs)
        {
            _versions = [.. dialogs.Values.Select(d => d.GetVersion())];
            var text = string.Join('\n', dialogs.Keys.Zip(_versions, (id, version) => $"{id}={version}"));
            Hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)).AsSpan(0, 6));
        }

        public string Hash { get; }

        public bool Fits(Dictionary<string, Dialog> dialogs)
        {
            var i = 0;
            foreach (var dialog in dialogs.Values)
            {
                if (i == _versions.Length || _versions[i++] != dialog.GetVersion())
                {
                    return false;
                }
            }

            return i == _versions.Length;
        }
    }
}
