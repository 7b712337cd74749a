import { randomUUID } from "node:crypto";
import { CarrierFault } from "../port/carrier-fault.ts";
import { signedHeaders, type SigningKey } from "./signature.ts";

export interface HttpAnswer {
  readonly status: number;
  readonly text: string;
}

/** Nothing has left, or something has and nobody knows what became of it. */
export class RequestFailed extends CarrierFault {
  readonly left: boolean;

  constructor(left: boolean, fault: CarrierFault["fault"], cause: unknown) {
    super(fault, String(cause), cause);
    this.left = left;
  }
}

const longestAnswer = 1024 * 1024;
/** Faults before a connection stood, a certificate that nobody vouches for among them. */
const beforeLeaving =
  /^(ECONNREFUSED|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|UND_ERR_CONNECT_TIMEOUT|ERR_TLS_CERT|CERT_|DEPTH_ZERO|SELF_SIGNED|UNABLE_TO)/;

/** One signed request. @throws RequestFailed */
export async function sendSigned(
  url: URL,
  method: "GET" | "POST",
  body: string,
  key: SigningKey,
  signal: AbortSignal,
): Promise<HttpAnswer> {
  const bytes = Buffer.from(body);
  const signed = {
    method,
    path: `${url.pathname}${url.search}`,
    time: Math.floor(Date.now() / 1000),
    nonce: randomUUID(),
    body: bytes,
  };
  try {
    const answer = await fetch(url, {
      method,
      headers: { ...signedHeaders(signed, key), "content-type": "application/json" },
      ...(method === "POST" && { body: bytes }),
      redirect: "error",
      signal,
    });
    return { status: answer.status, text: await readText(answer) };
  } catch (error) {
    throw failureOf(error, signal);
  }
}

async function readText(answer: Response): Promise<string> {
  const pieces: Uint8Array[] = [];
  let size = 0;
  for await (const piece of (answer.body ?? []) as AsyncIterable<Uint8Array>) {
    size += piece.length;
    if (size > longestAnswer) throw new CarrierFault("garbage", "an answer without end");
    pieces.push(piece);
  }
  return Buffer.concat(pieces).toString();
}

function failureOf(error: unknown, signal: AbortSignal): RequestFailed {
  if (error instanceof CarrierFault) return new RequestFailed(true, error.fault, error);
  const timedOut = signal.reason instanceof DOMException && signal.reason.name === "TimeoutError";
  if (timedOut) return new RequestFailed(true, "no_answer", error);
  const cause = error instanceof Error ? error.cause : undefined;
  const code = cause instanceof Error && "code" in cause ? String(cause.code) : "";
  if (beforeLeaving.test(code)) return new RequestFailed(false, "cannot_connect", error);
  const garbled = code.startsWith("HPE_");
  return new RequestFailed(true, garbled ? "garbage" : "closed", error);
}
