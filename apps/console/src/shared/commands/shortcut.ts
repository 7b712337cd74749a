/** A keyboard shortcut: `Ctrl+K`, `?`, or two keys one after the other, `g o`. */
export type Shortcut = string;

export type KeyPress = Pick<KeyboardEvent, "key" | "ctrlKey" | "metaKey" | "altKey">;

/** The name of one key press, as shortcuts write it. Command counts as Ctrl on a Mac. */
export function keyName(press: KeyPress): string {
  const key = press.key.length === 1 ? press.key.toLowerCase() : press.key;
  if (press.altKey) return `Alt+${key}`;
  return press.ctrlKey || press.metaKey ? `Ctrl+${key.toUpperCase()}` : key;
}

/** The keys of a shortcut, for showing each in its own box. */
export function shortcutKeys(shortcut: Shortcut): string[] {
  return shortcut.split(" ");
}

/**
 * Finds the shortcut that a key press completes, given the key before it.
 * A two-key shortcut wins over a one-key shortcut on its second key.
 */
export function findShortcut<T extends { shortcut: Shortcut }>(
  candidates: readonly T[],
  previousKey: string | undefined,
  key: string,
): T | undefined {
  const asPair = candidates.find((candidate) => candidate.shortcut === `${previousKey} ${key}`);
  return asPair ?? candidates.find((candidate) => candidate.shortcut === key);
}
