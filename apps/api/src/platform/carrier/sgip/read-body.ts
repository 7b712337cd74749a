import { CarrierFault } from "../port/carrier-fault.ts";
import { FixedReader } from "./fixed-bytes.ts";
import {
  answerBit,
  commandIds,
  type SgipBody,
  type Submit,
  type TraceStep,
} from "./sgip-message.ts";
import type { SgipSequence } from "./sgip-sequence.ts";

export function readSequence(reader: FixedReader): SgipSequence {
  return { node: reader.u32(), stamp: reader.u32(), count: reader.u32() };
}

type Read = (reader: FixedReader) => SgipBody;

const requests: Readonly<Record<number, Read>> = {
  [commandIds.bind]: (reader) => ({
    command: "bind",
    loginType: reader.u8(),
    name: reader.text(16),
    password: reader.text(16),
  }),
  [commandIds.unbind]: () => ({ command: "unbind" }),
  [commandIds.submit]: readSubmit,
  [commandIds.deliver]: (reader) => ({
    command: "deliver",
    userNumber: reader.text(21),
    spNumber: reader.text(21),
    pid: reader.u8(),
    udhi: reader.u8(),
    coding: reader.u8(),
    content: readContent(reader),
  }),
  [commandIds.report]: (reader) => ({
    command: "report",
    submitSequence: readSequence(reader),
    reportType: reader.u8(),
    userNumber: reader.text(21),
    state: reader.u8(),
    errorCode: reader.u8(),
  }),
  [commandIds.user_report]: (reader) => ({
    command: "user_report",
    spNumber: reader.text(21),
    userNumber: reader.text(21),
    condition: reader.u8(),
  }),
  [commandIds.trace]: (reader) => ({
    command: "trace",
    submitSequence: readSequence(reader),
    userNumber: reader.text(21),
  }),
};

const answers: Readonly<Record<number, Read>> = {
  [commandIds.bind]: (reader) => ({ command: "bind_resp", result: reader.u8() }),
  [commandIds.unbind]: () => ({ command: "unbind_resp" }),
  [commandIds.submit]: (reader) => ({ command: "submit_resp", result: reader.u8() }),
  [commandIds.deliver]: (reader) => ({ command: "deliver_resp", result: reader.u8() }),
  [commandIds.report]: (reader) => ({ command: "report_resp", result: reader.u8() }),
  [commandIds.user_report]: (reader) => ({ command: "user_report_resp", result: reader.u8() }),
  [commandIds.trace]: (reader) => ({
    command: "trace_resp",
    steps: Array.from({ length: reader.u8() }, () => readStep(reader)),
  }),
};

/**
 * What follows the header. The bytes kept for later need not be there: gateways leave them out.
 * @throws CarrierFault `garbage`
 */
export function readBody(id: number, bytes: Buffer): SgipBody {
  const read = id >= answerBit ? answers[id - answerBit] : requests[id];
  return read === undefined ? { command: "broken", id } : read(new FixedReader(bytes));
}

function readSubmit(reader: FixedReader): Submit {
  return {
    command: "submit",
    spNumber: reader.text(21),
    chargeNumber: reader.text(21),
    userNumbers: readNumbers(reader),
    corpId: reader.text(5),
    serviceType: reader.text(10),
    feeType: reader.u8(),
    feeValue: reader.text(6),
    givenValue: reader.text(6),
    agentFlag: reader.u8(),
    moRelateFlag: reader.u8(),
    priority: reader.u8(),
    expireTime: reader.text(16),
    scheduleTime: reader.text(16),
    reportFlag: reader.u8(),
    pid: reader.u8(),
    udhi: reader.u8(),
    coding: reader.u8(),
    messageType: reader.u8(),
    content: readContent(reader),
  };
}

function readNumbers(reader: FixedReader): string[] {
  const length = reader.u8();
  if (length < 1 || length > 100) throw new CarrierFault("garbage", `${length} numbers`);
  return Array.from({ length }, () => reader.text(21));
}

function readContent(reader: FixedReader): Buffer {
  return reader.bytes(reader.u32());
}

function readStep(reader: FixedReader): TraceStep {
  return {
    result: reader.u8(),
    nodeId: reader.text(6),
    receiveTime: reader.text(16),
    sendTime: reader.text(16),
  };
}
