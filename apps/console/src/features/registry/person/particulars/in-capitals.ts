/** The names under which the domain keeps a word of a choice; the API writes those in capitals. */
const choices: ReadonlySet<string> = new Set([
  "sex",
  "type",
  "category",
  "holder",
  "role",
  "relation",
  "channel",
]);

/** A record in the domain's words, as the API takes it. */
export function inCapitals(record: unknown): unknown {
  if (Array.isArray(record)) return record.map(inCapitals);
  if (typeof record !== "object" || record === null) return record;
  return Object.fromEntries(
    Object.entries(record).map(([name, value]: [string, unknown]) => {
      if (name === "optOuts" && Array.isArray(value)) {
        return [name, value.map((word) => String(word).toUpperCase())];
      }
      const isWord = choices.has(name) && typeof value === "string";
      return [name, isWord ? value.toUpperCase() : inCapitals(value)];
    }),
  );
}
