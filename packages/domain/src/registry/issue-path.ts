import type { ArrayPathItem, IssuePathItem, ObjectPathItem } from "valibot";

/** The path to a place inside a value, in the schema library's form. */
export function issuePath(
  input: unknown,
  keys: readonly [string | number, ...(string | number)[]],
): [IssuePathItem, ...IssuePathItem[]] {
  const [key, next, ...rest] = keys;
  const value = valueAt(input, key);
  const item = itemOf(input, key, value);
  return next === undefined ? [item] : [item, ...issuePath(value, [next, ...rest])];
}

function itemOf(input: unknown, key: string | number, value: unknown): IssuePathItem {
  return typeof key === "number"
    ? ({
        type: "array",
        origin: "value",
        input: input as unknown[],
        key,
        value,
      } satisfies ArrayPathItem)
    : ({
        type: "object",
        origin: "value",
        input: input as Record<string, unknown>,
        key,
        value,
      } satisfies ObjectPathItem);
}

function valueAt(input: unknown, key: string | number): unknown {
  if (typeof input !== "object" || input === null) return undefined;
  return (input as Record<string | number, unknown>)[key];
}
