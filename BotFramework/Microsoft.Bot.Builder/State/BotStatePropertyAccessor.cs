namespace Microsoft.Bot.Builder;

public abstract partial class BotState
{
    private sealed class BotStatePropertyAccessor<T>(BotState state, string name) : IStatePropertyAccessor<T>
    {
        public string Name => name;

        public async Task<T> GetAsync(
            ITurnContext turnContext, Func<T> defaultValueFactory, CancellationToken cancellationToken)
        {
            await state.LoadAsync(turnContext, false, cancellationToken);
            T value;
            try
            {
                value = await state.GetPropertyValueAsync<T>(turnContext, name, cancellationToken);
            }
            catch (KeyNotFoundException)
            {
                value = default;
                if (defaultValueFactory == null)
                {
                    return value;
                }

                return await SetDefaultAsync(turnContext, defaultValueFactory, cancellationToken);
            }

            return value == null && defaultValueFactory != null
                ? await SetDefaultAsync(turnContext, defaultValueFactory, cancellationToken)
                : value;
        }

        public async Task DeleteAsync(ITurnContext turnContext, CancellationToken cancellationToken)
        {
            await state.LoadAsync(turnContext, false, cancellationToken);
            await state.DeletePropertyValueAsync(turnContext, name, cancellationToken);
        }

        public async Task SetAsync(ITurnContext turnContext, T value, CancellationToken cancellationToken)
        {
            await state.LoadAsync(turnContext, false, cancellationToken);
            await state.SetPropertyValueAsync(turnContext, name, value, cancellationToken);
        }

        private async Task<T> SetDefaultAsync(
            ITurnContext turnContext, Func<T> defaultValueFactory, CancellationToken cancellationToken)
        {
            var value = defaultValueFactory();
            await SetAsync(turnContext, value, cancellationToken);
            return value;
        }
    }
}
