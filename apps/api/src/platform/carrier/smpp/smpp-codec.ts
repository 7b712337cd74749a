import smpp, { type PDU } from "smpp";
import { CarrierFault } from "../port/carrier-fault.ts";
import type { WireCodec } from "../wire/link.ts";

/** A message of SMPP. `broken` had a header that could be read and a body that could not. */
export interface SmppMessage {
  readonly command: string;
  readonly status: number;
  readonly sequence: number;
  readonly answer: boolean;
  readonly pdu: PDU | undefined;
}

const headerBytes = 16;
const answerBit = 0x80_00_00_00;

/**
 * The package writes and reads the messages; cutting the stream, the window and the answers are ours.
 * Its own session waits for ever on a length below 16, keeps every unanswered request, and ends the
 * process on an error that nobody listens to.
 */
export const smppCodec: WireCodec<SmppMessage> = {
  limits: { shortest: headerBytes, longest: 16_384 },

  encode({ pdu }) {
    if (pdu === undefined) throw new CarrierFault("garbage", "nothing to write");
    return pdu.toBuffer();
  },

  decode(frame) {
    const status = frame.readUInt32BE(8);
    const sequence = frame.readUInt32BE(12);
    const answer = frame.readUInt32BE(4) >= answerBit;
    try {
      const pdu = new smpp.PDU(frame);
      return { command: pdu.command, status, sequence, answer, pdu };
    } catch {
      return { command: "broken", status, sequence, answer, pdu: undefined };
    }
  },

  keyOf: ({ sequence }) => String(sequence),

  isAnswer: ({ answer }) => answer,
};

export function smppMessage(pdu: PDU): SmppMessage {
  return {
    command: pdu.command,
    status: pdu.command_status,
    sequence: pdu.sequence_number,
    answer: pdu.isResponse(),
    pdu,
  };
}
