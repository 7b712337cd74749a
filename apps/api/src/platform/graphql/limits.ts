import {
  GraphQLError,
  Kind,
  type ASTVisitor,
  type DocumentNode,
  type GraphQLSchema,
  type SelectionSetNode,
  type ValidationContext,
} from "graphql";
import { fieldExtensionsEstimator, getComplexity, simpleEstimator } from "graphql-query-complexity";

/** How much one request may ask for. Generous for every screen we have, narrow for abuse. */
export const limits = {
  tokens: 4000,
  depth: 12,
  aliases: 30,
  directives: 20,
  rootFields: 10,
  cost: 5000,
  errors: 10,
  bodyBytes: 256 * 1024,
} as const;

/** Refuses documents that are too deep, repeat too much, or start too many pieces of work. */
export function shapeLimits(context: ValidationContext): ASTVisitor {
  let aliases = 0;
  let directives = 0;
  return {
    Document(document: DocumentNode) {
      for (const definition of document.definitions) {
        if (definition.kind !== Kind.OPERATION_DEFINITION) continue;
        if (definition.selectionSet.selections.length > limits.rootFields) {
          report(context, `An operation may ask for ${limits.rootFields} root fields.`);
        }
        if (depthOf(definition.selectionSet, context, new Set()) > limits.depth) {
          report(context, `A query may be ${limits.depth} levels deep.`);
        }
      }
    },
    Field(node) {
      if (node.alias) aliases += 1;
      if (aliases === limits.aliases + 1)
        report(context, `A request may use ${limits.aliases} aliases.`);
    },
    Directive() {
      directives += 1;
      if (directives === limits.directives + 1) {
        report(context, `A request may use ${limits.directives} directives.`);
      }
    },
  };
}

function depthOf(set: SelectionSetNode, context: ValidationContext, inside: Set<string>): number {
  let deepest = 0;
  for (const node of set.selections) {
    if (node.kind === Kind.FIELD) {
      deepest = Math.max(
        deepest,
        node.selectionSet ? 1 + depthOf(node.selectionSet, context, inside) : 1,
      );
    } else if (node.kind === Kind.INLINE_FRAGMENT) {
      deepest = Math.max(deepest, depthOf(node.selectionSet, context, inside));
    } else if (!inside.has(node.name.value)) {
      const fragment = context.getFragment(node.name.value);
      const within = new Set([...inside, node.name.value]);
      if (fragment) deepest = Math.max(deepest, depthOf(fragment.selectionSet, context, within));
    }
  }
  return deepest;
}

function report(context: ValidationContext, message: string): void {
  context.reportError(
    new GraphQLError(message, { extensions: { code: "GRAPHQL_VALIDATION_FAILED" } }),
  );
}

/** What a request would cost, with page sizes as multipliers. */
export function costOf(
  schema: GraphQLSchema,
  query: DocumentNode,
  operationName: string | undefined,
  variables: Record<string, unknown>,
): number {
  return getComplexity({
    schema,
    query,
    ...(operationName ? { operationName } : {}),
    variables,
    estimators: [fieldExtensionsEstimator(), simpleEstimator({ defaultComplexity: 1 })],
  });
}
