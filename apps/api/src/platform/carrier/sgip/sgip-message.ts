import type { SgipSequence } from "./sgip-sequence.ts";

/** Who binds: 1 a service provider to the gateway, 2 the gateway to a provider, 11 a test. */
export type LoginType = 1 | 2 | 11;

export interface Bind {
  readonly command: "bind";
  readonly loginType: number;
  readonly name: string;
  readonly password: string;
}

export interface Unbind {
  readonly command: "unbind";
}

export interface Submit {
  readonly command: "submit";
  readonly spNumber: string;
  readonly chargeNumber: string;
  /** 1 to 100, with the country's code. */
  readonly userNumbers: readonly string[];
  readonly corpId: string;
  readonly serviceType: string;
  readonly feeType: number;
  readonly feeValue: string;
  readonly givenValue: string;
  readonly agentFlag: number;
  readonly moRelateFlag: number;
  readonly priority: number;
  readonly expireTime: string;
  readonly scheduleTime: string;
  readonly reportFlag: number;
  readonly pid: number;
  readonly udhi: number;
  /** 0 ASCII, 8 UCS-2, 15 GBK. */
  readonly coding: number;
  readonly messageType: number;
  readonly content: Buffer;
}

export interface Deliver {
  readonly command: "deliver";
  readonly userNumber: string;
  readonly spNumber: string;
  readonly pid: number;
  readonly udhi: number;
  readonly coding: number;
  readonly content: Buffer;
}

export interface Report {
  readonly command: "report";
  readonly submitSequence: SgipSequence;
  /** 0 for a Submit. */
  readonly reportType: number;
  readonly userNumber: string;
  readonly state: number;
  readonly errorCode: number;
}

export interface UserReport {
  readonly command: "user_report";
  readonly spNumber: string;
  readonly userNumber: string;
  readonly condition: number;
}

export interface Trace {
  readonly command: "trace";
  readonly submitSequence: SgipSequence;
  readonly userNumber: string;
}

/** A node on a traced message's way. */
export interface TraceStep {
  readonly result: number;
  readonly nodeId: string;
  readonly receiveTime: string;
  readonly sendTime: string;
}

export interface TraceAnswer {
  readonly command: "trace_resp";
  readonly steps: readonly TraceStep[];
}

export interface Answer {
  readonly command:
    | "bind_resp"
    | "submit_resp"
    | "deliver_resp"
    | "report_resp"
    | "user_report_resp";
  readonly result: number;
}

export interface UnbindAnswer {
  readonly command: "unbind_resp";
}

/** A header that could be read before something that could not. */
export interface Broken {
  readonly command: "broken";
  readonly id: number;
}

export type SgipBody =
  | Bind
  | Unbind
  | Submit
  | Deliver
  | Report
  | UserReport
  | Trace
  | TraceAnswer
  | Answer
  | UnbindAnswer
  | Broken;

export interface SgipMessage {
  readonly sequence: SgipSequence;
  readonly body: SgipBody;
}

/** Numbers of the commands; an answer has the highest bit beside. */
export const commandIds = {
  bind: 1,
  unbind: 2,
  submit: 3,
  deliver: 4,
  report: 5,
  user_report: 0x11,
  trace: 0x1000,
} as const;

export const answerBit = 0x80_00_00_00;
