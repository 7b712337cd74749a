import { useEffect } from "react";
import { displaySettings } from "../display/display-store.ts";
import { allCommands, type Command } from "./command-store.ts";
import { findShortcut, keyName } from "./shortcut.ts";

const pairWindowMs = 1500;

/** Listens for the shortcuts of all commands on offer. Used once, by the shell. */
export function useShortcuts(): void {
  useEffect(() => {
    let previous: { key: string; at: number } | undefined;

    function onKeyDown(event: KeyboardEvent): void {
      if (event.defaultPrevented || event.isComposing || event.repeat) return;
      const key = keyName(event);
      if (key.length > 1 && !key.includes("+")) return;
      if (isBusyElsewhere(event.target, key)) return;
      const isFresh = previous !== undefined && event.timeStamp - previous.at < pairWindowMs;
      const command = findShortcut(enabled(), isFresh ? previous?.key : undefined, key);
      previous = { key, at: event.timeStamp };
      if (!command) return;
      event.preventDefault();
      command.run();
    }

    document.addEventListener("keydown", onKeyDown);
    return () => document.removeEventListener("keydown", onKeyDown);
  }, []);
}

function enabled(): (Command & { shortcut: string })[] {
  const off = new Set(displaySettings().shortcutsOff);
  return allCommands().filter(
    (command): command is Command & { shortcut: string } =>
      command.shortcut !== undefined && !off.has(command.id),
  );
}

/** Plain keys belong to fields, lists and open dialogs; only Ctrl combinations pass a field. */
function isBusyElsewhere(target: EventTarget | null, key: string): boolean {
  if (document.querySelector('[role="dialog"], [role="alertdialog"]')) return true;
  if (key.includes("+") || !(target instanceof Element)) return false;
  return (
    target.closest(
      'input, textarea, select, [contenteditable], [role="menu"], [role="treegrid"]',
    ) !== null
  );
}
