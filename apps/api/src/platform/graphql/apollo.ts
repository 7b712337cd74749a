import { ApolloServer } from "@apollo/server";
import type { GatewayExecutor } from "@apollo/server-gateway-interface";
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from "@apollo/server/plugin/disabled";
import type { GraphQLSchema } from "graphql";
import type { Logger } from "pino";
import type { RequestContext } from "../access/context.ts";
import { describe } from "../errors/server-mistake.ts";
import type { Subscriber } from "../stream/subscribe.ts";
import { answers, type CountAnswer } from "./answers.ts";
import { ExpressLane } from "./express-lane.ts";
import { formatError } from "./format-error.ts";
import { createGuard } from "./guards.ts";
import { limits } from "./limits.ts";
import { OperationRunner, type Outcome } from "./run/operation-runner.ts";
import { shapeLimits } from "./shape-limits.ts";

interface Deps {
  schema: GraphQLSchema;
  log: Logger;
  count: CountAnswer;
}

export interface Graphql {
  readonly apollo: ApolloServer<RequestContext>;
  readonly lane: ExpressLane;
  /** For operations that last. */
  readonly subscriber: Subscriber;
}

/**
 * Apollo without what costs and gives nothing here: no cache control, no persisted queries, plain
 * JSON, an executor of our own. CSRF prevention, limits and masked errors stay on. Beside it the
 * express lane, for operations that Apollo has answered before.
 */
export function createApollo({ schema, log, count }: Deps): Graphql {
  const runner = new OperationRunner(schema);
  const guard = createGuard(schema);
  const lane = new ExpressLane(runner, guard, count);
  const apollo = new ApolloServer<RequestContext>({
    gateway: {
      load: async () => ({ executor: executorOf(runner) }),
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
    stringifyResult: (value) =>
      value.data instanceof Whole ? value.data.text : JSON.stringify(value),
    logger: quiet(log),
    plugins: [
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      answers({ guard, log, count, learn: (source, document) => lane.learn(source, document) }),
    ],
  });
  const onBug = (fault: unknown, requestId: string) =>
    log.error({ requestId, bug: describe(fault) }, "a stream met a bug");
  return { apollo, lane, subscriber: { schema, guard, onBug } };
}

/** An answer without errors, written already. */
class Whole {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

/** What the express lane has run is not run again: Apollo only puts its errors into words. */
function executorOf(runner: OperationRunner): GatewayExecutor {
  return async ({ document, operationName, context, request }) => {
    const {
      outcome = await runner.run(
        document,
        operationName ?? null,
        context as RequestContext,
        request.variables ?? {},
      ),
    } = context as { outcome?: Outcome };
    return ("text" in outcome ? { data: new Whole(outcome.text) } : outcome) as never;
  };
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
