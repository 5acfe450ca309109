// The line to the server. Web Chat is given one for as long as the page is open; behind it a new connection takes the place
// of a broken one. So nothing is drawn anew, what is being written stays, and what is sent meanwhile waits its turn.
'use strict';
window.openLine = ({ takeToken, patience, onLost, onBroken, onBack }) => {
  let connection = null, isOnline = false;
  const waiting = [];
  const setOnline = on => { isOnline = on; if (on) waiting.splice(0).forEach(go => go()); };
  const whenOnline = () => isOnline ? Promise.resolve() : new Promise(go => waiting.push(go));
  const pause = ms => new Promise(resolve => setTimeout(resolve, ms));

  // Direct Line's client mends a broken socket by itself and tells nobody. The customer should know.
  const Plain = window.WebSocket;
  window.WebSocket = class extends Plain {
    constructor(...args) {
      super(...args);
      this.addEventListener('open', onBack);
      this.addEventListener('close', () => this === connection?.socket && onLost());
      if (connection) connection.socket = this;
    }
  };
  addEventListener('offline', onLost);
  addEventListener('online', () => connection?.socket?.readyState === Plain.OPEN && onBack());

  const BROKEN = new Set([3, 4, 5]); // ExpiredToken, FailedToConnect, Ended
  let starting = false, breaks = 0;

  // Takes a token again, for the same conversation if the server agrees.
  const start = async () => {
    if (starting) return;
    starting = true;
    setOnline(false);
    const old = connection;
    connection = null;
    try { old?.directLine.end(); } catch { /* it is over either way */ }
    old?.socket?.close();
    const token = await takeToken();
    const directLine = window.WebChat.createDirectLine({
      token, domain: new URL('v3/directline', location.href).href, webSocket: true, conversationStartProperties: { locale: 'zh-CN' },
    });
    const mine = connection = { directLine, socket: null };
    starting = false;
    directLine.activity$.subscribe(hear, () => {}); // how it ends, the status tells
    directLine.connectionStatus$.subscribe(state => {
      if (mine !== connection) return;
      setOnline(state === 2);
      if (isOnline) { breaks = 0; onBack(); }
      if (BROKEN.has(state)) {
        onBroken();
        setTimeout(() => mine === connection && start(), Math.min(60000, 1000 * 2 ** breaks++));
      }
    });
  };

  // A new connection begins with all that was said, and a reader may come later than the first words.
  const told = new Map(), readers = new Set();
  const hear = activity => {
    if (told.has(activity.id)) return;
    if (activity.type !== 'typing') told.set(activity.id, activity);
    readers.forEach(reader => reader.next(activity));
  };
  const read = reader => {
    told.forEach(activity => reader.next(activity));
    readers.add(reader);
    return () => readers.delete(reader);
  };

  const post = activity => new Promise((done, failed) =>
    connection.directLine.postActivity(activity).subscribe(id => id === 'retry' ? failed({}) : done(id), failed, () => failed({})));

  // What Web Chat takes back, or calls failed by the clock (its timers may have slept), the customer may send anew, under another
  // name: it would be told twice.
  const mustStand = letter => { if (letter.isTakenBack || Date.now() - letter.at > patience) throw {}; };

  // It goes out again under its own name, so what did arrive is not told twice.
  const send = async letter => {
    for (let failures = 0; ; failures++) {
      await whenOnline();
      mustStand(letter);
      try {
        return await post(letter.activity);
      } catch (failure) {
        const forgotten = failure.status === 401 || failure.status === 404; // the server knows us or the conversation no more
        const refused = failure.status >= 400 && failure.status < 500 && ![401, 404, 408, 429].includes(failure.status);
        if (refused || failures === 7) throw failure;
        if (forgotten) start();
        mustStand(letter);
      }
      await pause(500 * 2 ** failures);
    }
  };

  // Messages leave one after the other, in the order they were said.
  let last = Promise.resolve();
  const inTurn = letter => {
    const sent = last.then(() => send(letter));
    last = sent.catch(() => {});
    return sent;
  };

  const observable = subscribe => ({
    subscribe: (next, error, complete) => {
      const end = subscribe(typeof next === 'function' ? { next, error, complete } : next);
      return { unsubscribe: () => end?.() };
    },
  });
  const line = {
    get token() { return connection?.directLine.token; },
    activity$: observable(read),
    connectionStatus$: observable(watcher => { watcher.next(2); }), // always: whatever is said will be sent
    postActivity: activity => observable(sender => {
      const letter = { activity, at: Date.now(), isTakenBack: false };
      const sent = activity.type === 'message' ? inTurn(letter) : whenOnline().then(() => { mustStand(letter); return post(activity); });
      sent.then(id => { sender.next(id); sender.complete?.(); }, failure => letter.isTakenBack || sender.error?.(failure));
      return () => { letter.isTakenBack = true; };
    }),
    end() {},
  };

  // Web Chat reads the customer's id in the token, so it gets the line when there is one.
  return start().then(() => line);
};
