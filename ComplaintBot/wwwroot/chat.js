// The chat page: takes a token from our server, joins the conversation it names, and draws it with Web Chat.
'use strict';
(() => {
  const TOKEN = 'complaintbot.token', LARGER = 'complaintbot.larger';
  const byId = id => document.getElementById(id);
  const chat = byId('chat'), status = byId('status'), texts = byId('texts').dataset, nonce = chat.dataset.nonce;

  // Browsers may forbid storage (private windows, frames): the page then remembers as long as it is open.
  const memory = new Map();
  const remember = (key, value) => {
    memory.set(key, value);
    try { value === null ? localStorage.removeItem(key) : localStorage.setItem(key, value); } catch { /* memory has it */ }
  };
  const recall = key => {
    try { return localStorage.getItem(key) ?? memory.get(key) ?? null; } catch { return memory.get(key) ?? null; }
  };

  const say = (text, good = false) => { status.textContent = text; status.classList.toggle('good', good); };

  let lost = false, fading;
  const connectionLost = text => { lost = true; clearTimeout(fading); say(text); };
  const connectionBack = () => {
    if (!lost) return;
    lost = false;
    say(texts.back, true);
    fading = setTimeout(() => lost || say(''), 4000);
  };

  // Direct Line's client mends a broken socket by itself and tells nobody. The customer should know.
  const Plain = window.WebSocket;
  window.WebSocket = class extends Plain {
    constructor(...args) {
      super(...args);
      this.addEventListener('open', connectionBack);
      this.addEventListener('close', () => this === current?.socket && connectionLost(texts.lost));
      if (current) current.socket = this;
    }
  };
  addEventListener('offline', () => connectionLost(texts.lost));
  addEventListener('online', () => current?.socket?.readyState === Plain.OPEN && connectionBack());

  const takeToken = async () => {
    for (let attempt = 0; ; attempt++) {
      try {
        const token = recall(TOKEN);
        const answer = await fetch('api/chat/token', { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(token ? { token } : {}) });
        if (answer.ok) {
          const given = await answer.json();
          remember(TOKEN, given.token);
          return given.token;
        }
        connectionLost(answer.status === 429 ? texts.busy : texts.failed);
      } catch {
        connectionLost(texts.lost);
      }
      await new Promise(resolve => setTimeout(resolve, Math.min(30000, 2000 * 2 ** attempt) * (0.75 + Math.random() / 2)));
    }
  };

  const look = () => {
    const css = getComputedStyle(document.documentElement), value = name => css.getPropertyValue(name).trim();
    const size = parseFloat(css.fontSize), [accent, colour, onColour] = ['--accent', '--colour', '--on-colour'].map(value);
    return {
      primaryFont: getComputedStyle(document.body).fontFamily, rootHeight: '100%', rootWidth: '100%', backgroundColor: '#fff', accent, subtle: '#57606a',
      fontSizeSmall: `${Math.round(size * 0.8)}px`, paddingRegular: 12,
      bubbleBackground: '#eef2f4', bubbleBorderWidth: 0, bubbleBorderRadius: 14, bubbleTextColor: '#1b1f23', bubbleMaxWidth: 560, bubbleMinHeight: 44,
      bubbleFromUserBackground: colour, bubbleFromUserTextColor: onColour, bubbleFromUserBorderWidth: 0, bubbleFromUserBorderRadius: 14,
      groupTimestamp: 60000, timestampColor: '#57606a',
      sendBoxHeight: Math.round(size * 3.1), sendBoxBackground: '#fff', sendBoxButtonColor: accent, sendBoxPlaceholderColor: '#57606a', sendBoxTextColor: '#1b1f23', sendBoxTextWrap: true,
      sendBoxBorderTop: '1px solid #dde3e7', hideUploadButton: false, uploadMultiple: true,
      suggestedActionLayout: 'stacked', suggestedActionsStackedHeight: undefined, suggestedActionsStackedLayoutButtonTextWrap: true, suggestedActionHeight: 48, suggestedActionBorderRadius: 12, suggestedActionBorderWidth: 1,
      suggestedActionBorderColor: accent, suggestedActionTextColor: accent, suggestedActionBackgroundColor: '#fff',
    };
  };

  let current = null;
  const render = () => {
    const { directLine, store, place } = current;
    window.WebChat.renderWebChat({
      directLine, store, nonce, locale: 'zh-CN', sendTypingIndicator: true, styleOptions: look(),
      overrideLocalizedStrings: strings => ({ ...strings, TEXT_INPUT_PLACEHOLDER: texts.placeholder }),
    }, place);
  };

  // What the server has not confirmed. It goes out again under its own name, so what did arrive is not told twice.
  const unconfirmed = store => store.getState().activities
    .filter(a => a.from?.role === 'user' && a.type === 'message' && ['sending', 'send failed'].includes(a.channelData?.['webchat:send-status']))
    .map(({ type, text, textFormat, locale, value, attachments, channelData: { attachmentSizes, clientActivityID, postBack } }) =>
      ({ type, text, textFormat, locale, value, attachments, channelData: { attachmentSizes, clientActivityID, postBack } }));

  const resend = async (directLine, activities) => {
    for (const activity of activities) {
      for (let attempt = 0; attempt < 5; attempt++) {
        const id = await new Promise(done => directLine.postActivity(activity).subscribe(done, () => done('retry')));
        if (id !== 'retry') break;
        await new Promise(resolve => setTimeout(resolve, 1000 * 2 ** attempt));
      }
    }
  };

  // A token that is refused (403), a conversation that is gone (404), a server that fails at the start: take a token
  // again, for the same conversation if the server agrees, and draw anew. What was being written is kept.
  const BROKEN = new Set([3, 4, 5]); // ExpiredToken, FailedToConnect, Ended
  let starting = false, failures = 0;
  const start = async () => {
    if (starting) return;
    starting = true;
    const old = current;
    current = null;
    try { old?.directLine.end(); } catch { /* it is over either way */ }
    old?.socket?.close();
    const token = await takeToken();
    // Only now: the customer went on writing while we waited.
    const draft = old?.store.getState().sendBoxValue ?? '', unsent = old ? unconfirmed(old.store) : [];
    const directLine = window.WebChat.createDirectLine({
      token, domain: new URL('v3/directline', location.href).href, webSocket: true, conversationStartProperties: { locale: 'zh-CN' },
    });
    const place = document.createElement('div');
    chat.replaceChildren(place);
    const mine = current = { directLine, place, store: window.WebChat.createStore(), socket: null };
    starting = false;
    directLine.connectionStatus$.subscribe(state => {
      if (mine !== current) return;
      if (state === 2) { failures = 0; connectionBack(); resend(directLine, unsent.splice(0)); }
      if (BROKEN.has(state)) {
        connectionLost(texts.failed);
        setTimeout(() => mine === current && start(), Math.min(60000, 1000 * 2 ** failures++));
      }
    });
    render();
    if (draft) mine.store.dispatch({ type: 'WEB_CHAT/SET_SEND_BOX', payload: { text: draft } });
  };

  const larger = byId('larger');
  const setLarger = on => {
    document.documentElement.classList.toggle('larger', on);
    larger.setAttribute('aria-pressed', on);
    remember(LARGER, on ? '1' : null);
    if (current) render();
  };
  larger.addEventListener('click', () => setLarger(larger.getAttribute('aria-pressed') !== 'true'));
  if (recall(LARGER)) setLarger(true);

  const leave = byId('leave');
  byId('again').addEventListener('click', () => leave.showModal());
  leave.addEventListener('close', () => {
    if (leave.returnValue !== 'leave') return;
    remember(TOKEN, null);
    location.reload();
  });

  start();
})();
