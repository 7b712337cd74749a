import { createUnionType } from "type-graphql";

type Class = abstract new (...args: never[]) => object;

/**
 * A result union. Read models carry their `__typename` from the database; refusals are instances of
 * their class.
 */
export function unionOf<T extends readonly Class[]>(
  name: string,
  description: string,
  types: () => T,
): object {
  return createUnionType({
    name,
    description,
    types: types as never,
    resolveType: (value: { __typename?: string }) => value.__typename ?? value.constructor.name,
  } as never) as object;
}
