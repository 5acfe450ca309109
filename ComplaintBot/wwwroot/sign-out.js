// Whoever signs out leaves nothing behind of what they were writing: the next one may sit at the same computer.

document.querySelector('form').addEventListener('submit', () => {
  try {
    Object.keys(localStorage).filter(key => key.startsWith('desk.draft.')).forEach(key => localStorage.removeItem(key));
  } catch {
    // A browser that keeps nothing has nothing to forget.
  }
});
