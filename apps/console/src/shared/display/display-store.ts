import { useSyncExternalStore } from "react";
import { applyDisplay } from "./apply-display.ts";
import { parseDisplaySettings, type DisplaySettings } from "./display-settings.ts";

const storageKey = "wuzi.display";
const ownerKey = "wuzi.display.owner";
const listeners = new Set<() => void>();
let current = parseDisplaySettings(readStored());

/** The reader's display settings, kept on this device. */
export function useDisplaySettings(): DisplaySettings {
  return useSyncExternalStore(subscribe, displaySettings);
}

export function displaySettings(): DisplaySettings {
  return current;
}

/** Changes some settings: they apply at once, are kept on this device and in its other tabs. */
export function changeDisplaySettings(change: Partial<DisplaySettings>): void {
  current = { ...current, ...change };
  try {
    localStorage.setItem(storageKey, JSON.stringify(current));
  } catch {
    // Storage can be full or forbidden; the settings then last until the page is closed.
  }
  announceChange();
}

/**
 * Takes over what a person has saved elsewhere, when somebody else or nobody has set up this device.
 *
 * @param saved the settings as the server keeps them; whatever it is not fit for is left out
 */
export function adoptDisplaySettings(owner: string, saved: unknown): void {
  try {
    if (localStorage.getItem(ownerKey) === owner) return;
    localStorage.setItem(ownerKey, owner);
  } catch {
    // Without storage every visit is the first one here.
  }
  if (saved !== null && saved !== undefined) {
    changeDisplaySettings(parseDisplaySettings(JSON.stringify(saved)));
  }
}

/** Applies the stored settings to the document and follows the system's and other tabs' changes. */
export function startDisplay(): void {
  applyDisplay(current);
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () =>
    applyDisplay(current),
  );
  window.addEventListener("resize", () => applyDisplay(current));
  window.addEventListener("storage", (event) => {
    if (event.key !== storageKey) return;
    current = parseDisplaySettings(event.newValue);
    announceChange();
  });
}

function announceChange(): void {
  applyDisplay(current);
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function readStored(): string | null {
  try {
    return localStorage.getItem(storageKey);
  } catch {
    return null;
  }
}
