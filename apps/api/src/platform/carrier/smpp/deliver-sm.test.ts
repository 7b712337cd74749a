import * as fc from "fast-check";
import smpp, { type Fields } from "smpp";
import { describe, expect, it } from "vitest";
import { idOfAnswer, idOfReceipt, type IdStyle } from "./carrier-id.ts";
import { readDeliverSm } from "./deliver-sm.ts";
import { readReceiptText } from "./receipt-text.ts";
import { smppCodec } from "./smpp-codec.ts";

/** As it comes off the wire. */
function delivered(fields: Fields, style: IdStyle = "alike") {
  const bytes = new smpp.PDU("deliver_sm", { source_addr: "8613800000001", ...fields }).toBuffer();
  const { pdu } = smppCodec.decode(bytes);
  if (pdu === undefined) throw new Error("broken");
  return readDeliverSm(pdu, style);
}

const text =
  "id:A_1 sub:001 dlvrd:000 submit date:2002030800 done date:2002030801 stat:UNDELIV err:027 text:id:9 stat:DELIVRD";

describe("a receipt", () => {
  it.each([
    ["GSM", text],
    ["ASCII", Buffer.from(text)],
  ])("is read from its text in %s, which quotes the message at its end", (_, short_message) => {
    expect(delivered({ esm_class: 4, data_coding: 0, short_message })).toEqual({
      kind: "receipt",
      receipt: {
        carrierId: "A_1",
        number: "13800000001",
        verdict: { kind: "failed", reason: "unreachable" },
        code: "UNDELIV 27",
      },
    });
  });

  it("is read from the fields beside it, which count for more", () => {
    const fields = { receipted_message_id: "B2", message_state: 2, short_message: text };
    expect(delivered({ esm_class: 4, ...fields })).toMatchObject({
      receipt: { carrierId: "B2", verdict: { kind: "delivered" } },
    });
    const network = { network_error_code: Buffer.from([3, 0, 1]), message_state: 5 };
    expect(delivered({ receipted_message_id: "B2", ...network })).toMatchObject({
      receipt: { verdict: { kind: "failed", reason: "unknown_user" } },
    });
  });

  it.each(["", "stat:DELIVRD", "id:7", "hello"])(
    "that says nothing is nothing: %j",
    (short_message) => {
      expect(delivered({ esm_class: 4, short_message })).toEqual({ kind: "nothing" });
    },
  );

  it("may be written in capitals and with less", () => {
    expect(readReceiptText("ID:7 STAT:delivrd")).toEqual({ id: "7", stat: "DELIVRD", err: "" });
  });

  it("has the id of the answer, where one is hexadecimal and the other decimal", () => {
    expect(idOfReceipt("6699", "hex_then_decimal")).toBe(idOfAnswer("1A2B", "hex_then_decimal"));
    expect(idOfReceipt("6699", "hex_then_decimal")).toBe(
      idOfAnswer("00001a2b", "hex_then_decimal"),
    );
    expect(idOfAnswer("00001A2B", "alike")).toBe("00001A2B");
    const receipt = delivered(
      { receipted_message_id: "6699", message_state: 2 },
      "hex_then_decimal",
    );
    expect(receipt).toMatchObject({ receipt: { carrierId: "1a2b" } });
  });
});

describe("a reply", () => {
  const ucs2 = (words: string) => Buffer.from(words, "utf16le").swap16();

  it.each([
    ["UCS-2", { data_coding: 8, short_message: ucs2("拒收😀") }, "拒收😀"],
    ["GBK", { data_coding: 15, short_message: Buffer.from("bedccad5", "hex") }, "拒收"],
    ["GSM", { data_coding: 0, short_message: "TD" }, "TD"],
    ["a payload", { data_coding: 8, message_payload: ucs2("好的") }, "好的"],
    ["half a character", { data_coding: 8, short_message: ucs2("好\ud83d") }, "好\ufffd"],
    ["zero bytes", { data_coding: 8, short_message: ucs2("好\0\0") }, "好"],
  ])("is read in %s", (_, fields, words) => {
    expect(delivered(fields)).toMatchObject({ kind: "reply", reply: { text: words } });
  });

  it.each([
    [
      "a header",
      {
        esm_class: 0x40,
        short_message: { udh: Buffer.from([5, 0, 3, 9, 2, 1]), message: ucs2("一") },
      },
    ],
    [
      "a wide header",
      {
        esm_class: 0x40,
        short_message: { udh: Buffer.from([6, 8, 4, 0, 9, 2, 1]), message: ucs2("一") },
      },
    ],
    [
      "fields",
      {
        sar_msg_ref_num: 9,
        sar_total_segments: 2,
        sar_segment_seqnum: 1,
        short_message: ucs2("一"),
      },
    ],
  ])("in parts, by %s", (_, fields) => {
    expect(delivered({ data_coding: 8, ...fields })).toMatchObject({
      reply: { text: "一", part: { group: 9, total: 2, index: 1 } },
    });
  });

  it("from a service number is nobody's", () => {
    expect(delivered({ source_addr: "10086", short_message: "hi" })).toEqual({ kind: "nothing" });
  });
});

describe("any bytes", () => {
  const ids = [5, 0x103, 0x80000004, 0x80000000, 9, 0x21, 0x112, 0xdead];

  it("are read as something or as broken, and never throw", () => {
    const body = fc.uint8Array({ maxLength: 200 });
    fc.assert(
      fc.property(fc.constantFrom(...ids), fc.nat(3), body, (id, status, bytes) => {
        const frame = Buffer.concat([Buffer.alloc(16), bytes]);
        frame.writeUInt32BE(frame.length, 0);
        frame.writeUInt32BE(id, 4);
        frame.writeUInt32BE(status === 0 ? 0x58 : 0, 8);
        const { pdu, command } = smppCodec.decode(frame);
        if (command === "deliver_sm" && pdu !== undefined) readDeliverSm(pdu, "hex_then_decimal");
        expect(pdu === undefined).toBe(command === "broken");
      }),
      { numRuns: 800 },
    );
  });

  it("in a true message, wherever they stand, leave it readable or broken", () => {
    const good = new smpp.PDU("deliver_sm", {
      esm_class: 0x44,
      short_message: {
        udh: Buffer.from([5, 0, 3, 9, 2, 1]),
        message: Buffer.from("id:1 stat:DELIVRD"),
      },
      receipted_message_id: "1",
      network_error_code: Buffer.from([3, 0, 1]),
    }).toBuffer();
    fc.assert(
      fc.property(fc.nat(good.length - 17), fc.nat(255), (place, value) => {
        const frame = Buffer.from(good);
        frame[16 + place] = value;
        const { pdu } = smppCodec.decode(frame);
        if (pdu !== undefined) readDeliverSm(pdu, "alike");
      }),
      { numRuns: 800 },
    );
  });
});
