import {
  getNullableType,
  isEnumType,
  isListType,
  isScalarType,
  type GraphQLEnumType,
  type GraphQLOutputType,
} from "graphql";

/** Scalars whose JSON PostgreSQL writes as the scalar would serialise it. */
const asTheyAre = new Set(["String", "Int", "Float", "Boolean", "Day", "JSONObject"]);

/**
 * The SQL of a leaf as the answer shows it, from the SQL of its stored value: ids as text, stored
 * words as the enum's names, instants in UTC to the millisecond. Nothing for a type that only
 * JavaScript can serialise.
 */
export function leafSql(value: string, given: GraphQLOutputType): string | undefined {
  const type = getNullableType(given);
  if (isListType(type)) {
    const item = getNullableType(type.ofType);
    if (isEnumType(item)) return isUpperCased(item) ? `upper((${value})::text)::json` : undefined;
    return isScalarType(item) && asTheyAre.has(item.name) ? value : undefined;
  }
  if (isEnumType(type)) return isUpperCased(type) ? `upper(${value})` : undefined;
  if (!isScalarType(type)) return undefined;
  if (type.name === "ID") return `(${value})::text`;
  if (type.name === "Instant") {
    return `to_char((${value}) at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
  }
  return asTheyAre.has(type.name) ? value : undefined;
}

/** The stored word in capitals is the name of every value; CHECK constraints keep other words out. */
function isUpperCased(type: GraphQLEnumType): boolean {
  return type
    .getValues()
    .every(({ name, value }) => typeof value === "string" && value.toUpperCase() === name);
}
