// The dialog of the benchmark on npm botbuilder. Each line of stdin is an order, {"way","conversations"}; each is answered
// by one line of stdout.
import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { AutoSaveStateMiddleware, ConversationState, MemoryStorage, MessageFactory, TestAdapter } from 'botbuilder';
import { ComponentDialog, DialogSet, DialogTurnStatus, TextPrompt, WaterfallDialog, runDialog } from 'botbuilder-dialogs';

const talk = JSON.parse(readFileSync(new URL('talk.json', import.meta.url), 'utf8'));
const said = [talk.opening, ...talk.answers];

const keep = (step) => {
  if (step.index > 0) step.values[step.index] = step.result;
};
const steps = talk.questions.map((question) => async (step) => {
  keep(step);
  return step.prompt('text', { prompt: MessageFactory.text(question), retryPrompt: MessageFactory.text(question) });
});
steps.push(async (step) => {
  keep(step);
  await step.context.sendActivity(talk.closing + talk.answers.map((_, index) => step.values[index + 1]).join(' '));
  return step.endDialog();
});
const complaint = new ComponentDialog('complaint');
complaint.addDialog(new WaterfallDialog('waterfall', steps)).addDialog(new TextPrompt('text'));

// The two ways in which bots run a dialog: the library's own function, and what Microsoft's samples write out.
const ways = {
  runDialog: (context, accessor) => runDialog(complaint, context, accessor),
  dialogSet: async (context, accessor) => {
    const set = new DialogSet(accessor);
    set.add(complaint);
    const dc = await set.createContext(context);
    if ((await dc.continueDialog()).status === DialogTurnStatus.empty) await dc.beginDialog(complaint.id);
  },
};

async function round({ way, conversations }) {
  const storage = new MemoryStorage();
  const state = new ConversationState(storage);
  const accessor = state.createProperty('DialogState');
  const adapter = new TestAdapter((context) => ways[way](context, accessor)).use(new AutoSaveStateMiddleware(state));
  adapter.locale = 'zh-CN';
  let replies = [];
  let stateBytes = 0;
  const began = process.hrtime.bigint();
  for (let number = 0; number < conversations; number++) {
    adapter.conversation = TestAdapter.createConversation(`c${number}`);
    replies = [];
    for (const text of said) {
      await adapter.receiveActivity(adapter.makeActivity(text));
      for (let reply = adapter.getNextReply(); reply; reply = adapter.getNextReply()) replies.push(reply.text);
      if (number === 0) stateBytes = Math.max(stateBytes, Buffer.byteLength(storage.memory['test/conversations/c0/']));
    }
  }
  const seconds = Number(process.hrtime.bigint() - began) / 1e9;
  return { turns: conversations * said.length, seconds, stateBytes, replies };
}

for await (const order of createInterface({ input: process.stdin })) {
  console.log(JSON.stringify(await round(JSON.parse(order))));
}
