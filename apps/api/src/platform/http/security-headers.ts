import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";

/** Everything comes from this server; no inline script, no foreign frame, no sniffing. */
const policy = [
  "default-src 'self'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join("; ");

/** Headers of every answer. */
const always = {
  "x-content-type-options": "nosniff",
  "referrer-policy": "same-origin",
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-resource-policy": "same-origin",
  "permissions-policy": "camera=(self), geolocation=(), microphone=()",
} as const;

export function addSecurityHeaders(app: FastifyInstance): void {
  app.addHook("onSend", (request, reply, _payload, done) => {
    void reply.headers(always);
    if (!reply.hasHeader("content-security-policy")) {
      void reply.header("content-security-policy", policy);
    }
    if (request.protocol === "https") {
      void reply.header("strict-transport-security", "max-age=31536000; includeSubDomains");
    }
    done();
  });
}

/** Answers a path that cannot be decoded; hooks do not run for it. */
export function refuseBadPath(_: unknown, request: FastifyRequest, reply: FastifyReply): void {
  void reply
    .code(400)
    .headers({ ...always, "content-security-policy": policy, "x-request-id": request.id })
    .type("text/plain")
    .send("The path is not valid.\n");
}
