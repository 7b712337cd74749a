import { timingSafeEqual } from "node:crypto";
import type { FastifyInstance, FastifyRequest } from "fastify";
import type { Pool } from "pg";
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from "prom-client";
import type { CountAnswer } from "../graphql/answers.ts";

/** What this process measures of itself. Labels are few and fixed: no login, no id, no query. */
export interface Metrics {
  readonly registry: Registry;
  readonly duration: Histogram;
  readonly count: CountAnswer;
}

export function createMetrics(pool: Pool): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const duration = new Histogram({
    name: "wuzi_http_request_duration_seconds",
    help: "Time to answer a request, by route and status.",
    labelNames: ["method", "route", "status"],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10],
    registers: [registry],
  });
  const operations = new Counter({
    name: "wuzi_graphql_operations_total",
    help: "GraphQL answers, by kind of operation and by the code of the first error or OK.",
    labelNames: ["operation", "code"],
    registers: [registry],
  });
  registry.registerMetric(connections(pool));
  return { registry, duration, count: (operation, code) => operations.inc({ operation, code }) };
}

function connections(pool: Pool): Gauge {
  return new Gauge({
    name: "wuzi_database_connections",
    help: "Database connections of this process, by state.",
    labelNames: ["state"],
    registers: [],
    collect() {
      this.set({ state: "total" }, pool.totalCount);
      this.set({ state: "idle" }, pool.idleCount);
      this.set({ state: "waiting" }, pool.waitingCount);
    },
  });
}

/**
 * Prometheus text at `/metrics`.
 *
 * @param token lets a collector on another machine read; without it only this machine may
 */
export function addMetrics(
  app: FastifyInstance,
  { registry, duration }: Metrics,
  token: string | undefined,
): void {
  app.addHook("onResponse", (request, reply, done) => {
    const route = request.routeOptions.url ?? "unknown";
    const labels = { method: request.method, route, status: String(reply.statusCode) };
    duration.observe(labels, reply.elapsedTime / 1000);
    done();
  });
  app.get("/metrics", async (request, reply) => {
    if (!mayRead(request, token)) {
      return await reply.code(403).type("text/plain").send("Metrics are for the collector.\n");
    }
    return await reply.type(registry.contentType).send(await registry.metrics());
  });
}

const loopback = new Set(["127.0.0.1", "::1", "::ffff:127.0.0.1"]);

function mayRead(request: FastifyRequest, token: string | undefined): boolean {
  if (token !== undefined) {
    const given = Buffer.from(request.headers.authorization ?? "");
    const wanted = Buffer.from(`Bearer ${token}`);
    return given.length === wanted.length && timingSafeEqual(given, wanted);
  }
  // a proxy on this machine speaks for others
  const { headers, socket } = request;
  const forwarded = headers["x-forwarded-for"] !== undefined || headers.forwarded !== undefined;
  return !forwarded && loopback.has(socket.remoteAddress ?? "");
}
