import { isDay } from "@wuzi/domain/calendar/china-day";
import { badField } from "../errors/coded-error.ts";
import type { SortKey } from "./page.ts";

/** What clients hand back to go on from a row. */
export function encodeCursor(keys: string[]): string {
  return Buffer.from(JSON.stringify(keys)).toString("base64url");
}

/** @throws BAD_USER_INPUT for what is no cursor of this order */
export function decodeCursor(given: string, order: readonly SortKey[], path: string): string[] {
  const keys = parseKeys(given);
  if (
    keys === undefined ||
    keys.length !== order.length ||
    !keys.every((key, i) => fits(key, order[i]))
  ) {
    throw badField(path, "NOT_A_CURSOR", "This is not a cursor of this list and order.");
  }
  return keys;
}

function parseKeys(cursor: string): string[] | undefined {
  try {
    const keys: unknown = JSON.parse(Buffer.from(cursor, "base64url").toString("utf8"));
    return Array.isArray(keys) &&
      keys.every((key) => typeof key === "string" && !key.includes("\0"))
      ? (keys as string[])
      : undefined;
  } catch {
    return undefined;
  }
}

const shapes: Record<string, RegExp> = {
  integer: /^-?\d{1,9}$/,
  bigint: /^-?\d{1,18}$/,
  uuid: /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/,
  date: /^\d{4}-\d{2}-\d{2}$/,
  timestamptz:
    /^\d{4}-\d{2}-\d{2} ([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d{1,6})?[+-](0\d|1[0-4])(:[0-5]\d)?$/,
};

/** What the database would take for the key's type: a cursor may have been made up. */
function fits(key: string, sort: SortKey | undefined): boolean {
  const type = sort?.type ?? "";
  const isDated = type === "date" || type === "timestamptz";
  return (shapes[type]?.test(key) ?? true) && (!isDated || isDay(key.slice(0, 10)));
}

/** The same cursor, written by PostgreSQL: the text of `JSON.stringify` in base64url. */
export function cursorSql(order: readonly SortKey[]): string {
  const keys = order.map((key) => `to_json((${key.sql})::text)::text`).join(" || ',' || ");
  return `translate(encode(convert_to('[' || ${keys} || ']', 'UTF8'), 'base64'), E'+/=\\n', '-_')`;
}
