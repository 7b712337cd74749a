import { isAbstractType, type GraphQLSchema } from "graphql";
import { createUnionType } from "type-graphql";

type Class = abstract new (...args: never[]) => object;

/** A result union: the answer, or one of the expected refusals. */
export function unionOf<T extends readonly Class[]>(
  name: string,
  description: string,
  types: () => T,
): object {
  const union: unknown = createUnionType({ name, description, types: types as never });
  return union as object;
}

/**
 * Tells the members of unions apart at once: read models carry their `__typename` from the database,
 * refusals are instances of their class. (TypeGraphQL would answer with a promise, which compiled
 * execution does not wait for.)
 */
export function resolveTypesByName(schema: GraphQLSchema): void {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isAbstractType(type) || type.name.startsWith("__")) continue;
    type.resolveType = (value: { __typename?: string }) =>
      value.__typename ?? value.constructor.name;
  }
}
