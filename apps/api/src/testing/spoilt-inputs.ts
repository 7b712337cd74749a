import {
  getNamedType,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isLeafType,
  isListType,
  isNonNullType,
  type GraphQLField,
  type GraphQLInputType,
} from "graphql";

/** One place of a mutation's arguments: its path as errors name it, and what may stand there. */
export interface Leaf {
  path: string[];
  type: GraphQLInputType;
}

/** Every scalar and enum inside a field's arguments. */
export function leavesOf(field: GraphQLField<unknown, unknown>): Leaf[] {
  return field.args.flatMap(({ name, type }) => below([name], type));
}

function below(path: string[], type: GraphQLInputType): Leaf[] {
  const inner = getNullableType(type);
  if (isListType(inner)) return below([...path, "0"], inner.ofType);
  if (!isInputObjectType(inner)) return [{ path, type }];
  return Object.values(inner.getFields()).flatMap((each) => below([...path, each.name], each.type));
}

/** The mutation, with the shortest selection that its type allows. */
export function documentOf(field: GraphQLField<unknown, unknown>): string {
  const heads = field.args.map(({ name, type }) => `$${name}: ${String(type)}`).join(", ");
  const args = field.args.map(({ name }) => `${name}: $${name}`).join(", ");
  const body = isLeafType(getNamedType(field.type)) ? "" : "{ __typename }";
  return `mutation ${heads && `(${heads})`} { ${field.name}${args && `(${args})`} ${body} }`;
}

const long = "很".repeat(10_000);

const texts: Record<string, unknown> = {
  "U+0000": "一\u0000二",
  "a lone surrogate": "一\uD800二",
  "a number": 7,
  "far too long": long,
};

/** Nobody could see these in a text that people read. */
const unseen: Record<string, unknown> = {
  "a control character": "一\u0007二",
  "a turn of direction": "一\u202E二",
};

const days: Record<string, unknown> = {
  "no such day": "2026-02-30",
  "no such month": "2026-13-01",
  "a word": "yesterday",
  "the year 0": "0000-01-01",
  "a time": "2026-01-01T00:00:00Z",
  nothing: "",
};

/** What must never pass at a place of this type, by name. */
export function wrongFor({ path, type }: Leaf): Record<string, unknown> {
  const name = getNamedType(type).name;
  const nothing: Record<string, unknown> = isNonNullType(type) ? { null: null } : {};
  if (isEnumType(getNamedType(type))) return { ...nothing, "no such word": "EMPEROR" };
  switch (name) {
    case "ID":
      return {
        ...nothing,
        ...texts,
        "a number": -7,
        "an unknown number": "999999999",
        "an unknown id": "00000000-0000-7000-8000-000000000000",
        SQL: "1 or 1=1",
        nothing: "",
      };
    case "Day":
      return { ...nothing, ...days };
    case "UUID":
      return { ...nothing, ...texts, "no id": "x" };
    case "Int":
      return {
        ...nothing,
        ...(path.at(-1) === "version" ? { "another version": 999 } : {}),
        "too much": 2 ** 31,
        fraction: 1.5,
        text: "1",
      };
    case "Float":
      return { ...nothing, text: "1", "beyond all bounds": 1e12, "finer than anything": 37.123456 };
    case "JSONObject":
      return { ...nothing, text: "x", "too much": { a: long }, "U+0000 inside": { a: ["\u0000"] } };
    default:
      if (isProof(path)) return { ...nothing, ...texts, nothing: "" };
      // an optional text may be emptied: that removes it
      return isNonNullType(type)
        ? { ...nothing, ...texts, ...unseen, nothing: "  " }
        : { ...texts, ...unseen };
  }
}

/** Passwords and codes are never shown, so that any character that can be typed may stand in them. */
function isProof(path: string[]): boolean {
  return /^(?:.*[pP]assword|code|offer)$/.test(path.at(-1) ?? "") || path.join() === "login";
}

/** The variables with another value at one place. */
export function spoilt(variables: object, path: string[], value: unknown): Record<string, unknown> {
  const copy = structuredClone(variables) as Record<string, unknown>;
  let at = copy;
  for (const step of path.slice(0, -1)) at = at[step] as Record<string, unknown>;
  const last = path.at(-1) ?? "";
  if (!(last in at)) throw new Error(`the valid input does not fill ${path.join(".")}`);
  at[last] = value;
  return copy;
}
