using ComplaintBot.Dialogs.Recognition;
using ComplaintBot.Dialogs.Recognition.Words;
using CsCheck;
using Xunit;

namespace ComplaintBot.Tests.Recognition;

public sealed class RecognizerTables
{
    private static readonly Recognizer Recognizer = new();

    [Theory]
    [InlineData("扣了我三万二千块", "32000")]
    [InlineData("少了2459.79元", "2459.79")]
    [InlineData("亏了三点五万", "35000")]
    [InlineData("被转走3w", "30000")]
    [InlineData("收了3千8的手续费", "3800")]
    [InlineData("两千多块没了", "2000..")]
    [InlineData("亏了5.1万", "51000")]
    [InlineData("我2014年买的", null)]
    [InlineData("亏了一亿亿亿亿亿亿元", null)]
    [InlineData("赔我1000000000000000千亿元", null)]
    [InlineData("打95588没人接", null)]
    public void Money(string text, string? yuan) => Assert.Equal(yuan, ValueOf(text, EntityType.Money));

    [Theory]
    [InlineData("电话13912345678", "13912345678")]
    [InlineData("138 1234 5678", "13812345678")]
    [InlineData("+86 138-1234-5678", "13812345678")]
    [InlineData("１３９１２３４５６７８", "13912345678")]
    [InlineData("家里座机021-63391234", "02163391234")]
    [InlineData("我打了12378", null)]
    [InlineData("保单号12345678901", null)]
    public void Phones(string text, string? digits) => Assert.Equal(digits, ValueOf(text, EntityType.Phone));

    [Theory]
    [InlineData("我姓李", Asked.Nothing, "李")]
    [InlineData("我叫李建国", Asked.Nothing, "李建国")]
    [InlineData("王芳 13800138000", Asked.Nothing, "王芳")]
    [InlineData("王女士", Asked.Name, "王女士")]
    [InlineData("李建国", Asked.Contact, "李建国")]
    [InlineData("我是你们的老客户", Asked.Nothing, null)]
    [InlineData("我姓周 周敏", Asked.Nothing, "周敏")]
    [InlineData("我姓王，王建", Asked.Nothing, "王建")]
    [InlineData("我姓周叫周敏", Asked.Nothing, "周敏")]
    [InlineData("我姓周，周五打给我", Asked.Nothing, "周")]
    [InlineData("张经理骗我买的理财", Asked.Nothing, null)]
    [InlineData("经理推荐的，张经理", Asked.Nothing, null)]
    [InlineData("张经理13912345678", Asked.Nothing, null)]
    [InlineData("我是张经理", Asked.Nothing, "张经理")]
    [InlineData("张经理", Asked.Name, "张经理")]
    [InlineData("王女士投诉", Asked.Nothing, "王女士")]
    public void Names(string text, Asked asked, string? name) => Assert.Equal(name, ValueOf(text, EntityType.Person, asked));

    [Theory]
    [InlineData("对", Intent.Agree)]
    [InlineData("嗯嗯", Intent.Agree)]
    [InlineData("没错就这样", Intent.Agree)]
    [InlineData("不用改", Intent.Agree)]
    [InlineData("OK", Intent.Agree)]
    [InlineData("👍", Intent.Agree)]
    [InlineData("1", Intent.Agree)]
    [InlineData("对对对，就你们干的好事", Intent.Agree)]
    [InlineData("不对", Intent.Change)]
    [InlineData("金额错了", Intent.Change)]
    [InlineData("对，不过电话换成13912345678", Intent.Change)]
    [InlineData("不是2004是2014", Intent.Change)]
    [InlineData("还有一件事，他们没给我合同", Intent.Add)]
    [InlineData("怎么没写利息的事", Intent.Add)]
    [InlineData("随便", Intent.Leave)]
    [InlineData("唉", Intent.Leave)]
    [InlineData("你们看着办", Intent.Leave)]
    [InlineData("转人工", Intent.Human)]
    [InlineData("对了名字不要写全名，写王先生就行", Intent.Change)]
    [InlineData("不是，我叫王健，健康的健", Intent.Change)]
    public void Answers_to_the_read_back(string text, Intent intent) => Assert.Equal(intent, Recognizer.Recognize(text, Asked.Confirm).Intent);

