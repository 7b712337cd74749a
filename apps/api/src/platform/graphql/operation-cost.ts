import {
  getNamedType,
  getVariableValues,
  GraphQLBoolean,
  GraphQLInt,
  Kind,
  typeFromAST,
  type DocumentNode,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from "graphql";
import { fieldExtensionsEstimator, getComplexity, simpleEstimator } from "graphql-query-complexity";
import { coercionError } from "./coercion-faults.ts";

type Variables = Readonly<Record<string, unknown>>;

/** The costs of one operation, by the values that they depend on. */
interface Known {
  /** Page sizes are integers and `@include` takes booleans: no other variable changes the cost. */
  deciding: readonly string[];
  costs: Map<string, number>;
}

/** Costs kept of one operation: many more than there are page sizes on our screens. */
const mostKept = 64;

/**
 * Says what an operation costs under its variables: rows and fields, pages as multipliers. Each
 * combination of document and page sizes is worked out once, so that the usual request pays for one
 * look-up.
 */
export class CostBook {
  readonly #schema: GraphQLSchema;
  readonly #known = new WeakMap<OperationDefinitionNode, Known>();

  constructor(schema: GraphQLSchema) {
    this.#schema = schema;
  }

  /** @throws BAD_USER_INPUT for variables that do not fit the operation */
  costOf(document: DocumentNode, operation: OperationDefinitionNode, variables: Variables): number {
    const known = this.#knownOf(operation);
    const key = JSON.stringify(known.deciding.map((name) => variables[name]));
    const kept = known.costs.get(key);
    if (kept !== undefined) return kept;
    const cost = this.#workOut(document, operation, variables);
    if (known.costs.size >= mostKept) known.costs.clear();
    known.costs.set(key, cost);
    return cost;
  }

  #knownOf(operation: OperationDefinitionNode): Known {
    const found = this.#known.get(operation);
    if (found !== undefined) return found;
    const known = { deciding: this.#deciding(operation), costs: new Map<string, number>() };
    this.#known.set(operation, known);
    return known;
  }

  #deciding(operation: OperationDefinitionNode): string[] {
    return (operation.variableDefinitions ?? []).flatMap(({ type, variable }) => {
      const named = getNamedType(typeFromAST(this.#schema, type as never));
      return named === GraphQLInt || named === GraphQLBoolean ? [variable.name.value] : [];
    });
  }

  #workOut(
    document: DocumentNode,
    operation: OperationDefinitionNode,
    variables: Variables,
  ): number {
    const definitions = operation.variableDefinitions ?? [];
    const { errors } = getVariableValues(this.#schema, definitions, variables);
    if (errors !== undefined) throw coercionError(errors);
    return getComplexity({
      schema: this.#schema,
      query: onlyThis(document, operation),
      variables: { ...variables },
      estimators: [fieldExtensionsEstimator(), simpleEstimator({ defaultComplexity: 1 })],
      maxQueryNodes: Infinity,
    });
  }
}

/** The library adds up all operations of a document that it is not told the name of. */
function onlyThis(document: DocumentNode, operation: OperationDefinitionNode): DocumentNode {
  const definitions = document.definitions.filter(
    (definition) => definition === operation || definition.kind === Kind.FRAGMENT_DEFINITION,
  );
  return { ...document, definitions };
}
