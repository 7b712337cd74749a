import { isDay } from "@wuzi/domain/calendar/china-day";
import { GraphQLScalarType, Kind } from "graphql";
import { GraphQLJSONObject, GraphQLUUID } from "graphql-scalars";
import { badField } from "../errors/coded-error.ts";

export { GraphQLJSONObject as JsonObject, GraphQLUUID as Uuid };

/** A calendar day in Asia/Shanghai. The rule is the domain's; the library's day knows no year 0000. */
export const Day = new GraphQLScalarType<string, string>({
  name: "Day",
  description: "A calendar day in Asia/Shanghai (日期), `YYYY-MM-DD`.",
  serialize: (value) => String(value),
  parseValue: (value) => parseDay(value),
  parseLiteral: (node) => parseDay(node.kind === Kind.STRING ? node.value : undefined),
});

function parseDay(value: unknown): string {
  if (typeof value === "string" && isDay(value)) return value;
  throw badField("", "NOT_A_DAY", "A day is written YYYY-MM-DD and must exist in the calendar.");
}

/** An instant, as PostgreSQL writes it in JSON; to the millisecond is enough for every reader. */
export const Instant = new GraphQLScalarType<Date, string>({
  name: "Instant",
  description: "An instant (时刻), RFC 3339 with offset, for example `2020-02-29T08:00:00.000Z`.",
  serialize: (value) => new Date(value as string | number | Date).toISOString(),
  parseValue: (value) => parseInstant(value),
  parseLiteral: (node) => parseInstant(node.kind === Kind.STRING ? node.value : undefined),
});

const written = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2})$/;

function parseInstant(value: unknown): Date {
  if (typeof value === "string" && written.test(value) && isDay(value.slice(0, 10))) {
    const instant = new Date(value);
    if (!Number.isNaN(instant.getTime())) return instant;
  }
  throw badField("", "NOT_AN_INSTANT", "An instant is written like 2020-02-29T08:00:00Z.");
}