    [Theory]
    [InlineData("转人工", Intent.Human)]
    [InlineData("找你们领导", Intent.Human)]
    [InlineData("别跟我机器人，我要真人", Intent.Human)]
    [InlineData("打了人工电话也没用，还是扣我的钱", Intent.Tell)]
    [InlineData("我的卡被扣了人工费", Intent.Tell)]
    [InlineData("我的投诉怎么样了", Intent.Status)]
    [InlineData("谢谢", Intent.Thanks)]
    [InlineData("我要撤诉", Intent.Withdraw)]
    [InlineData("怎么用", Intent.Help)]
    [InlineData("重新来", Intent.StartOver)]
    [InlineData("我要取消", Intent.Cancel)]
    [InlineData("先不弄了", Intent.Cancel)]
    [InlineData("要求停止骚扰", Intent.Tell)]
    [InlineData("帮我取消会员", Intent.Tell)]
    [InlineData("说好的电话呢", Intent.Status)]
    [InlineData("怎么还没人打电话给我", Intent.Status)]
    [InlineData("没人联系我", Intent.Status)]
    [InlineData("人呢", Intent.Status)]
    [InlineData("让他们别再打了，停止骚扰", Intent.Tell)]
    [InlineData("停止骚扰我", Intent.Tell)]
    [InlineData("取消", Intent.Cancel)]
    [InlineData("算了，取消吧", Intent.Cancel)]
    [InlineData("停止", Intent.Cancel)]
    [InlineData("不要取消", Intent.Tell)]
    [InlineData("对", Intent.Agree)]
    [InlineData("行", Intent.Agree)]
    [InlineData("嗯", Intent.Agree)]
    [InlineData("嗯嗯", Intent.Agree)]
    [InlineData("好", Intent.Agree)]
    [InlineData("知道了", Intent.Agree)]
    [InlineData("不对", Intent.Other)]
    [InlineData("对你们很失望", Intent.Tell)]
    [InlineData("等了十分钟了人呢", Intent.Status)]
    [InlineData("等半天了怎么还没人", Intent.Status)]
    [InlineData("我老人呢，一直没钱看病", Intent.Tell)]
    public void Calls_at_any_moment(string text, Intent intent) => Assert.Equal(intent, Recognizer.Recognize(text).Intent);

    [Theory]
    [InlineData("再不处理我就找记者", Topic.Media, true)]
    [InlineData("我已经打了12378", Topic.Regulator, true)]
    [InlineData("法院见", Topic.Lawyer, true)]
    [InlineData("再拖我就去消协", Topic.ConsumerAssociation, true)]
    [InlineData("我活着没意思了", Topic.SelfHarm, true)]
    [InlineData("你们是要逼死我", Topic.SelfHarm, true)]
    [InlineData("活着真没什么意思了", Topic.SelfHarm, true)]
    [InlineData("活着好没意思", Topic.SelfHarm, true)]
    [InlineData("我真的不想再活下去了", Topic.SelfHarm, true)]
    [InlineData("她吃了一瓶安眠药", Topic.SelfHarm, true)]
    [InlineData("我要是跳下去你们就满意了", Topic.SelfHarm, true)]
    [InlineData("这个世界没什么好留恋的", Topic.SelfHarm, true)]
    [InlineData("我走了孩子就交给你们了", Topic.SelfHarm, true)]
    [InlineData("她说不想拖累我们了", Topic.SelfHarm, true)]
    [InlineData("真想一走了之，不醒过来", Topic.SelfHarm, true)]
    [InlineData("死的心都有了", Topic.SelfHarm, true)]
    [InlineData("我老伴住院等着用", Topic.Serious, true)]
    [InlineData("医院明天要交钱", Topic.Serious, true)]
    [InlineData("还发短信说要上门找我爸妈", Topic.Serious, true)]
    [InlineData("催收说要弄我家人", Topic.Serious, true)]
    [InlineData("合同上的字不是她签的", Topic.Serious, true)]
    [InlineData("五万块拿走了没进账", Topic.Serious, true)]
    [InlineData("他说要弄我家人", Topic.Serious, true)]
    public void Topics_that_call_a_person(string text, Topic topic, bool handsOver) =>
        Assert.Contains(Recognizer.Recognize(text).Findings, finding => finding.Topic == topic && finding.HandsOver == handsOver);

