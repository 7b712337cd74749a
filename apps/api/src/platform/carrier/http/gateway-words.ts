import {
  delivered,
  failed,
  pending,
  type ReceiptVerdict,
} from "@wuzi/domain/publicity/carrier-answer";
import { failureReasons, type FailureReason } from "@wuzi/domain/publicity/failure-reason";
import * as v from "valibot";

/** What is sent to a gateway: at most `mostMessages` of them. */
export interface GatewayMessage {
  /** The gateway takes one reference once: a second attempt gets the first one's answer. */
  readonly reference: string;
  readonly number: string;
  readonly text: string;
  readonly class: string;
}

export const mostMessages = 100;

const id = v.pipe(v.string(), v.minLength(1), v.maxLength(128));
const code = v.optional(v.pipe(v.string(), v.maxLength(32)), "");
const number = v.pipe(v.string(), v.regex(/^1[2-9]\d{9}$/));

/** A gateway says why in our words, or in its own, which then have no name. */
const reason = v.optional(v.fallback(v.picklist(failureReasons), "other"), "other");

export const gatewayAnswer = v.object({
  results: v.array(
    v.variant("state", [
      v.object({ state: v.literal("accepted"), reference: v.string(), id }),
      v.object({ state: v.literal("refused"), reference: v.string(), reason, code }),
    ]),
  ),
});

export type GatewayResult = v.InferOutput<typeof gatewayAnswer>["results"][number];

/** What a gateway brings to us. */
export const gatewayEvents = v.object({
  events: v.pipe(
    v.array(
      v.variant("type", [
        v.object({
          type: v.literal("receipt"),
          id,
          number: v.optional(number),
          state: v.picklist(["delivered", "pending", "failed"]),
          reason,
          code,
        }),
        v.object({
          type: v.literal("reply"),
          id,
          number,
          to: v.pipe(v.string(), v.maxLength(21)),
          text: v.pipe(v.string(), v.maxLength(2000)),
        }),
      ]),
    ),
    v.maxLength(500),
  ),
});

export type GatewayEvent = v.InferOutput<typeof gatewayEvents>["events"][number];

export function verdictOf(
  state: "delivered" | "pending" | "failed",
  why: FailureReason,
): ReceiptVerdict {
  if (state === "delivered") return delivered;
  return state === "pending" ? pending : failed(why);
}

/** @returns undefined for what is no JSON or has another shape */
export function readAs<Schema extends v.GenericSchema>(
  schema: Schema,
  text: string,
): v.InferOutput<Schema> | undefined {
  try {
    const result = v.safeParse(schema, JSON.parse(text));
    return result.success ? result.output : undefined;
  } catch {
    return undefined;
  }
}
