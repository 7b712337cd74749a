import type { FastifyInstance, FastifyRequest } from "fastify";

declare module "fastify" {
  interface FastifyContextConfig {
    /** The route takes large files and watches over their arrival itself. */
    longBody?: boolean;
  }
}

/**
 * Cuts off whoever sends a small body endlessly slowly. Node's own limit is for a whole connection,
 * and the largest file on a village's line needs much longer than any query may take.
 */
export function addBodyDeadline(app: FastifyInstance, withinMs: number): void {
  app.addHook("onRequest", (request, _reply, done) => {
    if (hasBody(request) && request.routeOptions.config.longBody !== true) {
      const { raw } = request;
      const timer = setTimeout(() => raw.destroy(), withinMs);
      raw.once("end", () => clearTimeout(timer));
      raw.once("close", () => clearTimeout(timer));
    }
    done();
  });
}

function hasBody({ headers }: FastifyRequest): boolean {
  return headers["content-length"] !== undefined || headers["transfer-encoding"] !== undefined;
}
