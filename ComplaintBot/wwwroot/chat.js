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

  const pause = ms => new Promise(resolve => setTimeout(resolve, ms));
  const say = (text, good = false) => { status.textContent = text; status.classList.toggle('good', good); };

  let lost = false, fading;
  const connectionLost = text => { lost = true; clearTimeout(fading); say(text); };
  const connectionBack = () => {
    if (!lost) return;
    lost = false;
    say(texts.back, true);
    fading = setTimeout(() => lost || say(''), 4000);
  };

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
      await pause(Math.min(30000, 2000 * 2 ** attempt) * (0.75 + Math.random() / 2));
    }
  };

  const SEND_TIMEOUT = 300000; // Web Chat waits no longer in any case; until then nothing has failed, and after it nothing goes out by itself
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
      sendTimeout: SEND_TIMEOUT, sendTimeoutForAttachments: SEND_TIMEOUT,
    };
  };

  let line = null;
  const store = window.WebChat.createStore();
  const render = () => window.WebChat.renderWebChat({
    directLine: line, store, nonce, locale: 'zh-CN', sendTypingIndicator: true, styleOptions: look(),
    overrideLocalizedStrings: strings => ({ ...strings, TEXT_INPUT_PLACEHOLDER: texts.placeholder }),
  }, chat);

  const larger = byId('larger');
  const setLarger = on => {
    document.documentElement.classList.toggle('larger', on);
    larger.setAttribute('aria-pressed', on);
    remember(LARGER, on ? '1' : null);
    if (line) render();
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

  window.openLine({
    takeToken, patience: SEND_TIMEOUT, onLost: () => connectionLost(texts.lost), onBroken: () => connectionLost(texts.failed), onBack: connectionBack,
  }).then(opened => { line = opened; render(); });
})();
