import { randomBytes } from "node:crypto";
import { readFileSync } from "node:fs";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { FrameReader } from "../wire/frame-reader.ts";
import { answerTo, sgipCodec } from "./sgip-codec.ts";
import type { SgipBody } from "./sgip-message.ts";
import { SequenceMaker, sequenceText, sgipMoment } from "./sgip-sequence.ts";

/** Zero bytes. */
const z = (count: number) => "00".repeat(count);
/** Fields as hexadecimal digits; the spaces between them count for nothing. */
const frame = (...fields: string[]) => Buffer.from(fields.join("").replaceAll(" ", ""), "hex");

/** 3083012345, 02-03 08:00:00, 7 */
const sequence = { node: 3_083_012_345, stamp: 203_080_000, count: 7 };
const seq = "b7c308f9 0c1ac140 00000007";
const user1 = "38363133383030303030303031" + z(8);
const user2 = "38363133383030303030303032" + z(8);
const service = "313036353530313233" + z(12);

/** Written by hand from the layout of SGIP 1.2: each line is a field. */
const vectors: [string, SgipBody, Buffer][] = [
  [
    "Bind",
    { command: "bind", loginType: 1, name: "wuzi", password: "secret" },
    frame("0000003d", "00000001", seq, "01", "77757a69" + z(12), "736563726574" + z(10), z(8)),
  ],
  [
    "Bind_Resp",
    { command: "bind_resp", result: 1 },
    frame("0000001d", "80000001", seq, "01", z(8)),
  ],
  ["Unbind", { command: "unbind" }, frame("00000014", "00000002", seq)],
  ["Unbind_Resp", { command: "unbind_resp" }, frame("00000014", "80000002", seq)],
  [
    "Submit",
    {
      command: "submit",
      spNumber: "106550123",
      chargeNumber: "000000000000000000000",
      userNumbers: ["8613800000001", "8613800000002"],
      corpId: "12345",
      serviceType: "ABC",
      feeType: 1,
      feeValue: "0",
      givenValue: "0",
      agentFlag: 0,
      moRelateFlag: 2,
      priority: 9,
      expireTime: "200205080000032+",
      scheduleTime: "",
      reportFlag: 1,
      pid: 0,
      udhi: 1,
      coding: 8,
      messageType: 0,
      content: Buffer.from("0500032a02019632", "hex"),
    },
    frame(
      `000000c1 00000003 ${seq}`,
      `${service} ${"30".repeat(21)} 02 ${user1} ${user2}`,
      `3132333435 414243${z(7)} 01 30${z(5)} 30${z(5)} 00 02 09`,
      `3230303230353038303030303033322b ${z(16)} 01 00 01 08 00`,
      `00000008 0500032a0201 9632 ${z(8)}`,
    ),
  ],
  [
    "Submit_Resp",
    { command: "submit_resp", result: 11 },
    frame("0000001d", "80000003", seq, "0b", z(8)),
  ],
  [
    "Deliver",
    {
      command: "deliver",
      userNumber: "8613800000001",
      spNumber: "106550123",
      pid: 0,
      udhi: 0,
      coding: 8,
      content: Buffer.from("9632", "hex"),
    },
    frame("0000004f", "00000004", seq, user1, service, "00", "00", "08", "00000002", "9632", z(8)),
  ],
  [
    "Deliver_Resp",
    { command: "deliver_resp", result: 0 },
    frame("0000001d", "80000004", seq, "00", z(8)),
  ],
  [
    "Report",
    {
      command: "report",
      submitSequence: { ...sequence, count: 6 },
      reportType: 0,
      userNumber: "8613800000002",
      state: 2,
      errorCode: 25,
    },
    frame(`00000040 00000005 ${seq}`, `b7c308f9 0c1ac140 00000006 00 ${user2} 02 19 ${z(8)}`),
  ],
  [
    "Report_Resp",
    { command: "report_resp", result: 0 },
    frame("0000001d", "80000005", seq, "00", z(8)),
  ],
  [
    "UserRpt",
    { command: "user_report", spNumber: "106550123", userNumber: "8613800000001", condition: 1 },
    frame("00000047", "00000011", seq, service, user1, "01", z(8)),
  ],
  [
    "UserRpt_Resp",
    { command: "user_report_resp", result: 0 },
    frame("0000001d", "80000011", seq, "00", z(8)),
  ],
  [
    "Trace",
    { command: "trace", submitSequence: { ...sequence, count: 6 }, userNumber: "8613800000001" },
    frame("0000003d", "00001000", seq, "b7c308f9", "0c1ac140", "00000006", user1, z(8)),
  ],
  [
    "Trace_Resp",
    {
      command: "trace_resp",
      steps: [
        { result: 0, nodeId: "020001", receiveTime: "200203080001032+", sendTime: "" },
        { result: 1, nodeId: "", receiveTime: "", sendTime: "" },
      ],
    },
    frame(
      `0000006b 80001000 ${seq} 02`,
      `00 303230303031 3230303230333038303030313033322b ${z(16)}`,
      `01 ${z(6)} ${z(16)} ${z(16)}`,
      z(8),
    ),
  ],
];

