import { numberFromCarrier } from "@wuzi/domain/publicity/message-number";
import { smppReceiptVerdict, smppStateWord } from "@wuzi/domain/publicity/smpp-codes";
import type { PDU } from "smpp";
import type { Receipt, Reply } from "../port/channel.ts";
import { partElement, readText, tidyReply, type PartOfMany } from "../wire/message-bytes.ts";
import { idOfReceipt, type IdStyle } from "./carrier-id.ts";
import { asAscii, readReceiptText } from "./receipt-text.ts";

export type Delivered =
  | { readonly kind: "receipt"; readonly receipt: Receipt }
  | { readonly kind: "reply"; readonly reply: Reply }
  | { readonly kind: "nothing" };

const nothing: Delivered = { kind: "nothing" };

/** The kind of message in `esm_class` (5.2.12): a receipt, or one on the way. */
const kindBits = 0x3c;
const receiptKinds = new Set([0x04, 0x20]);

/** What a `deliver_sm` brings. */
export function readDeliverSm(pdu: PDU, style: IdStyle): Delivered {
  const esmClass = numeric(pdu["esm_class"]) ?? 0;
  const isReceipt =
    receiptKinds.has(esmClass & kindBits) || pdu["receipted_message_id"] !== undefined;
  return isReceipt ? readReceipt(pdu, style) : readReply(pdu);
}

function readReceipt(pdu: PDU, style: IdStyle): Delivered {
  const { text } = contentOf(pdu);
  const coding = (numeric(pdu["data_coding"]) ?? 0) & 0x0f;
  const written = readReceiptText(coding <= 1 ? asAscii(text) : text);
  const state = numeric(pdu["message_state"]);
  const id = textual(pdu["receipted_message_id"])?.replaceAll("\0", "") || written?.id;
  const stat = (state === undefined ? undefined : smppStateWord(state)) ?? written?.stat;
  if (id === undefined || stat === undefined) return nothing;
  const err = written?.err ?? "";
  const network = networkError(pdu["network_error_code"]) ?? decimal(err);
  return {
    kind: "receipt",
    receipt: {
      carrierId: idOfReceipt(id, style).slice(0, 128),
      number: numberFromCarrier(textual(pdu["source_addr"]) ?? ""),
      verdict: smppReceiptVerdict(stat, network),
      code: `${stat} ${network ?? err}`.trim().slice(0, 32),
    },
  };
}

function readReply(pdu: PDU): Delivered {
  const number = numberFromCarrier(textual(pdu["source_addr"]) ?? "");
  if (number === undefined) return nothing;
  const { text, header } = contentOf(pdu);
  const part = header.map(partElement).find((found) => found !== undefined) ?? byFields(pdu);
  const to = (textual(pdu["destination_addr"]) ?? "").slice(0, 21);
  return { kind: "reply", reply: { number, to, text, part } };
}

/** Text and header, from the message itself or from the payload beside it. */
function contentOf(pdu: PDU): { text: string; header: readonly Buffer[] } {
  const short = content(pdu["short_message"]);
  const { message, udh } = short?.message?.length ? short : (content(pdu["message_payload"]) ?? {});
  const coding = (numeric(pdu["data_coding"]) ?? 0) & 0x0f;
  const text = Buffer.isBuffer(message) ? readText(message, coding) : tidyReply(message ?? "");
  return { text, header: udh ?? [] };
}

function content(value: unknown): { message?: string | Buffer; udh?: Buffer[] } | undefined {
  return typeof value === "object" && value !== null ? value : undefined;
}

/** Parts can be numbered beside the message too (5.3.2.22 to 24). */
function byFields(pdu: PDU): PartOfMany | undefined {
  const group = numeric(pdu["sar_msg_ref_num"]);
  const total = numeric(pdu["sar_total_segments"]);
  const index = numeric(pdu["sar_segment_seqnum"]);
  if (group === undefined || total === undefined || index === undefined) return undefined;
  return index >= 1 && index <= total ? { group, total, index } : undefined;
}

/** The kind of network, then its code in two bytes (5.3.2.31). */
function networkError(value: unknown): number | undefined {
  return Buffer.isBuffer(value) && value.length === 3 ? value.readUInt16BE(1) : undefined;
}

function decimal(text: string): number | undefined {
  return /^\d{1,5}$/.test(text) ? Number(text) : undefined;
}

function numeric(value: unknown): number | undefined {
  return typeof value === "number" ? value : undefined;
}

function textual(value: unknown): string | undefined {
  return typeof value === "string" ? value : undefined;
}
