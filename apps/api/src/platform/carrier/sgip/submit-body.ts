import { receiptHours } from "@wuzi/domain/publicity/delivery-state";
import { withCountryCode } from "@wuzi/domain/publicity/message-number";
import type { MessageClass } from "@wuzi/domain/registry/message-class";
import type { Submission } from "../port/channel.ts";
import type { Grouping } from "../port/transport.ts";
import { partHeader, textBytes } from "../wire/message-bytes.ts";
import type { Submit } from "./sgip-message.ts";
import { sgipMoment } from "./sgip-sequence.ts";

export interface SgipService {
  /** The number that people see and reply to. */
  readonly serviceNumber: string;
  /** Five digits, from the carrier. */
  readonly corpId: string;
  readonly serviceType: string;
  readonly feeType?: number;
}

/** 0 lowest to 9. */
const priority: Readonly<Record<MessageClass, number>> = {
  emergency: 9,
  care_follow_up: 5,
  publicity: 0,
};

/** Written where the service provider pays and nobody else. */
const providerPays = "0".repeat(21);
const notFromReply = 2;
const alwaysReport = 1;
const ucs2 = 8;

/** One Submit for all who get the same. */
export function submitBody(group: readonly Submission[], service: SgipService, now: Date): Submit {
  const [first] = group;
  if (first === undefined) throw new RangeError("a Submit to nobody");
  const header = partHeader(first);
  return {
    command: "submit",
    spNumber: service.serviceNumber,
    chargeNumber: providerPays,
    userNumbers: group.map(({ number }) => withCountryCode(number)),
    corpId: service.corpId,
    serviceType: service.serviceType,
    feeType: service.feeType ?? 0,
    feeValue: "0",
    givenValue: "0",
    agentFlag: 0,
    moRelateFlag: notFromReply,
    priority: priority[first.messageClass],
    expireTime: sgipMoment(new Date(now.getTime() + receiptHours * 3_600_000)),
    scheduleTime: "",
    reportFlag: alwaysReport,
    pid: 0,
    udhi: header.length > 0 ? 1 : 0,
    coding: ucs2,
    messageType: 0,
    content: Buffer.concat([header, textBytes(first)]),
  };
}

/** A hundred different numbers that get the same. */
export const sgipGrouping: Grouping = {
  most: 100,
  lingerMs: 20,
  joins: (first, other) =>
    first.part.text === other.part.text &&
    first.part.index === other.part.index &&
    first.part.total === other.part.total &&
    first.group === other.group &&
    first.messageClass === other.messageClass,
  apartBy: ({ number }) => number,
};