    [Theory]
    [InlineData("气死我了")]
    [InlineData("急死了，钱到现在没到账")]
    [InlineData("在网上银行申请的")]
    [InlineData("我不找媒体，就想把事办了")]
    [InlineData("电话是13912345678")]
    [InlineData("等得累死人")]
    [InlineData("死活不给退")]
    [InlineData("真要命")]
    [InlineData("身故保险金到现在没赔")]
    [InlineData("自杀免责条款怎么写的")]
    [InlineData("我不想再活动了")]
    [InlineData("净值一直往下，曲线跳下去了")]
    [InlineData("业务员一走了之")]
    [InlineData("靠吃安眠药睡觉")]
    [InlineData("住院医疗险不赔")]
    [InlineData("去年住院的费用还没赔")]
    [InlineData("上门找我核实过一次")]
    [InlineData("快递不是我签的")]
    [InlineData("你们在糊弄我")]
    [InlineData("我不想办活期了")]
    [InlineData("利息一直没进账")]
    [InlineData("听说有人组织起来去你们门口")]
    public void Words_that_call_nobody(string text) => Assert.DoesNotContain(Recognizer.Recognize(text).Findings, finding => finding.HandsOver);

    [Theory]
    [InlineData("气死我了", Feeling.Angry)]
    [InlineData("太失望了", Feeling.Disappointed)]
    [InlineData("我很着急", Feeling.Worried)]
    [InlineData("我妈的卡被扣了钱", null)]
    public void Feelings(string text, Feeling? feeling) => Assert.Equal(feeling, Recognizer.Recognize(text).Emotion?.Name);

    [Theory]
    [InlineData("希望补回差额的一半", ClauseRole.Demand)]
    [InlineData("要求退还本金", ClauseRole.Demand)]
    [InlineData("要求停止骚扰", ClauseRole.Demand)]
    [InlineData("帮我取消会员", ClauseRole.Demand)]
    [InlineData("一直没人联系我", ClauseRole.Fact)]
    [InlineData("退保少算了好几千", ClauseRole.Fact)]
    [InlineData("业务员要求我签字", ClauseRole.Fact)]
    [InlineData("我要投诉", ClauseRole.Noise)]
    [InlineData("我姓李", ClauseRole.Contact)]
    [InlineData("停止骚扰", ClauseRole.Demand)]
    [InlineData("停止骚扰我", ClauseRole.Demand)]
    [InlineData("操你妈的", ClauseRole.Insult)]
    [InlineData("一群骗子", ClauseRole.Insult)]
    [InlineData("听得懂吗傻逼机器", ClauseRole.Insult)]
    [InlineData("你们信用卡什么垃圾玩意", ClauseRole.Insult)]
    [InlineData("骗子把我的钱转走了", ClauseRole.Fact)]
    [InlineData("一群老人在排队", ClauseRole.Fact)]
    [InlineData("他们没停止骚扰", ClauseRole.Fact)]
    [InlineData("傻逼业务员扣了我的钱", ClauseRole.Fact)]
    public void Roles_of_clauses(string text, ClauseRole role) => Assert.Equal(role, Recognizer.Recognize(text).Clauses[0].Role);

    [Theory]
    [InlineData("我今年七十二了", true)]
    [InlineData("我今年68岁", true)]
    [InlineData("我耳背听不清", true)]
    [InlineData("七十一了", true)]
    [InlineData("她78了", true)]
    [InlineData("我妈都八十了还让她跑", true)]
    [InlineData("60岁以后领", false)]
    [InlineData("到60岁领", false)]
    [InlineData("等了70天了", false)]
    [InlineData("余额还剩78了", false)]
    [InlineData("今年扣了80了", false)]
    [InlineData("他60块了", false)]
    public void Signs_of_age_and_frailty(string text, bool vulnerable) => Assert.Equal(vulnerable, Recognizer.Recognize(text).Vulnerable is not null);

    [Theory]
    [InlineData("名字不要写全名，写王先生就行", "王先生")]
    [InlineData("不是，我叫王健，健康的健", "王健")]
    public void A_name_given_again_at_the_read_back_is_the_new_one(string text, string name)
    {
        var change = Assert.Single(Recognizer.Recognize(text, Asked.Confirm).Changes);
        Assert.Equal((ChangedField.Name, name), (change.Field, change.NewValue));
    }

