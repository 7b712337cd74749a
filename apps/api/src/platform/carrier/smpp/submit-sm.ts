import { withCountryCode } from "@wuzi/domain/publicity/message-number";
import type { MessageClass } from "@wuzi/domain/registry/message-class";
import smpp from "smpp";
import type { Submission } from "../port/channel.ts";
import { partHeader, textBytes } from "../wire/message-bytes.ts";
import { smppMessage, type SmppMessage } from "./smpp-codec.ts";

/** SMPP 3.4, 5.2.14: 0 lowest to 3. */
const priority: Readonly<Record<MessageClass, number>> = {
  emergency: 2,
  care_follow_up: 1,
  publicity: 0,
};

const international = 1;
const isdn = 1;
/** Receipts for success and failure. */
const withReceipt = 1;
/** 48 hours from now: two days, relative (7.1.1). */
const twoDays = "000002000000000R";

export interface SubmitStyle {
  /** The number that people see and reply to. */
  readonly serviceNumber: string;
  /** A whole text in `message_payload`, for the carrier to cut, or parts with a header. */
  readonly longTexts: "parts" | "whole";
}

export function submitSm(
  submission: Submission,
  sequence: number,
  style: SubmitStyle,
): SmppMessage {
  const bytes = textBytes(submission);
  return smppMessage(
    new smpp.PDU("submit_sm", {
      sequence_number: sequence,
      source_addr_npi: isdn,
      source_addr: style.serviceNumber,
      dest_addr_ton: international,
      dest_addr_npi: isdn,
      destination_addr: withCountryCode(submission.number),
      priority_flag: priority[submission.messageClass],
      validity_period: twoDays,
      registered_delivery: withReceipt,
      data_coding: submission.alphabet === "ucs2" ? 8 : 0,
      ...(style.longTexts === "whole"
        ? { short_message: Buffer.alloc(0), message_payload: bytes }
        : { short_message: { udh: partHeader(submission), message: bytes } }),
    }),
  );
}