describe("byte for byte", () => {
  it.each(vectors)("%s", (_, body, bytes) => {
    expect(sgipCodec.encode({ sequence, body }).toString("hex")).toBe(bytes.toString("hex"));
    expect(sgipCodec.decode(bytes)).toEqual({ sequence, body });
    expect(bytes.readUInt32BE(0)).toBe(bytes.length);
  });

  it("is for every command that is written", () => {
    const source = readFileSync(new URL("sgip-message.ts", import.meta.url), "utf8");
    const names = [...source.matchAll(/"([a-z_]+)"/g)].map(([, name]) => name);
    expect(new Set(vectors.map(([, { command }]) => command))).toEqual(
      new Set(names.filter((name) => name !== "broken")),
    );
  });

  it("knows answers from requests, and finds the request by the sequence", () => {
    for (const [name, body] of vectors) {
      expect(sgipCodec.isAnswer({ sequence, body })).toBe(name.endsWith("_Resp"));
    }
    expect(sgipCodec.keyOf({ sequence, body: { command: "unbind" } })).toBe(sequenceText(sequence));
    expect(sequenceText(sequence)).toBe("3083012345-0203080000-7");
  });

  it("takes an answer without the bytes kept for later", () => {
    expect(sgipCodec.decode(frame("00000015", "80000003", seq, "00")).body).toEqual({
      command: "submit_resp",
      result: 0,
    });
  });
});

describe("sequences and moments", () => {
  it("are of China's clock, and none comes twice", () => {
    const maker = new SequenceMaker(3_083_012_345, 0xff_ff_ff_fe);
    const at = new Date("2020-02-02T16:00:00Z");
    expect(maker.next(at)).toEqual({
      node: 3_083_012_345,
      stamp: 203_000_000,
      count: 0xff_ff_ff_ff,
    });
    expect(maker.next(at).count).toBe(0);
    expect(sgipMoment(at)).toBe("200203000000032+");
  });

  it.each([0, -1, 1.5, 2 ** 32])("refuse a node of %d", (node) => {
    expect(() => new SequenceMaker(node, 0)).toThrow("no number of a node");
  });
});

describe("lying bytes", () => {
  const submit = vectors[4]?.[2] ?? Buffer.alloc(0);

  it.each([
    ["more numbers than there are", 20 + 42, 100],
    ["no numbers at all", 20 + 42, 0],
    ["a longer text than there is", 193 - 8 - 8 - 1, 255],
    ["a text of four thousand million bytes", 193 - 8 - 8 - 4, 255],
  ])("%s: broken, under its sequence, and answered", (_, place, value) => {
    const bytes = Buffer.from(submit);
    bytes[place] = value;
    const read = sgipCodec.decode(bytes);
    expect(read).toEqual({ sequence, body: { command: "broken", id: 3 } });
    expect(answerTo(read, 8)).toEqual({ sequence, body: { command: "submit_resp", result: 8 } });
  });

  it("any bytes are read as something, and what is read is written back", () => {
    const ids = vectors.map(([, , bytes]) => bytes.readUInt32BE(4)).concat(0, 6, 0x80_00_00_06);
    fc.assert(
      fc.property(fc.constantFrom(...ids), fc.uint8Array({ maxLength: 400 }), (id, rest) => {
        const bytes = Buffer.concat([Buffer.alloc(20), rest]);
        bytes.writeUInt32BE(bytes.length, 0);
        bytes.writeUInt32BE(id, 4);
        const read = sgipCodec.decode(bytes);
        expect(sgipCodec.isAnswer(read)).toBe(id >= 0x80_00_00_00);
        const again = sgipCodec.decode(sgipCodec.encode(read));
        expect(again).toEqual(read);
      }),
      { numRuns: 800 },
    );
  });

  it("leave nothing behind in memory", () => {
    setFlagsFromString("--expose-gc");
    const collect = runInNewContext("gc") as () => void;
    const reader = new FrameReader(sgipCodec.limits);
    const feed = (count: number) => {
      for (let index = 0; index < count; index += 1) {
        const bytes = randomBytes(20 + (index % 300));
        bytes.writeUInt32BE(bytes.length, 0);
        bytes.writeUInt32BE([3, 4, 5, 0x11, 0x1000][index % 5] ?? 0, 4);
        const cut = index % bytes.length;
        for (const piece of [bytes.subarray(0, cut), bytes.subarray(cut)]) {
          for (const read of reader.push(piece)) answerTo(sgipCodec.decode(read), 8);
        }
      }
      // what the first frees of buffers is swept beside the program, for the second to find gone
      collect();
      collect();
      const { heapUsed, arrayBuffers } = process.memoryUsage();
      return heapUsed + arrayBuffers;
    };
    feed(2000);
    const before = feed(2000);
    expect(feed(10_000) - before).toBeLessThan(2_000_000);
  });

  it("each byte of each message changed, and each message cut short, is read as something", () => {
    for (const [, , bytes] of vectors) {
      for (let place = 20; place < bytes.length; place += 1) {
        const changed = Buffer.from(bytes);
        changed[place] = 0xff;
        sgipCodec.decode(changed);
        const cut = sgipCodec.decode(bytes.subarray(0, place));
        expect(cut.sequence).toEqual(sequence);
      }
    }
  });
});
