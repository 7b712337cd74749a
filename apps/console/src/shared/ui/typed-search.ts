/** A search box as it stands: what is typed, what is searched for, and what has been asked for since. */
export type TypedSearch = {
  readonly text: string;
  /** What is searched for, as the list says. */
  readonly value: string;
  /** Asked for, and not yet what the list says: an address takes a moment. */
  readonly asked: readonly string[];
};

/** What is typed is asked for. */
export function withAsked(typed: TypedSearch, wanted: string): TypedSearch {
  const last = typed.asked.at(-1) ?? typed.value;
  return wanted === last ? typed : { ...typed, asked: [...typed.asked, wanted] };
}

/**
 * The list says what it searches for. Where that is what was asked for, what has been typed meanwhile
 * stays; a change from elsewhere replaces it.
 */
export function withValue(typed: TypedSearch, value: string): TypedSearch {
  if (value === typed.value) return typed;
  const at = typed.asked.findIndex((wanted) => wanted.trim() === value.trim());
  if (at === -1) return { text: value, value, asked: [] };
  return { ...typed, value, asked: typed.asked.slice(at + 1) };
}
