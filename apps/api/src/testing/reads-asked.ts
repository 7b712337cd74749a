import type { Permission } from "@wuzi/domain/access/permissions";
import {
  getNamedType,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isLeafType,
  isListType,
  isObjectType,
  isRequiredArgument,
  isUnionType,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLNamedOutputType,
  type GraphQLSchema,
} from "graphql";
import { declaredAccess } from "../platform/access/declared-access.ts";
import type { Request } from "./transcript.ts";

/** What is asked for by each argument that a read must have. */
export interface Sought {
  /** One id of every kind of thing out of sight. */
  readonly thing: string;
  readonly office: string;
  readonly day: string;
  /** Permissions under which the whole county is in sight, on purpose: what asks for them is left out. */
  readonly countyWide?: readonly Permission[];
}

/**
 * Every read that the schema offers, by itself: lists from their beginning, single ones by an id that
 * is out of sight, with all that can be selected two steps deep. A read that is added later is asked too.
 */
export function readsAsked(schema: GraphQLSchema, sought: Sought): Request[] {
  const fields = Object.values(schema.getQueryType()?.getFields() ?? {});
  const left = fields.filter((field) => {
    const access = declaredAccess(field);
    const wide = sought.countyWide ?? [];
    return access === undefined || "publicBecause" in access || !wide.includes(access.permission);
  });
  return left.flatMap((field) => {
    const whole = readAsked(field, sought);
    return [...(whole === undefined ? [] : [whole]), ...narrowedReads(field, sought)];
  });
}

/** A list narrowed by each id that its filter takes: as many requests as there are such ids. */
function narrowedReads(field: GraphQLField<unknown, unknown>, sought: Sought): Request[] {
  const filter = field.args.find(({ name }) => name === "filter");
  const type = getNamedType(filter?.type);
  if (!isInputObjectType(type)) return [];
  return Object.values(type.getFields()).flatMap(({ name, type: narrow }) => {
    if (getNullableType(narrow).toString() !== "ID") return [];
    const value = name === "officeId" || name === "parentId" ? sought.office : sought.thing;
    return readAsked(field, sought, { filter: { [name]: value } }) ?? [];
  });
}

/** @returns nothing where an argument has to be made by hand */
export function readAsked(
  field: GraphQLField<unknown, unknown>,
  sought: Sought,
  more: Readonly<Record<string, unknown>> = {},
): Request | undefined {
  const given = field.args.flatMap((each) => {
    const value = more[each.name] ?? valueOf(each, sought);
    return value === undefined ? [] : [{ each, value }];
  });
  if (field.args.some((each) => isRequiredArgument(each) && valueOf(each, sought) === undefined)) {
    return undefined;
  }
  const heads = given.map(({ each }) => `$${each.name}: ${String(each.type)}`).join(", ");
  const args = given.map(({ each: { name } }) => `${name}: $${name}`).join(", ");
  const variables = Object.fromEntries(given.map(({ each, value }) => [each.name, value]));
  const body = selectionOf(getNamedType(field.type), 3);
  return {
    query: `query ${heads && `(${heads})`} { ${field.name}${args && `(${args})`} ${body} }`,
    variables,
  };
}

function valueOf(argument: GraphQLArgument, { thing, office, day }: Sought): unknown {
  if (argument.name === "first") return 9;
  if (!isRequiredArgument(argument)) return undefined;
  const type = getNullableType(argument.type);
  if (isListType(type) || isInputObjectType(type)) return undefined;
  if (type.toString() === "ID") return argument.name === "officeId" ? office : thing;
  if (type.toString() === "Day") return day;
  if (isEnumType(type)) return type.getValues()[0]?.name;
  return undefined;
}

/** Leaves, and what hangs on the thing so many steps deep; nothing that wants an argument. */
function selectionOf(type: GraphQLNamedOutputType, steps: number): string {
  if (isLeafType(type)) return "";
  if (isUnionType(type)) {
    const members = type
      .getTypes()
      .map((each) => `... on ${each.name} ${selectionOf(each, steps)}`);
    return `{ __typename ${members.join(" ")} }`;
  }
  if (!isObjectType(type)) return "{ __typename }";
  const parts = Object.values(type.getFields()).flatMap((field) => {
    if (field.args.some(isRequiredArgument)) return [];
    const inner = getNamedType(field.type);
    if (isLeafType(inner)) return [field.name];
    return steps > 1 ? [`${field.name} ${selectionOf(inner, steps - 1)}`] : [];
  });
  return `{ __typename ${parts.join(" ")} }`;
}
