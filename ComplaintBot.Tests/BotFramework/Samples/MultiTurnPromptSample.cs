using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Adapters;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Builder.Dialogs.Choices;
using Microsoft.Bot.Schema;
using Xunit;

namespace ComplaintBot.Tests.BotFramework.Samples;

/// <summary>A profile asked with every kind of prompt, kept under the user.</summary>
[Trait("Supplier", "ours")]
public class MultiTurnPromptSample
{
    private readonly MemoryStorage _storage = new();
    private readonly TestAdapter _adapter;
    private readonly UserState _userState;
    private readonly IStatePropertyAccessor<DialogState> _dialogState;

    public MultiTurnPromptSample()
    {
        var conversationState = new ConversationState(_storage);
        _userState = new UserState(_storage);
        _dialogState = conversationState.CreateProperty<DialogState>(nameof(DialogState));
        _adapter = new TestAdapter().Use(new AutoSaveStateMiddleware(conversationState, _userState));
        _adapter.Locale = "zh-CN";
    }

    [Fact]
    public Task A_profile_is_asked_for_and_kept() =>
        Flow()
            .Send("你好").AssertReply("怎么来的？ (1) 汽车、(2) 公交 或 (3) 自行车")
            .Send("第二个").AssertReply("您贵姓？")
            .Send("张三").AssertReply("愿意说年龄吗？ (1) 是 或 (2) 否")
            .Send("可以").AssertReply("多大了？")
            .Send("三百岁").AssertReply("年龄在 1 到 150 之间。")
            .Send("三十五").AssertReply("有照片吗？")
            .Send(Photo()).AssertReply("张三，35，公交，me.png")
            .StartTestAsync();

    [Fact]
    public Task What_is_not_said_is_not_asked_for_again() =>
        Flow()
            .Send("你好").AssertReplyContains("怎么来的")
            .Send("公交").AssertReply("您贵姓？")
            .Send("李四").AssertReplyContains("愿意说年龄吗")
            .Send("不用了").AssertReply("有照片吗？")
            .Send("没有").AssertReply("李四，0，公交，")
            .StartTestAsync();

    private static Activity Photo() => new(ActivityTypes.Message)
    {
        Locale = "zh-CN",
        Attachments = [new Attachment("image/png", "https://bot.example/me.png", name: "me.png")],
    };

    private TestFlow Flow()
    {
        var dialog = new ProfileDialog(_userState);
        return new TestFlow(_adapter, (turn, token) => dialog.RunAsync(turn, _dialogState, token));
    }

    public sealed class Profile
    {
        public string? Transport { get; set; }

        public string? Name { get; set; }

        public int Age { get; set; }

        public Attachment? Photo { get; set; }
    }

    private sealed class ProfileDialog : ComponentDialog
    {
        private readonly IStatePropertyAccessor<Profile> _profile;

        public ProfileDialog(UserState userState)
            : base(nameof(ProfileDialog))
        {
            _profile = userState.CreateProperty<Profile>(nameof(Profile));
            AddDialog(new WaterfallDialog("w", [TransportAsync, NameAsync, AskAgeAsync, AgeAsync, PhotoAsync, SummaryAsync]));
            AddDialog(new TextPrompt(nameof(TextPrompt)));
            AddDialog(new ChoicePrompt(nameof(ChoicePrompt)));
            AddDialog(new ConfirmPrompt(nameof(ConfirmPrompt)));
            AddDialog(new NumberPrompt<int>(nameof(NumberPrompt<>), IsAgeAsync));
            AddDialog(new AttachmentPrompt(nameof(AttachmentPrompt), (_, _) => Task.FromResult(true)));
        }

        private static Task<DialogTurnResult> TransportAsync(WaterfallStepContext step, CancellationToken token) =>
            step.PromptAsync(
                nameof(ChoicePrompt),
                new PromptOptions { Prompt = MessageFactory.Text("怎么来的？"), Choices = ChoiceFactory.ToChoices(["汽车", "公交", "自行车"]) },
                token);

        private static Task<DialogTurnResult> NameAsync(WaterfallStepContext step, CancellationToken token)
        {
            step.Values["transport"] = ((FoundChoice)step.Result).Value;
            return step.PromptAsync(nameof(TextPrompt), new PromptOptions { Prompt = MessageFactory.Text("您贵姓？") }, token);
        }

        private static Task<DialogTurnResult> AskAgeAsync(WaterfallStepContext step, CancellationToken token)
        {
            step.Values["name"] = (string)step.Result;
            return step.PromptAsync(nameof(ConfirmPrompt), new PromptOptions { Prompt = MessageFactory.Text("愿意说年龄吗？") }, token);
        }

        private static Task<DialogTurnResult> AgeAsync(WaterfallStepContext step, CancellationToken token) => (bool)step.Result
            ? step.PromptAsync(
                nameof(NumberPrompt<>),
                new PromptOptions { Prompt = MessageFactory.Text("多大了？"), RetryPrompt = MessageFactory.Text("年龄在 1 到 150 之间。") },
                token)
            : step.NextAsync(0, token);

        private static Task<DialogTurnResult> PhotoAsync(WaterfallStepContext step, CancellationToken token)
        {
            step.Values["age"] = (int)step.Result;
            return step.PromptAsync(nameof(AttachmentPrompt), new PromptOptions { Prompt = MessageFactory.Text("有照片吗？") }, token);
        }

        private async Task<DialogTurnResult> SummaryAsync(WaterfallStepContext step, CancellationToken token)
        {
            var profile = await _profile.GetAsync(step.Context, () => new Profile(), token);
            profile.Transport = (string)step.Values["transport"];
            profile.Name = (string)step.Values["name"];
            profile.Age = (int)step.Values["age"];
            profile.Photo = ((IList<Attachment>?)step.Result)?.FirstOrDefault();
            await step.Context.SendActivityAsync(
                $"{profile.Name}，{profile.Age}，{profile.Transport}，{profile.Photo?.Name}", cancellationToken: token);
            return await step.EndDialogAsync(null, token);
        }

        private static Task<bool> IsAgeAsync(PromptValidatorContext<int> prompt, CancellationToken token) =>
            Task.FromResult(prompt.Recognized.Succeeded && prompt.Recognized.Value is > 0 and < 150);
    }
}
