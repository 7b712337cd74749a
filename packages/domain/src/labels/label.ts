/** What a person reads for a stored word: Chinese first, English for the language switch. */
export interface Label {
  readonly zh: string;
  readonly en: string;
}

/** One label per value: a missing one is a type error, not an empty cell on a screen. */
export type Labels<Value extends string> = Readonly<Record<Value, Label>>;

/** The languages the product speaks. */
export type Language = keyof Label;

/** The label of one value in one language. */
export function labelOf<Value extends string>(
  labels: Labels<Value>,
  value: Value,
  language: Language,
): string {
  return labels[value][language];
}
