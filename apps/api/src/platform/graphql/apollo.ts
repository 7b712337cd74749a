import { ApolloServer } from "@apollo/server";
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from "@apollo/server/plugin/disabled";
import type { GraphQLSchema } from "graphql";
import type { Logger } from "pino";
import type { RequestContext } from "../access/context.ts";
import { answers, type CountAnswer } from "./answers.ts";
import { formatError } from "./format-error.ts";
import { createGuard } from "./guards.ts";
import { jitExecutor } from "./jit-executor.ts";
import { limits } from "./limits.ts";
import { shapeLimits } from "./shape-limits.ts";

interface Deps {
  schema: GraphQLSchema;
  log: Logger;
  count: CountAnswer;
}

/**
 * Apollo without what costs and gives nothing here: no cache control, no persisted queries, plain
 * JSON, compiled execution. CSRF prevention, limits and masked errors stay on.
 */
export function createApollo({ schema, log, count }: Deps): ApolloServer<RequestContext> {
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
    persistedQueries: false,
    stopOnTerminationSignals: false,
    parseOptions: { maxTokens: limits.tokens },
    validationOptions: { maxErrors: limits.errors },
    validationRules: [shapeLimits],
    formatError,
    stringifyResult: (value) => JSON.stringify(value),
    logger: quiet(log),
    plugins: [
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      answers({ guard: createGuard(schema), log, count }),
    ],
  });
}

/** What Apollo says of a request is said by `answers` already, with the request's id. */
function quiet(log: Logger) {
  return {
    debug: () => undefined,
    info: () => undefined,
    warn: (message: string) => log.warn(message),
    error(message: string) {
      if (!message.startsWith("Unexpected error processing request")) log.error(message);
    },
  };
}
