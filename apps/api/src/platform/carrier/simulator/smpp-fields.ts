import type { Fields, PDU } from "smpp";

/** A failure as a receipt tells it: the word, and the network's error. */
export interface SimulatedFailure {
  readonly stat: string;
  readonly state: number;
  readonly network: number;
}

/** Switched off most often, then numbers that are nobody's, then the rest. */
const failures: readonly SimulatedFailure[] = [
  { stat: "UNDELIV", state: 5, network: 27 },
  { stat: "UNDELIV", state: 5, network: 27 },
  { stat: "UNDELIV", state: 5, network: 1 },
  { stat: "EXPIRED", state: 3, network: 0 },
  { stat: "REJECTD", state: 8, network: 13 },
];

/** @param place from 0 to 1 */
export function failuresOf(place: number): SimulatedFailure | undefined {
  return failures[Math.min(Math.floor(place * failures.length), failures.length - 1)];
}

/** What a message is known by: its number, and the part of several. */
export function keyOf(pdu: PDU): string {
  const { udh } = pdu["short_message"] as { udh?: Buffer[] };
  const [header] = udh ?? [];
  return `${String(pdu["destination_addr"])} ${header?.subarray(2).toString("hex") ?? ""}`.trim();
}

export function receiptFields(
  pdu: PDU,
  id: string,
  failure: SimulatedFailure | undefined,
  now: Date,
): Fields {
  const { stat, state, network } = failure ?? { stat: "DELIVRD", state: 2, network: 0 };
  const minute = now.toISOString().replaceAll(/\D/g, "").slice(2, 12);
  const err = String(network).padStart(3, "0");
  return {
    esm_class: 0x04,
    source_addr: pdu["destination_addr"],
    destination_addr: pdu["source_addr"],
    data_coding: 0,
    receipted_message_id: id,
    message_state: state,
    short_message: `id:${id} sub:001 dlvrd:00${failure ? 0 : 1} submit date:${minute} done date:${minute} stat:${stat} err:${err} text:`,
  };
}

/** A reply as a handset sends it: a long one in parts, here the last first. */
export function replyFields(pdu: PDU, text: string): Fields[] {
  const addresses = {
    source_addr: pdu["destination_addr"],
    destination_addr: pdu["source_addr"],
    data_coding: 8,
  };
  if (text.length <= 70) return [{ ...addresses, short_message: utf16(text) }];
  const total = Math.ceil(text.length / 67);
  return Array.from({ length: total }, (_, place) => ({
    ...addresses,
    esm_class: 0x40,
    short_message: {
      udh: Buffer.from([5, 0, 3, 77, total, place + 1]),
      message: utf16(text.slice(place * 67, (place + 1) * 67)),
    },
  })).toReversed();
}

function utf16(text: string): Buffer {
  return Buffer.from(text, "utf16le").swap16();
}
