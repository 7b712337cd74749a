import { createHash, createHmac } from "node:crypto";
import { once } from "node:events";
import { createServer, type IncomingMessage, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { buffer } from "node:stream/consumers";

interface Kept {
  bytes: Buffer;
  modified: Date;
  encryption: string | undefined;
}

const hmac = (key: string | Buffer, text: string) =>
  createHmac("sha256", key).update(text).digest();
const sha256 = (bytes: string | Buffer) => createHash("sha256").update(bytes).digest("hex");

/**
 * A store that speaks S3 over TCP as AWS's own documents tell it: it works out each request's
 * signature itself (Signature Version 4), refuses bytes without a length or with another checksum,
 * and lists in pages.
 */
export class S3Peer {
  readonly kept = new Map<string, Kept>();
  /** Requests to fail with 503 before the next one is answered. */
  failing = 0;
  pageSize = 1000;
  readonly #server: Server;
  readonly #secret: string;

  constructor(secret: string) {
    this.#secret = secret;
    this.#server = createServer((request, response) => {
      void this.#answer(request).then(([status, body]) => response.writeHead(status).end(body));
    });
  }

  async start(): Promise<string> {
    this.#server.listen(0, "127.0.0.1");
    await once(this.#server, "listening");
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections();
    this.#server.close();
    await once(this.#server, "close");
  }

  async #answer(request: IncomingMessage): Promise<[number, string | Buffer]> {
    const bytes = await buffer(request);
    if (this.failing > 0) {
      this.failing -= 1;
      return [503, "<Error><Code>SlowDown</Code></Error>"];
    }
    const url = new URL(request.url ?? "/", "http://peer");
    if (!this.#isSigned(request, url)) return [403, "<Code>SignatureDoesNotMatch</Code>"];
    const [, bucket, ...path] = url.pathname.split("/");
    if (bucket !== "wuzi") return [404, "<Code>NoSuchBucket</Code>"];
    const key = path.join("/");
    if (request.method === "GET" && key === "") return [200, this.#list(url)];
    if (request.method === "PUT") return this.#put(request, key, bytes);
    if (request.method === "DELETE") return [204, this.kept.delete(key) ? "" : ""];
    const found = this.kept.get(key);
    return found === undefined ? [404, "<Code>NoSuchKey</Code>"] : [200, found.bytes];
  }

  #put(request: IncomingMessage, key: string, bytes: Buffer): [number, string] {
    if (request.headers["content-length"] === undefined) return [411, ""];
    if (request.headers["x-amz-content-sha256"] !== sha256(bytes)) return [400, "BadDigest"];
    const encryption = request.headers["x-amz-server-side-encryption"] as string | undefined;
    this.kept.set(key, { bytes, modified: new Date(), encryption });
    return [200, ""];
  }

  #list(url: URL): string {
    const prefix = url.searchParams.get("prefix") ?? "";
    const after = url.searchParams.get("continuation-token") ?? "";
    const all = [...this.kept]
      .filter(([key]) => key.startsWith(prefix) && `<${key}>` > after)
      .toSorted(([a], [b]) => (a < b ? -1 : 1));
    const page = all.slice(0, this.pageSize);
    const contents = page.map(
      ([key, { modified }]) =>
        `<Contents><Key>${key}</Key><LastModified>${modified.toISOString()}</LastModified></Contents>`,
    );
    const more = all.length > page.length;
    const next = more
      ? `<NextContinuationToken>&lt;${page.at(-1)?.[0]}&gt;</NextContinuationToken>`
      : "";
    return `<?xml version="1.0"?><ListBucketResult><IsTruncated>${more}</IsTruncated>${contents.join("")}${next}</ListBucketResult>`;
  }

  #isSigned(request: IncomingMessage, url: URL): boolean {
    const said =
      /^AWS4-HMAC-SHA256 Credential=key-1\/(\d{8})\/([^/]+)\/s3\/aws4_request, SignedHeaders=([^,]+), Signature=([0-9a-f]{64})$/.exec(
        request.headers.authorization ?? "",
      );
    if (said === null) return false;
    const [, day = "", region = "", names = "", signature] = said;
    const query = [...url.searchParams]
      .map((pair) => pair.map(encodeURIComponent).join("="))
      .toSorted()
      .join("&");
    const headers = names
      .split(";")
      .map((name) => `${name}:${String(request.headers[name])}\n`)
      .join("");
    const body = String(request.headers["x-amz-content-sha256"]);
    const asked = [request.method, url.pathname, query, headers, names, body].join("\n");
    const at = String(request.headers["x-amz-date"]);
    const text = `AWS4-HMAC-SHA256\n${at}\n${day}/${region}/s3/aws4_request\n${sha256(asked)}`;
    const key = hmac(hmac(hmac(hmac(`AWS4${this.#secret}`, day), region), "s3"), "aws4_request");
    return hmac(key, text).toString("hex") === signature;
  }
}
