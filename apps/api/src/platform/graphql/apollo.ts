import { ApolloServer, type ApolloServerPlugin } from "@apollo/server";
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from "@apollo/server/plugin/disabled";
import { Kind, type DocumentNode, type GraphQLSchema } from "graphql";
import type { Logger } from "pino";
import type { RequestContext } from "../access/context.ts";
import { CodedError, unauthenticated } from "../errors/coded-error.ts";
import { conformance } from "./conformance.ts";
import { formatError } from "./format-error.ts";
import { jitExecutor } from "./jit-executor.ts";
import { costOf, limits, shapeLimits } from "./limits.ts";

interface Deps {
  schema: GraphQLSchema;
  log: Logger;
}

/**
 * Apollo without what costs and gives nothing here: no cache control, plain JSON, compiled
 * execution. CSRF prevention, limits and masked errors stay on.
 */
export function createApollo({ schema, log }: Deps): ApolloServer<RequestContext> {
  return new ApolloServer<RequestContext>({
    gateway: {
      load: async () => ({ executor: jitExecutor(schema) }),
      onSchemaLoadOrUpdate(callback) {
        callback({ apiSchema: schema, coreSupergraphSdl: "" });
        return () => undefined;
      },
      stop: async () => undefined,
    },
    introspection: true,
    includeStacktraceInErrorResponses: false,
    hideSchemaDetailsFromClientErrors: true,
    csrfPrevention: true,
    allowBatchedHttpRequests: false,
    status400ForVariableCoercionErrors: true,
    stopOnTerminationSignals: false,
    parseOptions: { maxTokens: limits.tokens },
    validationOptions: { maxErrors: limits.errors },
    validationRules: [shapeLimits],
    stringifyResult: (value) => JSON.stringify(value),
    logger: { debug() {}, info() {}, warn: (m) => log.warn(m), error: (m) => log.error(m) },
    plugins: [
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      guards(schema),
      errors(log),
      conformance(),
    ],
  });
}

/** Introspection is for whoever is signed in; a costly request is refused before it runs. */
function guards(schema: GraphQLSchema): ApolloServerPlugin<RequestContext> {
  const introspecting = new WeakMap<DocumentNode, boolean>();
  return {
    async requestDidStart() {
      return {
        async didResolveOperation({ document, request, contextValue }) {
          let asks = introspecting.get(document);
          if (asks === undefined) {
            asks = asksForSchema(document);
            introspecting.set(document, asks);
          }
          if (asks && !(await contextValue.isSignedIn())) throw unauthenticated();
          const cost = costOf(schema, document, request.operationName, request.variables ?? {});
          if (cost > limits.cost) {
            throw new CodedError(
              "BAD_USER_INPUT",
              `This asks for too much at once: cost ${cost}, limit ${limits.cost}.`,
            );
          }
        },
      };
    },
  };
}

function asksForSchema(document: DocumentNode): boolean {
  const source = document.loc?.source.body ?? "";
  return (
    /__(schema|type)\b/.test(source) &&
    document.definitions.some(
      (definition) =>
        definition.kind === Kind.OPERATION_DEFINITION ||
        definition.kind === Kind.FRAGMENT_DEFINITION,
    )
  );
}

/** Formats errors with the id of their request, which Apollo's own hook does not know. */
function errors(log: Logger): ApolloServerPlugin<RequestContext> {
  return {
    async requestDidStart() {
      return {
        async willSendResponse({ response, errors: raised, contextValue }) {
          if (response.body.kind !== "single") return;
          const { singleResult } = response.body;
          const { requestId } = contextValue.caller;
          if (!singleResult.errors) return;
          singleResult.errors = singleResult.errors.map((formatted, index) =>
            formatError(formatted, raised?.[index], requestId, (err) =>
              log.error({ requestId, err }, "a resolver failed"),
            ),
          );
        },
      };
    },
  };
}
