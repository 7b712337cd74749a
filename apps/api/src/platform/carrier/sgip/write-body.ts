import { FixedWriter } from "./fixed-bytes.ts";
import { answerBit, commandIds, type SgipBody, type Submit } from "./sgip-message.ts";
import type { SgipSequence } from "./sgip-sequence.ts";

/** Bytes kept for later at the end of most messages. */
const reserve = 8;

export function commandIdOf(body: SgipBody): number {
  if (body.command === "broken") return body.id;
  const name = body.command.replace(/_resp$/, "") as keyof typeof commandIds;
  return commandIds[name] + (body.command.endsWith("_resp") ? answerBit : 0);
}

export function writeSequence(writer: FixedWriter, sequence: SgipSequence): FixedWriter {
  return writer.u32(sequence.node).u32(sequence.stamp).u32(sequence.count);
}

/** What follows the header. @throws RangeError for a field that is too long */
export function writeBody(body: SgipBody): Buffer {
  const writer = new FixedWriter();
  switch (body.command) {
    case "unbind":
    case "unbind_resp":
    case "broken":
      return writer.done();
    case "bind":
      return writer
        .u8(body.loginType)
        .text(body.name, 16)
        .text(body.password, 16)
        .text("", reserve)
        .done();
    case "submit":
      return writeSubmit(writer, body);
    case "deliver":
      return writer
        .text(body.userNumber, 21)
        .text(body.spNumber, 21)
        .u8(body.pid)
        .u8(body.udhi)
        .u8(body.coding)
        .u32(body.content.length)
        .bytes(body.content)
        .text("", reserve)
        .done();
    case "report":
      return writeSequence(writer, body.submitSequence)
        .u8(body.reportType)
        .text(body.userNumber, 21)
        .u8(body.state)
        .u8(body.errorCode)
        .text("", reserve)
        .done();
    case "user_report":
      return writer
        .text(body.spNumber, 21)
        .text(body.userNumber, 21)
        .u8(body.condition)
        .text("", reserve)
        .done();
    case "trace":
      return writeSequence(writer, body.submitSequence)
        .text(body.userNumber, 21)
        .text("", reserve)
        .done();
    case "trace_resp":
      writer.u8(body.steps.length);
      for (const { result, nodeId, receiveTime, sendTime } of body.steps) {
        writer.u8(result).text(nodeId, 6).text(receiveTime, 16).text(sendTime, 16);
      }
      return writer.text("", reserve).done();
    default:
      return writer.u8(body.result).text("", reserve).done();
  }
}

function writeSubmit(writer: FixedWriter, submit: Submit): Buffer {
  writer.text(submit.spNumber, 21).text(submit.chargeNumber, 21).u8(submit.userNumbers.length);
  for (const number of submit.userNumbers) writer.text(number, 21);
  return writer
    .text(submit.corpId, 5)
    .text(submit.serviceType, 10)
    .u8(submit.feeType)
    .text(submit.feeValue, 6)
    .text(submit.givenValue, 6)
    .u8(submit.agentFlag)
    .u8(submit.moRelateFlag)
    .u8(submit.priority)
    .text(submit.expireTime, 16)
    .text(submit.scheduleTime, 16)
    .u8(submit.reportFlag)
    .u8(submit.pid)
    .u8(submit.udhi)
    .u8(submit.coding)
    .u8(submit.messageType)
    .u32(submit.content.length)
    .bytes(submit.content)
    .text("", reserve)
    .done();
}
