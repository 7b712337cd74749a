import { once } from "node:events";
import { createServer, type IncomingHttpHeaders, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { RecentNonces } from "../platform/carrier/http/recent-nonces.ts";
import { checkSignature, type SigningKey } from "../platform/carrier/http/signature.ts";

export interface Received {
  readonly key: string;
  readonly body: string;
  readonly fault: string | undefined;
}

/** How a platform behaves: the way it was made for, or not. */
export type Manner = "takes" | "hangs" | "breaks" | "garbage" | "another" | "refuses";

/** Somebody else's server over TCP, that takes each key once. */
export class ReceivingPlatform {
  manner: Manner = "takes";
  /** Every request that came. */
  readonly heard: Received[] = [];
  /** What was taken, by key. */
  readonly taken = new Map<string, string>();
  readonly #server: Server;
  readonly #nonces = new RecentNonces();

  private constructor(key: SigningKey) {
    this.#server = createServer((request, response) => {
      const pieces: Buffer[] = [];
      request.on("data", (piece: Buffer) => pieces.push(piece));
      request.on("end", () => {
        const body = Buffer.concat(pieces);
        const { method = "", url: path = "", headers } = request;
        const fault = checkSignature(
          { method, path, body },
          headers,
          key,
          this.#nonces,
          Date.now(),
        );
        const id = keyOf(headers);
        this.heard.push({ key: id, body: body.toString(), fault });
        if (this.manner === "hangs") return;
        if (this.manner === "garbage") {
          request.socket.end("这不是 HTTP\r\n\r\n");
          return;
        }
        if (this.manner === "breaks") return void response.writeHead(500).end("a stack trace");
        if (this.manner === "refuses" || fault !== undefined) {
          return void response.writeHead(403).end("{}");
        }
        if (this.manner === "another") return void response.end("<html>welcome</html>");
        this.taken.set(id, body.toString());
        response.setHeader("content-type", "application/json");
        response.end(JSON.stringify({ received: id, reference: `LZ-${this.taken.size}` }));
      });
    });
  }

  static async start(key: SigningKey): Promise<ReceivingPlatform> {
    const platform = new ReceivingPlatform(key);
    platform.#server.listen(0, "127.0.0.1");
    await once(platform.#server, "listening");
    return platform;
  }

  get address(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}/deeds?from=510522`;
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections();
    this.#server.close();
    await once(this.#server, "close");
  }
}

function keyOf(headers: IncomingHttpHeaders): string {
  const key = headers["idempotency-key"];
  return typeof key === "string" ? key : "";
}
