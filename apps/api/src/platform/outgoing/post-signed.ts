import { randomUUID } from "node:crypto";
import { lookup as resolve } from "node:dns";
import { request as plainRequest, type IncomingMessage } from "node:http";
import { request as secureRequest } from "node:https";
import type { LookupFunction } from "node:net";
import { signedHeaders, type SigningKey } from "../carrier/http/signature.ts";
import { isInside, literalAddress } from "./inside-address.ts";

/** Why nothing, or nothing to be understood, came back. */
export type OutsideFaultWord =
  | "cannot_connect"
  | "no_answer"
  | "closed"
  | "garbage"
  | "inside_address";

export class OutsideFault extends Error {
  override name = "OutsideFault";
  readonly fault: OutsideFaultWord;

  constructor(fault: OutsideFaultWord, cause?: unknown) {
    super(fault, { cause });
    this.fault = fault;
  }
}

export interface OutgoingRules {
  /** Whether addresses of private networks and of this machine may be asked: no, unless a setting says so. */
  readonly inside?: boolean;
  /** Milliseconds for the whole exchange. */
  readonly answerMs?: number;
}

export interface OutgoingRequest {
  readonly url: string;
  readonly body: string;
  readonly key: SigningKey;
  /** Under which the receiver takes it once. */
  readonly idempotencyKey: string;
}

const usualAnswerMs = 15_000;
const longestAnswer = 64 * 1024;

/**
 * Posts JSON to somebody else's server, signed as the carrier's gateway is asked. A name is resolved
 * here, once, and only where it leads is connected to: no answer of a name server turns the request
 * inward. Redirects are answers like others, and not followed.
 *
 * @throws OutsideFault, or the signal's reason where the caller gives up
 */
export async function postSigned(
  { url, body, key, idempotencyKey }: OutgoingRequest,
  { inside = false, answerMs = usualAnswerMs }: OutgoingRules,
  signal: AbortSignal,
): Promise<{ status: number; text: string }> {
  const at = new URL(url);
  const literal = literalAddress(at.hostname);
  if (!inside && (at.protocol !== "https:" || (literal !== undefined && isInside(literal)))) {
    throw new OutsideFault("inside_address");
  }
  const bytes = Buffer.from(body);
  const signed = {
    method: "POST",
    path: `${at.pathname}${at.search}`,
    time: Math.floor(Date.now() / 1000),
    nonce: randomUUID(),
    body: bytes,
  };
  const headers = {
    ...signedHeaders(signed, key),
    "content-type": "application/json",
    "content-length": bytes.length,
    "idempotency-key": idempotencyKey,
    "user-agent": "wuzi",
  };
  const late = AbortSignal.timeout(answerMs);
  const options = {
    method: "POST",
    headers,
    agent: false,
    lookup: inside ? resolve : outsideOnly,
    signal: AbortSignal.any([signal, late]),
  } as const;
  try {
    const answer = await send(at, options, bytes);
    return { status: answer.statusCode ?? 0, text: await readText(answer) };
  } catch (error) {
    signal.throwIfAborted();
    throw late.aborted ? new OutsideFault("no_answer", error) : faultOf(error);
  }
}

type Options = Parameters<typeof secureRequest>[1];

async function send(at: URL, options: Options, bytes: Buffer): Promise<IncomingMessage> {
  return await new Promise((taken, failed) => {
    const request = (at.protocol === "https:" ? secureRequest : plainRequest)(at, options, taken);
    request.on("error", failed);
    request.end(bytes);
  });
}

/** Every address that a name stands for has to lie outside. */
const outsideOnly: LookupFunction = (hostname, options, done) => {
  resolve(hostname, { ...options, all: true }, (error, addresses) => {
    const [first] = addresses ?? [];
    if (error) return done(error, "");
    if (first === undefined || addresses.some(({ address }) => isInside(address))) {
      return done(new OutsideFault("inside_address"), "");
    }
    return options.all ? done(null, addresses) : done(null, first.address, first.family);
  });
};

async function readText(answer: IncomingMessage): Promise<string> {
  const pieces: Uint8Array[] = [];
  let size = 0;
  for await (const piece of answer as AsyncIterable<Uint8Array>) {
    size += piece.length;
    if (size > longestAnswer) throw new OutsideFault("garbage");
    pieces.push(piece);
  }
  return Buffer.concat(pieces).toString();
}

/** Faults before a connection stood, a certificate that nobody vouches for among them. */
const unconnected =
  /^(ECONNREFUSED|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|EPROTO|ERR_TLS|ERR_SSL|CERT_|DEPTH_ZERO|SELF_SIGNED|UNABLE_TO)/;

function faultOf(error: unknown): OutsideFault {
  if (error instanceof OutsideFault) return error;
  const { code = "" } = error as { code?: string };
  if (unconnected.test(code)) return new OutsideFault("cannot_connect", error);
  return new OutsideFault(code.startsWith("HPE_") ? "garbage" : "closed", error);
}