    [Theory]
    [InlineData("明天下午三点可以吗", true)]
    [InlineData("太晚了", true)]
    [InlineData("发短信就行", true)]
    [InlineData("你们几点打", false)]
    [InlineData("知道了", false)]
    [InlineData("你们这样对得起谁", false)]
    public void Wishes_for_the_contact_name_a_time_or_a_way(string text, bool wishes) =>
        Assert.Equal(wishes, Recognizer.Recognize(text, Asked.Promise).WishesContact);

    [Theory]
    [InlineData("我不找媒体", null)]
    [InlineData("我不会去银保监投诉的，就是想把钱要回来", null)]
    [InlineData("退保少算了好几千，我没请律师", "退保少算了好几千")]
    public void An_outside_party_is_never_part_of_the_matter_even_where_it_is_denied(string text, string? matter) =>
        Assert.Equal(matter, Recognizer.Recognize(text).Matter is { } found ? found.Of(text) : null);

    [Theory]
    [InlineData("让我去死", "selfharm.driven")]
    [InlineData("泼油漆", "violence.threat")]
    [InlineData("维权群", "serious.gathering")]
    [InlineData("诉状", "lawyer.court")]
    public void A_word_of_two_topics_is_the_gravest_ones_however_much_is_said_around_it(string word, string rule)
    {
        var lexicon = new Lexicon();
        foreach (var more in new[] { "", "，都别管我了，客服说今天不行，明天也不行，我天天打电话" }.Concat(Enumerable.Range(1, 40).Select(times => string.Concat(Enumerable.Repeat("，退", times)))))
        {
            var hits = new Utterance(word + more, lexicon).Hits.Of(WordKind.Topic);
            Assert.Equal((more, rule), (more, hits[0].Entry.Id));
        }
    }

    [Fact]
    public void A_clause_said_a_thousand_times_is_one_finding_of_the_same_words() =>
        Assert.Equal(
            Recognizer.Recognize(string.Concat(Enumerable.Repeat("再不处理我就找媒体，", 4))).Findings.Select(finding => (finding.Topic, finding.Stance, finding.Span.Length)),
            Recognizer.Recognize(string.Concat(Enumerable.Repeat("再不处理我就找媒体，", 1000))).Findings.Select(finding => (finding.Topic, finding.Stance, finding.Span.Length)));

    [Theory]
    [InlineData("你们信用卡什么垃圾玩意")]
    [InlineData("操你妈的，一群骗子")]
    public void An_insult_is_never_the_matter(string text) => Assert.Null(Recognizer.Recognize(text).Matter);

    /// <summary>Counted in what is allocated, which is the same on every machine: a reading a hit would take hundreds of megabytes.</summary>
    [Theory]
    [InlineData("人工")]
    [InlineData("找经理")]
    [InlineData("取消天")]
    [InlineData("取消，")]
    public void A_word_repeated_all_over_a_message_costs_as_much_as_its_length(string word)
    {
        var text = string.Concat(Enumerable.Repeat(word, 20_000 / word.Length));
        Recognizer.Recognize(text);
        var before = GC.GetAllocatedBytesForCurrentThread();
        Recognizer.Recognize(text);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 1_000 * text.Length);
    }

    [Fact]
    public void Any_text_is_read_without_an_error_and_every_span_lies_in_it() => Gen.String.Sample(text =>
    {
        foreach (var asked in Enum.GetValues<Asked>())
        {
            var read = Recognizer.Recognize(text, asked);
            Assert.All(read.Clauses, clause => Assert.Equal(clause.Text, clause.Span.Of(text)));
            Assert.All(read.Entities, entity => Assert.Equal(entity.Text, entity.Span.Of(text)));
            Assert.All(read.Findings, finding => Assert.InRange(finding.Span.End, finding.Span.Start, text.Length));
        }
    });

    private static string? ValueOf(string text, EntityType type, Asked asked = Asked.Nothing) =>
        Recognizer.Recognize(text, asked).Entities.FirstOrDefault(entity => entity.Type == type)?.Value;
}
