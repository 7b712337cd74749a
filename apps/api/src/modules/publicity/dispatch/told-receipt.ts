import type { Receipt } from "../../../platform/carrier/port/channel.ts";
import type { KeyRing } from "../../../platform/sealing/key-ring.ts";
import { keepable } from "./keepable.ts";

/** A receipt as the database takes it: the number by its keyed hashes alone. */
export function toldReceipt(keys: KeyRing, { carrierId, number, verdict, code }: Receipt) {
  const hashes =
    number === undefined
      ? []
      : keys.blindIndexes("phone", number).map((hash) => hash.toString("hex"));
  const state = verdict.kind === "pending" ? "accepted" : verdict.kind;
  const reason = verdict.kind === "failed" ? { reason: verdict.reason } : {};
  return { carrier: keepable(carrierId), hashes, state, ...reason, code: keepable(code) };
}
