const prefix = "wuzi.draft.";

/** What was typed and not yet sent, in this tab. */
export function readDraft(key: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(sessionStorage.getItem(prefix + key) ?? "{}");
    return typeof value === "object" && value !== null ? (value as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}

/** Whether something was typed under this key and not sent. */
export function hasDraft(key: string): boolean {
  return Object.keys(readDraft(key)).length > 0;
}

/** Keeps what is typed until it is sent or the tab is closed. */
export function writeDraft(key: string, values: object): void {
  try {
    sessionStorage.setItem(prefix + key, JSON.stringify(values));
  } catch {
    // Storage can be full or forbidden; what is typed then lives in the page alone.
  }
}

/** The values that are not what a form began with. */
export function changesSince<Values extends object>(
  start: Values,
  values: Partial<Values>,
): Partial<Values> {
  const changes = Object.entries(values).filter(
    ([name, value]) => JSON.stringify(value) !== JSON.stringify(start[name as keyof Values]),
  );
  return Object.fromEntries(changes) as Partial<Values>;
}

export function dropDraft(key: string): void {
  sessionStorage.removeItem(prefix + key);
}

/** Whether anything typed in this tab was not sent. */
export function hasAnyDraft(): boolean {
  return Object.keys(sessionStorage).some((key) => key.startsWith(prefix));
}

/** Forgets every draft: at sign-out, so that the next person at this computer sees none. */
export function dropAllDrafts(): void {
  for (const key of Object.keys(sessionStorage)) {
    if (key.startsWith(prefix)) sessionStorage.removeItem(key);
  }
}
