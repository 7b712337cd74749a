import type { DeliveryFault } from "@wuzi/domain/publicity/deed-words";
import { line } from "@wuzi/domain/text/plain-text";
import sql from "sql-template-tag";
import * as v from "valibot";
import type { JobTransaction } from "../../../../platform/jobs/job.ts";
import type { OrderedWork } from "../../../../platform/jobs/queued-job.ts";
import { OutsideFault, postSigned } from "../../../../platform/outgoing/post-signed.ts";
import { secretContext } from "../platform/secret-context.ts";

export interface DeliveryOrder {
  deliveryId: string;
}

interface Begun {
  body: string;
  url: string | null;
  key_name: string | null;
  key_id: number;
  sealed: Buffer;
  platform_id: string;
}

/** What a platform says that has taken a notice: whatever else answers on its address does not know the key. */
const receipt = v.object({
  received: v.string(),
  reference: v.optional(line(60)),
});

/** Answers that trying again may change. */
const passing = new Set([408, 425, 429]);

/** A notice that has not arrived and is tried again. */
class NotDelivered extends Error {
  override name = "NotDelivered";
}

/**
 * Tells a platform, under the notice's own id as key: an attempt is counted before it leaves, so that
 * what a killed process left in doubt goes again under the same key, with the same bytes.
 */
export async function deliver(work: OrderedWork<DeliveryOrder>): Promise<void> {
  const { deliveryId } = work.data;
  const begun = await work.step(async (tx) => {
    const [row] = await tx.rows<Begun>(
      sql`select * from publicity.begin_deed_delivery(${deliveryId}::uuid)`,
    );
    return row;
  });
  if (begun === undefined) return;
  const outcome = await tell(work, begun);
  const note = async (tx: JobTransaction) => {
    await tx.rows(
      sql`select publicity.end_deed_delivery(${deliveryId}::uuid, ${outcome.state}, ${outcome.fault ?? null},
            ${outcome.status ?? null}::smallint, ${outcome.reference ?? null})`,
    );
  };
  // an attempt in vain does not get it ahead: its failures are counted until no more are made
  await (outcome.state === "waiting" ? work.step(note) : work.chunk(note));
  if (outcome.state === "waiting") throw new NotDelivered(outcome.fault);
}

interface Outcome {
  state: "delivered" | "waiting" | "failed";
  fault?: DeliveryFault;
  status?: number;
  reference?: string | undefined;
}

async function tell(
  { data, services, signal }: OrderedWork<DeliveryOrder>,
  { body, url, key_name, key_id, sealed, platform_id }: Begun,
): Promise<Outcome> {
  if (url === null || key_name === null || sealed.length === 0) {
    return { state: "failed", fault: "not_configured" };
  }
  const key = {
    id: key_name,
    secret: services.keys.open(sealed, key_id, secretContext(platform_id)),
  };
  try {
    const request = { url, body, key, idempotencyKey: data.deliveryId };
    const { status, text } = await postSigned(request, services.outgoing ?? {}, signal);
    return judged(status, text, data.deliveryId);
  } catch (error) {
    if (!(error instanceof OutsideFault)) throw error;
    const { fault } = error;
    return { state: fault === "inside_address" ? "failed" : "waiting", fault };
  }
}

function judged(status: number, text: string, key: string): Outcome {
  if (status >= 500 || passing.has(status)) {
    return { state: "waiting", fault: "platform_fault", status };
  }
  if (status < 200 || status >= 300) return { state: "failed", fault: "refused", status };
  const read = readReceipt(text);
  if (read?.received !== key) return { state: "waiting", fault: "garbage", status };
  return { state: "delivered", status, reference: read.reference };
}

function readReceipt(text: string): v.InferOutput<typeof receipt> | undefined {
  try {
    const result = v.safeParse(receipt, JSON.parse(text));
    return result.success ? result.output : undefined;
  } catch {
    return undefined;
  }
}

/** After the last attempt: somebody looks, and may have it sent again under the same key. */
export async function giveUpDelivery(
  tx: JobTransaction,
  { deliveryId }: DeliveryOrder,
): Promise<void> {
  await tx.rows(
    sql`select publicity.end_deed_delivery(${deliveryId}::uuid, 'failed', null, null::smallint, null)`,
  );
}
