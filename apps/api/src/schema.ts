import type { GraphQLSchema } from "graphql";
import { assertValidSchema, lexicographicSortSchema, printSchema } from "graphql";
import { buildSchema as buildTypeGraphqlSchema, type NonEmptyArray } from "type-graphql";
import { modules } from "./modules.ts";
import { enforceAccess } from "./platform/access/enforce-access.ts";
import { resolveTypesByName } from "./platform/graphql/union.ts";
import type { ApiModule } from "./platform/module.ts";

/** TypeGraphQL wants topics; each of our subscriptions brings its own source instead. */
const noTopics = {
  publish: () => undefined,
  subscribe(): never {
    throw new Error("A subscription without a source of its own.");
  },
};

const built = new WeakMap<readonly ApiModule[], Promise<GraphQLSchema>>();

/**
 * The executable schema of these modules, every root field behind its declared access. Built once for
 * a list.
 */
export async function buildSchema(from: readonly ApiModule[] = modules): Promise<GraphQLSchema> {
  const schema = built.get(from) ?? build(from);
  built.set(from, schema);
  return await schema;
}

async function build(from: readonly ApiModule[]): Promise<GraphQLSchema> {
  const schema = await buildTypeGraphqlSchema({
    resolvers: from.flatMap((module) => module.resolvers) as unknown as NonEmptyArray<Function>,
    validate: false,
    // asking it for all of itself, as TypeGraphQL would, takes as long as building it
    skipCheck: true,
    nullableByDefault: false,
    pubSub: noTopics,
  });
  assertValidSchema(schema);
  resolveTypesByName(schema);
  enforceAccess(schema);
  return schema;
}

const heading = `# Emitted from the code: run \`npm run wuzi schema\` after a change. Read it as a contract.\n\n`;

/** The schema as it is committed. */
export function printedSchema(schema: GraphQLSchema): string {
  return `${heading}${printSchema(lexicographicSortSchema(schema))}\n`;
}
