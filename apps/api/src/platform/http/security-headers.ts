import type { FastifyInstance } from "fastify";

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

export function addSecurityHeaders(app: FastifyInstance): void {
  app.addHook("onSend", async (request, reply) => {
    void reply.header("x-content-type-options", "nosniff");
    void reply.header("referrer-policy", "same-origin");
    void reply.header("cross-origin-opener-policy", "same-origin");
    void reply.header("cross-origin-resource-policy", "same-origin");
    void reply.header("permissions-policy", "camera=(self), geolocation=(), microphone=()");
    if (!reply.hasHeader("content-security-policy")) {
      void reply.header("content-security-policy", policy);
    }
    if (request.protocol === "https") {
      void reply.header("strict-transport-security", "max-age=31536000; includeSubDomains");
    }
  });
}
