// What an agent is writing. It is kept in this browser under the agent and the conversation until the customer has it: a lost
// connection or a reload loses nothing, and what was under way is sent again under the same name, which the server does once.

const longestKept = 12 * 3600 * 1000; // a shift
const pause = 250;
const writingEvery = 3000; // a customer's page shows the sign for five seconds
const again = 1500;
const patience = 5000;

const read = key => {
  try {
    const kept = JSON.parse(localStorage.getItem(key)) ?? {};
    return Date.now() - (kept.at ?? 0) < longestKept ? kept : {};
  } catch {
    return {};
  }
};

const write = (key, kept) => {
  try {
    if (kept.text || kept.sending) {
      localStorage.setItem(key, JSON.stringify({ ...kept, at: Date.now() }));
    } else {
      localStorage.removeItem(key);
    }
  } catch {
    // A browser that keeps nothing still sends.
  }
};

/** What is asked while the connection is lost is never answered, not even when it is back. */
const orLost = asked => new Promise((resolve, reject) => {
  const timer = setTimeout(() => resolve('lost'), patience);
  asked.then(resolve, reject).finally(() => clearTimeout(timer));
});

const newName = () => [...crypto.getRandomValues(new Uint8Array(16))].map(byte => byte.toString(16).padStart(2, '0')).join('');

export function compose(field, key, ear) {
  let kept = read(key);
  let typing;
  let retry;
  let ended = false;
  let toldWriting = 0;

  const save = () => write(key, kept);
  const grow = () => {
    field.style.height = 'auto';
    field.style.height = `${Math.min(field.scrollHeight + 2, 240)}px`;
  };
  const tell = () => ear.invokeMethodAsync('Typed', field.value).catch(() => {});
  const show = text => {
    field.value = text;
    kept.text = text;
    save();
    grow();
    clearTimeout(typing);
    tell();
  };

  async function deliver() {
    clearTimeout(retry);
    if (ended || !kept.sending) {
      return;
    }
    field.readOnly = true;
    let outcome;
    try {
      outcome = await orLost(ear.invokeMethodAsync('SendAsync', kept.sending.name, kept.sending.text));
    } catch {
      outcome = 'lost'; // the connection; whether it arrived nobody knows yet
    }
    if (ended) {
      return;
    }
    if (outcome === 'done') {
      kept = {};
      show('');
    } else if (outcome === 'refused') {
      delete kept.sending;
      save();
    } else {
      retry = setTimeout(deliver, again);
      return;
    }
    field.readOnly = false;
    field.focus();
  }

  function send() {
    if (kept.sending) {
      deliver();
    } else if (field.value.trim()) {
      kept.sending = { name: newName(), text: field.value };
      save();
      deliver();
    }
  }

  const onInput = () => {
    kept.text = field.value;
    save();
    grow();
    clearTimeout(typing);
    typing = setTimeout(tell, pause);
    if (field.value.trim() && Date.now() - toldWriting >= writingEvery) {
      toldWriting = Date.now();
      ear.invokeMethodAsync('Writing').catch(() => {});
    }
  };
  const onKey = event => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && !event.isComposing) {
      event.preventDefault();
      send();
    }
  };
  field.addEventListener('input', onInput);
  field.addEventListener('keydown', onKey);
  if (field.value && !kept.sending) {
    onInput(); // somebody was faster than this script
  } else if (kept.text || kept.sending) {
    field.value = kept.text ?? kept.sending.text;
    grow();
    tell();
    deliver();
  }

  return {
    send,
    text: () => field.value,
    set: text => { show(text); field.focus(); },
    insert: text => {
      const [from, to] = [field.selectionStart, field.selectionEnd];
      show(field.value.slice(0, from) + text + field.value.slice(to));
      field.focus();
      field.setSelectionRange(from + text.length, from + text.length);
    },
    end: () => {
      ended = true;
      clearTimeout(typing);
      clearTimeout(retry);
      field.removeEventListener('input', onInput);
      field.removeEventListener('keydown', onKey);
    },
  };
}

const slack = 80;

/** Keeps the end in sight while somebody reads there; whoever reads further up is left where they are, also when what was before comes above it. */
export function follow(list) {
  let atEnd = true;
  let [height, top, first] = [0, 0, null];
  const note = () => { [height, top, first] = [list.scrollHeight, list.scrollTop, list.querySelector('[id]')]; };
  const onScroll = () => { atEnd = list.scrollHeight - list.scrollTop - list.clientHeight < slack; note(); };
  const toEnd = () => { list.scrollTop = list.scrollHeight; };
  const onChange = () => {
    if (atEnd) {
      toEnd();
    } else if (list.querySelector('[id]') !== first && list.scrollTop === top) { // a browser that anchors has moved it itself
      list.scrollTop += list.scrollHeight - height;
    }
    note();
  };
  const watch = new MutationObserver(onChange);
  const resize = new ResizeObserver(() => atEnd && toEnd()); // also when something opens below the list
  list.addEventListener('scroll', onScroll);
  watch.observe(list, { childList: true, subtree: true });
  resize.observe(list);
  toEnd();
  note();
  return { end: () => { watch.disconnect(); resize.disconnect(); list.removeEventListener('scroll', onScroll); } };
}

/** Shows a message that something refers to. */
export function reveal(id) {
  const line = document.getElementById(id);
  if (!line) {
    return false;
  }
  line.scrollIntoView({ block: 'center' });
  line.focus({ preventScroll: true });
  line.classList.remove('is-shown');
  void line.offsetWidth; // begins the animation anew
  line.classList.add('is-shown');
  return true;
}

export function print() {
  window.print();
  return true;
}
