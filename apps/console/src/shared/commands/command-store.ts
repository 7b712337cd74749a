import { useEffect, useSyncExternalStore } from "react";
import type { Shortcut } from "./shortcut.ts";

/** Something a person can do from anywhere, by name in the palette or by its shortcut. */
export type Command = {
  readonly id: string;
  readonly label: string;
  /** More words that find it, for example pinyin or English. */
  readonly keywords?: string;
  readonly shortcut?: Shortcut;
  readonly run: () => void;
};

let commands: readonly Command[] = [];
const listeners = new Set<() => void>();

/** Offers commands while the component is shown. Keep the array stable (`useMemo`). */
export function useCommands(offered: readonly Command[]): void {
  useEffect(() => {
    replace([...commands, ...offered]);
    return () => replace(commands.filter((command) => !offered.includes(command)));
  }, [offered]);
}

/** Every command on offer now. */
export function useAllCommands(): readonly Command[] {
  return useSyncExternalStore(subscribe, allCommands);
}

export function allCommands(): readonly Command[] {
  return commands;
}

function replace(next: readonly Command[]): void {
  commands = next;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
