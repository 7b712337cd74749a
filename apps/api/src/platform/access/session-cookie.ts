import type { FastifyReply, FastifyRequest } from "fastify";

/** `__Host-` needs HTTPS; on plain HTTP only the machine itself may use the plain name. */
function cookieName(secure: boolean): string {
  return secure ? "__Host-wuzi" : "wuzi";
}

const absoluteLimitSeconds = 12 * 60 * 60;

/** The session cookie of one request: read once, written when the token changes. */
export class SessionCookie {
  readonly #request: FastifyRequest;
  readonly #reply: FastifyReply;

  constructor(request: FastifyRequest, reply: FastifyReply) {
    this.#request = request;
    this.#reply = reply;
  }

  get token(): string | undefined {
    const value = this.#request.cookies[cookieName(this.#secure)];
    return value && /^[\w-]{43}$/.test(value) ? value : undefined;
  }

  set(token: string): void {
    void this.#reply.setCookie(cookieName(this.#secure), token, {
      httpOnly: true,
      secure: this.#secure,
      sameSite: "strict",
      path: "/",
      maxAge: absoluteLimitSeconds,
    });
  }

  clear(): void {
    void this.#reply.clearCookie(cookieName(this.#secure), {
      httpOnly: true,
      secure: this.#secure,
      sameSite: "strict",
      path: "/",
    });
  }

  get #secure(): boolean {
    return this.#request.protocol === "https";
  }
}
