// What the desk needs of the browser and Blazor cannot do. Nothing here knows a customer's words.

const prefix = 'desk.';
const sounds = { calm: [660], urgent: [880, 660, 880] };
let audio;

// A server that was started anew knows this page no more, and one that was away for long is asked no more: the same page is loaded
// again once there is a server. What was being written is kept.
const comeBack = () => fetch(location.href, { redirect: 'manual' }).then(() => location.reload(), () => setTimeout(comeBack, 3000));
document.getElementById('components-reconnect-modal')?.addEventListener('components-reconnect-state-changed', event => {
  if (event.detail?.state === 'rejected' || event.detail?.state === 'failed') {
    comeBack();
  }
});

export const prefersDark = () => matchMedia('(prefers-color-scheme: dark)').matches;

export function keepTheme(theme) {
  const path = new URL('desk', document.baseURI).pathname;
  document.cookie = `desk-theme=${theme}; path=${path}; max-age=31536000; samesite=lax`;
  document.documentElement.dataset.theme = theme;
  return true;
}

/** A choice that is on until it is turned off. */
export const keeps = choice => localStorage.getItem(prefix + choice) !== 'off';

export function keep(choice, on) {
  localStorage.setItem(prefix + choice, on ? 'on' : 'off');
  return on;
}

export const notifications = () => 'Notification' in window ? Notification.permission : 'unsupported';

export const askForNotifications = async () => 'Notification' in window ? await Notification.requestPermission() : 'unsupported';

/** Whether somebody looks at that page, here or in another window of this browser: each that is looked at says so. */
const lookedAt = 'desk.looked-at';
const isLookedAt = path => !document.hidden && document.hasFocus() && location.pathname === new URL(path, document.baseURI).pathname;
const otherLooks = (path, since) => {
  const [at, page] = (localStorage.getItem(lookedAt) ?? '').split('|');
  return page === path && Number(at) >= since;
};
const together = 300; // the windows of one browser hear of the same within so many milliseconds

/** @param {string | null} unlessAt A page whose reader sees it anyway. */
export async function announce(title, body, urgent, kind, unlessAt) {
  if (unlessAt) {
    if (isLookedAt(unlessAt)) {
      localStorage.setItem(lookedAt, `${Date.now()}|${unlessAt}`);
      return false;
    }
    const since = Date.now() - together;
    await new Promise(resolve => setTimeout(resolve, together));
    if (otherLooks(unlessAt, since)) {
      return false;
    }
  }
  if (keeps('sound')) {
    play(urgent ? sounds.urgent : sounds.calm);
  }
  if (notifications() === 'granted' && (document.hidden || !document.hasFocus())) {
    // One kind takes no other's place: danger stays until somebody has seen it.
    const shown = new Notification(title, { body, tag: `desk-${kind}`, requireInteraction: urgent });
    shown.onclick = () => { window.focus(); shown.close(); };
  }
  return true;
}

function play(tones) {
  audio ??= new AudioContext();
  if (audio.state === 'suspended') {
    audio.resume(); // a browser lets a page sound only after somebody has touched it
  }
  tones.forEach((tone, i) => {
    const start = audio.currentTime + i * 0.18;
    const oscillator = audio.createOscillator();
    const volume = audio.createGain();
    oscillator.frequency.value = tone;
    volume.gain.setValueAtTime(0.0001, start);
    volume.gain.exponentialRampToValueAtTime(0.15, start + 0.02);
    volume.gain.exponentialRampToValueAtTime(0.0001, start + 0.16);
    oscillator.connect(volume).connect(audio.destination);
    oscillator.start(start);
    oscillator.stop(start + 0.17);
  });
}

const isField = element => element?.closest?.('input, textarea, select, [contenteditable], [role="textbox"], [role="menu"], [role="listbox"]');
const known = new Set(['?', 'q', 'c', 'p', 'a', 'r', 'n', 'b', 's']);
const ending = new Set(['T', 'L']); // with Shift: nobody ends a conversation by a slip
const steps = { j: 1, k: -1 };

/** Moves the focus from row to row of a list; the list draws the rows further down as they come into view. */
function step(by) {
  const links = [...document.querySelectorAll('[data-row] a.queue-open')];
  const row = rowOf(document.activeElement);
  const at = links.findIndex(link => rowOf(link) === row);
  const next = links[at < 0 ? (by > 0 ? 0 : links.length - 1) : at + by];
  next?.focus();
  next?.closest('[data-row]').scrollIntoView({ block: 'nearest' });
}

const rowOf = element => element?.closest?.('[data-row]')?.dataset.row ?? null;

const seenEvery = 60_000;
const touches = ['pointerdown', 'keydown', 'wheel'];

/** Keys pressed outside fields and dialogs, unless they are turned off; and that somebody is there at all. */
export function listenToKeys(ear) {
  let seen = -seenEvery;
  const onTouch = event => {
    if (event.isTrusted && event.timeStamp - seen >= seenEvery) {
      seen = event.timeStamp;
      ear.invokeMethodAsync('SeenAsync').catch(() => { seen = -seenEvery; });
    }
  };
  touches.forEach(touch => document.addEventListener(touch, onTouch, { capture: true, passive: true }));
  const onKey = event => {
    if (event.defaultPrevented || event.isComposing || event.ctrlKey || event.altKey || event.metaKey || !(known.has(event.key) || event.key in steps || (event.shiftKey && ending.has(event.key)))) {
      return;
    }
    if (isField(event.target) || document.querySelector('[role="dialog"]') || !keeps('keys')) {
      return;
    }
    if (event.key in steps) {
      step(steps[event.key]);
    } else {
      ear.invokeMethodAsync('PressAsync', event.key, rowOf(document.activeElement));
    }
  };
  document.addEventListener('keydown', onKey);
  document.documentElement.dataset.keys = 'on';
  return {
    end: () => {
      document.removeEventListener('keydown', onKey);
      touches.forEach(touch => document.removeEventListener(touch, onTouch, { capture: true }));
    },
  };
}
