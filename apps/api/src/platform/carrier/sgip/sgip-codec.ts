import { CarrierFault } from "../port/carrier-fault.ts";
import type { WireCodec } from "../wire/link.ts";
import { FixedReader, FixedWriter } from "./fixed-bytes.ts";
import { readBody, readSequence } from "./read-body.ts";
import { answerBit, type Answer, type SgipBody, type SgipMessage } from "./sgip-message.ts";
import { sequenceText } from "./sgip-sequence.ts";
import { commandIdOf, writeBody, writeSequence } from "./write-body.ts";

const headerBytes = 20;

/** SGIP 1.2 of China Unicom: a header of length, command and sequence, then fields of fixed length. */
export const sgipCodec: WireCodec<SgipMessage> = {
  limits: { shortest: headerBytes, longest: 8192 },

  encode({ sequence, body }) {
    const rest = writeBody(body);
    const header = new FixedWriter().u32(headerBytes + rest.length).u32(commandIdOf(body));
    return writeSequence(header, sequence).bytes(rest).done();
  },

  decode(frame) {
    const reader = new FixedReader(frame);
    reader.u32();
    const id = reader.u32();
    const sequence = readSequence(reader);
    try {
      return { sequence, body: readBody(id, reader.bytes(reader.left)) };
    } catch (error) {
      if (error instanceof CarrierFault) return { sequence, body: { command: "broken", id } };
      throw error;
    }
  },

  keyOf: ({ sequence }) => sequenceText(sequence),

  isAnswer: ({ body }) => commandIdOf(body) >= answerBit,
};

/** Results that a gateway knows (appendix on error codes). */
export const results = {
  ok: 0,
  badLogin: 1,
  repeatedLogin: 2,
  badLoginType: 4,
  badLength: 8,
  busy: 11,
} as const;

/** The answer to a request; `undefined` where none can be told. */
export function answerTo({ sequence, body }: SgipMessage, result: number): SgipMessage | undefined {
  const answer = answerBody(body, result);
  return answer && { sequence, body: answer };
}

const answerNames: Partial<Record<SgipBody["command"], Answer["command"]>> = {
  bind: "bind_resp",
  submit: "submit_resp",
  deliver: "deliver_resp",
  report: "report_resp",
  user_report: "user_report_resp",
};

function answerBody(body: SgipBody, result: number): SgipBody | undefined {
  if (body.command === "unbind") return { command: "unbind_resp" };
  if (body.command === "trace") return { command: "trace_resp", steps: [] };
  const command = answerNames[body.command];
  if (command !== undefined) return { command, result };
  return body.command === "broken" ? brokenAnswer(body.id, result) : undefined;
}

/** A request with a known name and an unreadable rest is answered under its name. */
function brokenAnswer(id: number, result: number): SgipBody | undefined {
  const names: Readonly<Record<number, Answer["command"]>> = {
    1: "bind_resp",
    3: "submit_resp",
    4: "deliver_resp",
    5: "report_resp",
    0x11: "user_report_resp",
  };
  const command = names[id];
  return command && { command, result };
}
