import type { DocumentNode, GraphQLSchema, OperationDefinitionNode } from "graphql";
import type { RequestContext } from "../access/context.ts";
import { CodedError, unauthenticated } from "../errors/coded-error.ts";
import { factsOf } from "./document-facts.ts";
import { limits } from "./limits.ts";
import { CostBook } from "./operation-cost.ts";
import { refuseBadText } from "./refuse-bad-text.ts";

/** `operation` is missing where the document has none of the name; the executor says so. */
interface Resolved {
  readonly document: DocumentNode;
  readonly operation?: OperationDefinitionNode | undefined;
  readonly request: { readonly variables?: Readonly<Record<string, unknown>> | undefined };
  readonly contextValue: RequestContext;
}

/** Looks at an operation before anything of it runs. */
export type Guard = (request: Resolved) => Promise<void>;

/**
 * Introspection is for whoever is signed in; text must be storable; the cost must be bearable. What
 * follows from the document alone is found out once for each document.
 */
export function createGuard(schema: GraphQLSchema): Guard {
  const book = new CostBook(schema);
  return async ({ document, operation, request, contextValue }) => {
    const { introspects, fault } = factsOf(document);
    if (fault instanceof Error) throw fault;
    const variables = request.variables ?? {};
    refuseBadText(variables);
    if (introspects && !(await contextValue.isSignedIn())) throw unauthenticated();
    if (operation === undefined) return;
    const cost = book.costOf(document, operation, variables);
    if (cost > limits.cost) throw tooCostly(cost);
  };
}

function tooCostly(cost: number): CodedError {
  return new CodedError(
    "BAD_USER_INPUT",
    `This asks for too much at once: cost ${cost}, limit ${limits.cost}.`,
    { cost, limit: limits.cost },
  );
}
