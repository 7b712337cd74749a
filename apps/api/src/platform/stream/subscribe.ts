import {
  getOperationAST,
  GraphQLError,
  OperationTypeNode,
  parse,
  specifiedRules,
  subscribe,
  validate,
  type DocumentNode,
  type ExecutionResult,
  type GraphQLSchema,
} from "graphql";
import type { RequestContext } from "../access/context.ts";
import { badField } from "../errors/coded-error.ts";
import { formatError, isBug } from "../graphql/format-error.ts";
import type { Guard } from "../graphql/guards.ts";
import { limits } from "../graphql/limits.ts";
import { shapeLimits } from "../graphql/shape-limits.ts";
import { mapped } from "./mapped.ts";

/** What a client asks to be told of. */
export interface Asked {
  query: string;
  operationName?: string | null | undefined;
  variables?: Record<string, unknown> | null | undefined;
}

export interface Subscriber {
  schema: GraphQLSchema;
  guard: Guard;
  /** Told of faults that the client is not told. */
  onBug: (fault: unknown, requestId: string) => void;
}

/** A subscription under the same limits and guards as every other operation; its faults are worded alike. */
export async function subscribeTo(
  { schema, guard, onBug }: Subscriber,
  { query, operationName, variables }: Asked,
  context: RequestContext,
): Promise<AsyncGenerator<ExecutionResult>> {
  const { requestId } = context.caller;
  const said = (fault: unknown): ExecutionResult => {
    const error =
      fault instanceof GraphQLError
        ? fault
        : new GraphQLError("", { originalError: fault as Error });
    if (isBug(error)) onBug(fault, requestId);
    const { extensions, ...formatted } = formatError(error.toJSON(), error);
    return { errors: [{ ...formatted, extensions: { ...extensions, requestId } }] as never };
  };
  const worded = (result: ExecutionResult): ExecutionResult => {
    const [fault] = result.errors ?? [];
    return fault === undefined ? result : said(fault);
  };
  try {
    const document = readDocument(schema, query);
    if (document instanceof GraphQLError) throw document;
    const operation = getOperationAST(document, operationName);
    if (operation?.operation !== OperationTypeNode.SUBSCRIPTION) {
      throw badField("query", "NOT_A_SUBSCRIPTION", "Only subscriptions are streamed.");
    }
    const variableValues = variables ?? {};
    await guard({
      document,
      operation,
      request: { variables: variableValues },
      contextValue: context,
    });
    const source = await subscribe({
      schema,
      document,
      operationName: operationName ?? null,
      variableValues,
      contextValue: context,
    });
    return Symbol.asyncIterator in source ? mapped(source, worded, said) : only(worded(source));
  } catch (fault) {
    return only(said(fault));
  }
}

async function* only(result: ExecutionResult): AsyncGenerator<ExecutionResult> {
  yield result;
}

/** Parsed and valid, or the first reason why not. */
function readDocument(schema: GraphQLSchema, query: string): DocumentNode | GraphQLError {
  let document: DocumentNode;
  try {
    document = parse(query, { maxTokens: limits.tokens });
  } catch (fault) {
    return coded(fault as GraphQLError, "GRAPHQL_PARSE_FAILED");
  }
  const [fault] = validate(schema, document, [...specifiedRules, shapeLimits], {
    maxErrors: limits.errors,
  });
  return fault === undefined ? document : coded(fault, "GRAPHQL_VALIDATION_FAILED");
}

function coded(fault: GraphQLError, code: string): GraphQLError {
  const { nodes, source, positions, path, originalError, extensions } = fault;
  return new GraphQLError(fault.message, {
    nodes,
    source,
    positions,
    path,
    originalError,
    extensions: { code, ...extensions },
  });
}
