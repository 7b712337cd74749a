import type {
  ApolloServerPlugin,
  GraphQLRequestContext,
  GraphQLRequestListener,
} from "@apollo/server";
import { OperationTypeNode, type DocumentNode, type GraphQLFormattedError } from "graphql";
import type { Logger } from "pino";
import type { RequestContext } from "../access/context.ts";
import { CodedError } from "../errors/coded-error.ts";
import { describe } from "../errors/server-mistake.ts";
import { answersWithOk } from "./conformance.ts";
import { wordOf } from "./format-error.ts";
import type { Guard } from "./guards.ts";

/** Counts an answer by kind of operation, and by the code of its first error or `OK`. */
export type CountAnswer = (operation: string, code: string) => void;

interface Deps {
  guard: Guard;
  log: Logger;
  count: CountAnswer;
  /** Told of each document that was answered without an error. */
  learn: (source: string, document: DocumentNode) => void;
}

/**
 * What happens around every operation, in one plugin, as each costs a little: the guards before it,
 * the log of bugs, and the request id, the status and the count of its answer.
 */
export function answers({ guard, log, count, learn }: Deps): ApolloServerPlugin<RequestContext> {
  const listener: GraphQLRequestListener<RequestContext> = {
    async didResolveOperation(request) {
      if (request.operation?.operation === OperationTypeNode.SUBSCRIPTION) throw streamed();
      await guard(request);
    },
    async didEncounterErrors({ errors, contextValue }) {
      for (const error of errors) {
        const word = wordOf(error);
        if (word === undefined) continue;
        const { requestId } = contextValue.caller;
        log.error({ requestId, bug: describe(error) }, word);
      }
    },
    async willSendResponse(context) {
      const { response, operation, contextValue, request, source, document } = context;
      if (response.body.kind !== "single") return;
      const { singleResult } = response.body;
      const errors = singleResult.errors ?? [];
      count(operation?.operation ?? "none", codeOf(errors[0]));
      if (errors.length === 0) {
        if (source !== undefined && document !== undefined) learn(source, document);
        return;
      }
      response.http.status = statusOf(response.http.status, codeOf(errors[0]));
      singleResult.errors = errors.map((error) => withRequestId(error, contextValue));
      const accept = request.http?.headers.get("accept") ?? "";
      if (answersWithOk(accept, response.http.status, errors)) response.http.status = 200;
    },
  };
  return {
    requestDidStart: async () => listener,
    async unexpectedErrorProcessingRequest({ requestContext, error }) {
      const { requestId } = idOf(requestContext);
      log.error({ requestId, bug: describe(error) }, "a request could not be processed");
    },
  };
}

function streamed(): CodedError {
  return new CodedError("BAD_REQUEST", "Subscriptions are streamed: send this to /graphql/stream.");
}

/** Apollo takes a refusal before execution for a fault of the server. */
function statusOf(status: number | undefined, code: string): number | undefined {
  if (status !== 500 || code === "INTERNAL_SERVER_ERROR") return status;
  return code === "UNAUTHENTICATED" ? 401 : 400;
}

function codeOf(error: GraphQLFormattedError | undefined): string {
  const code = error?.extensions?.["code"];
  return typeof code === "string" ? code : "OK";
}

function idOf(context: GraphQLRequestContext<RequestContext>): { requestId: string } {
  return context.contextValue.caller;
}

function withRequestId(
  error: GraphQLFormattedError,
  { caller }: RequestContext,
): GraphQLFormattedError {
  return { ...error, extensions: { ...error.extensions, requestId: caller.requestId } };
}
