using System.Globalization;

namespace Microsoft.Bot.Builder.Dialogs;

public partial class WaterfallDialog
{
    private bool IsTracked => TelemetryClient is not NullBotTelemetryClient;

    private void TrackStep(WaterfallStepContext step)
    {
        if (IsTracked)
        {
            Track("WaterfallStep", InstanceId(step.ActiveDialog), StepName(step.Index));
        }
    }

    private void TrackEnd(DialogInstance instance, DialogReason reason)
    {
        if (!IsTracked)
        {
            return;
        }

        if (reason == DialogReason.CancelCalled)
        {
            var index = Convert.ToInt32(instance.State[StepIndex], CultureInfo.InvariantCulture);
            Track("WaterfallCancel", InstanceId(instance), StepName(index));
        }
        else if (reason == DialogReason.EndCalled)
        {
            Track("WaterfallComplete", InstanceId(instance));
        }
    }

    private void Track(string name, string instanceId, string step = null)
    {
        if (!IsTracked)
        {
            return;
        }

        var properties = new Dictionary<string, string> { ["DialogId"] = Id, ["InstanceId"] = instanceId };
        if (step != null)
        {
            properties["StepName"] = step;
        }

        TelemetryClient.TrackEvent(name, properties);
    }

    private static string InstanceId(DialogInstance instance) => instance.State[PersistedInstanceId] as string;

    // A lambda has no name that a reader would know; its place has.
    private string StepName(int index)
    {
        var name = index < _steps.Count ? _steps[index].Method.Name : null;
        return name == null || name.Contains('<', StringComparison.Ordinal) ? $"Step{index + 1}of{_steps.Count}" : name;
    }
}
