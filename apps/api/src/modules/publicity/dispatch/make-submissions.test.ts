import { describe, expect, test } from "vitest";
import type { ChannelLimits } from "../../../platform/carrier/port/channel.ts";
import { ringOf } from "../../../platform/sealing/key-ring.ts";
import { makeSubmissions, type TakenMessage } from "./make-submissions.ts";

const keys = ringOf(Buffer.alloc(32, 7));
const carries: ChannelLimits = {
  alphabets: ["ucs2"],
  longTexts: "parts",
  window: 10,
  perSecond: 100,
  demoNumbers: true,
};

/** A text of so many characters, signature and all, that was tried already. */
function tried(characters: number, changes: Partial<TakenMessage>): TakenMessage {
  return {
    id: "00000000-0000-7000-8000-000000000001",
    person_id: "p",
    campaign_id: null,
    message_class: "emergency",
    name: "张三",
    unit: null,
    village: null,
    body: "防".repeat(characters - 4),
    template: null,
    signature: "【残联】",
    opt_out_text: "",
    key_id: keys.currentId,
    sealed: keys.seal("12800000001", "p/phone"),
    waiting: null,
    begun: false,
    ...changes,
  };
}

const first = { id: "first", sequence: 1 };
const second = { id: "second", sequence: 2 };

describe("of a text that was tried already", () => {
  const fresh = expect.stringMatching(/^[\da-f-]{36}$/) as string;
  test.each<[string, TakenMessage, [number, string][]]>([
    [
      "all goes again",
      tried(100, { waiting: [first, second] }),
      [
        [1, "first"],
        [2, "second"],
      ],
    ],
    [
      "what has not left goes again",
      tried(100, { waiting: [second], begun: true }),
      [[2, "second"]],
    ],
    [
      "what it has become goes, where nothing has left",
      tried(150, { waiting: [first, second] }),
      [
        [1, "first"],
        [2, "second"],
        [3, fresh],
      ],
    ],
    ["also where that is less", tried(60, { waiting: [first, second] }), [[1, "first"]]],
  ])("%s", (_, row, going) => {
    const made = makeSubmissions(row, "bulk", carries, keys);
    const given = "submissions" in made ? made.submissions : [];
    expect(given.map(({ part, reference }) => [part.index, reference])).toEqual(going);
  });

  test("nothing can go where what waited is no part of it any more", () => {
    const row = tried(60, { waiting: [second], begun: true });
    expect(makeSubmissions(row, "bulk", carries, keys)).toEqual({ hopeless: "malformed" });
  });
});
