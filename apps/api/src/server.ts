import { randomUUID } from "node:crypto";
import fastifyCookie from "@fastify/cookie";
import Fastify, { LogController, type FastifyInstance } from "fastify";
import type { Logger } from "pino";
import { modules } from "./modules.ts";
import type { Pace } from "./platform/access/key-rate.ts";
import type { CallbackDoor } from "./platform/carrier/http/callback-door.ts";
import { addCallbacks, callbackPath } from "./platform/carrier/http/callback-route.ts";
import { assertMigrated } from "./platform/database/assert-migrated.ts";
import { assertPowerless } from "./platform/database/assert-powerless.ts";
import { createDataSource } from "./platform/database/data-source.ts";
import { createPool } from "./platform/database/pool.ts";
import { UnitOfWork } from "./platform/database/unit-of-work.ts";
import { withoutValues } from "./platform/errors/server-mistake.ts";
import type { FileStore } from "./platform/files/file-store.ts";
import { addFiles } from "./platform/files/files-route.ts";
import { createApollo } from "./platform/graphql/apollo.ts";
import { limits } from "./platform/graphql/limits.ts";
import { addBodyDeadline } from "./platform/http/body-deadline.ts";
import { addConsole } from "./platform/http/console-files.ts";
import { drainable } from "./platform/http/drain.ts";
import { addExplorer } from "./platform/http/explorer/explorer.ts";
import { addGraphql } from "./platform/http/graphql-route.ts";
import { addHealth } from "./platform/http/health.ts";
import { createLog } from "./platform/http/log.ts";
import { addMetrics, createMetrics } from "./platform/http/metrics.ts";
import { addSecurityHeaders, refuseBadPath } from "./platform/http/security-headers.ts";
import type { ApiModule } from "./platform/module.ts";
import { ringOf } from "./platform/sealing/key-ring.ts";
import { keepKeysFresh, refreshKeys } from "./platform/sealing/known-keys.ts";
import { buildSchema } from "./schema.ts";

export interface ServerDeps {
  appUrl: string;
  masterKey: Buffer;
  poolSize?: number;
  consoleFolder?: string | undefined;
  /** Where uploaded and exported files lie; without it there are no file routes. */
  files?: FileStore;
  /** Where a gateway over HTTP brings receipts and replies; without it there is no such path. */
  callbacks?: CallbackDoor | undefined;
  metricsToken?: string | undefined;
  trustedProxies?: number;
  /** Milliseconds that requests under way get to finish when the server stops. */
  drainMs?: number;
  /** Serves the explorer to whoever is signed in. */
  development?: boolean;
  log?: Logger;
  /** Milliseconds after which a request is answered with TIMEOUT. */
  requestMs?: number;
  /** How often one client key may ask, where it is not the usual pace. */
  keyPace?: Pace;
  /** Milliseconds without a byte after which an upload is given up. */
  uploadIdleMs?: number;
  /** Modules other than the product's own, for tests of the platform. */
  modules?: readonly ApiModule[];
}

export interface Server {
  app: FastifyInstance;
  /** @returns the address, for example `http://127.0.0.1:4000` */
  listen(port: number, host: string): Promise<string>;
  /** Answers what is under way, refuses what is new, then lets go of the database. */
  stop(): Promise<void>;
}

/** The whole service, as `main` runs it and as tests enter it. */
export async function createServer(deps: ServerDeps): Promise<Server> {
  const log = deps.log ?? createLog("silent");
  const from = deps.modules ?? modules;
  // what can refuse to start comes before what would have to be let go of
  const schema = await buildSchema(from);
  const pool = createPool({ url: deps.appUrl, size: deps.poolSize ?? 16 });
  const ring = ringOf(deps.masterKey);
  try {
    await assertPowerless(pool);
    await assertMigrated(pool);
    await refreshKeys(pool, ring);
  } catch (error) {
    await pool.end();
    throw error;
  }
  const source = await createDataSource(pool, from.flatMap((module) => module.entities) as never);
  const noteActivity = (token: string) => {
    pool.query("select access.touch($1)", [token]).catch((error: Error) => {
      log.warn({ what: withoutValues(error.message) }, "a session's activity was not noted");
    });
  };
  const work = new UnitOfWork(
    pool,
    source,
    noteActivity,
    () => refreshKeys(pool, ring),
    (text) => ring.printOf(text),
  );
  const stopKeys = keepKeysFresh(pool, ring);
  const metrics = createMetrics(pool);
  const graphql = createApollo({ schema, log, count: metrics.count });
  await graphql.apollo.start();

  let stopping = false;
  const app = Fastify({
    loggerInstance: log as never,
    logController: new LogController({ disableRequestLogging: true }),
    // each line names its request itself
    childLoggerFactory: (logger: unknown) => logger,
    genReqId: () => randomUUID(),
    // a bare number would trust nobody: whoever sets it says that only the proxy can reach this port
    trustProxy: (_: string, hop: number) => hop < (deps.trustedProxies ?? 0),
    return503OnClosing: false,
    // the whole of a request: a large file on a slow line; small bodies have their own deadline
    requestTimeout: 30 * 60_000,
    frameworkErrors: refuseBadPath,
    keepAliveTimeout: 65_000,
  } as object) as unknown as FastifyInstance;
  const drain = drainable(app.server);
  await app.register(fastifyCookie);
  addBodyDeadline(app, 30_000);
  addSecurityHeaders(app);
  addRequestLog(app, log);
  addHealth(app, pool, () => stopping);
  addMetrics(app, metrics, deps.metricsToken);
  const endStreams = await addGraphql(app, {
    ...graphql,
    work,
    pool,
    masterKey: deps.masterKey,
    offered: { timeline: from.flatMap((module) => module.timeline ?? []) },
    requestMs: deps.requestMs ?? limits.requestMs,
    keyPace: deps.keyPace,
  });
  if (deps.files !== undefined) {
    const purposes = from.flatMap((module) => module.filePurposes ?? []);
    await addFiles(app, { work, store: deps.files, purposes, log, idleMs: deps.uploadIdleMs });
  }
  if (deps.callbacks !== undefined) await addCallbacks(app, callbackPath, deps.callbacks);
  if (deps.development === true) addExplorer(app, pool);
  await addConsole(app, deps.consoleFolder);

  return {
    app,
    listen: (port, host) => app.listen({ port, host }),
    async stop() {
      if (stopping) return;
      stopping = true;
      stopKeys();
      endStreams();
      await drain({ graceMs: 300, limitMs: deps.drainMs ?? 15_000 });
      await app.close();
      await graphql.apollo.stop();
      await source.destroy().catch(() => undefined);
      await pool.end().catch(() => undefined);
    },
  };
}

/** One line a request: what, how long, which id. No variables, no names, no query text. */
function addRequestLog(app: FastifyInstance, log: Logger): void {
  app.addHook("onRequest", (request, reply, done) => {
    void reply.header("x-request-id", request.id);
    done();
  });
  app.addHook("onResponse", (request, reply, done) => {
    log.info({
      requestId: request.id,
      method: request.method,
      route: request.routeOptions.url ?? "unknown",
      status: reply.statusCode,
      ms: Math.round(reply.elapsedTime * 10) / 10,
    });
    done();
  });
}
