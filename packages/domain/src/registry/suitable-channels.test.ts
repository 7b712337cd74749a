import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { channels, type Channel } from "./channel.ts";
import {
  categories,
  grades,
  singleCategories,
  type Disability,
  type DisabilityPart,
  type SingleCategory,
} from "./disability.ts";
import { suitabilityOf, suitableChannels, type Suitability } from "./suitable-channels.ts";

/**
 * The design's words, cell by cell: visual → voice call or visit, never print alone; hearing and
 * speech → SMS, captioned or signed video, never a bare call; intellectual and mental → easy words
 * plus guardian. + suits, g only with the guardian, - never. A visit suits everybody.
 */
const table: Readonly<Record<SingleCategory, string>> = {
  //             visit call video sms chat letter
  visual: "      +     +    -     -   -    -",
  hearing: "     +     -    +     +   +    -",
  speech: "      +     -    +     +   +    -",
  physical: "    +     +    +     +   +    +",
  intellectual: "+     g    g     g   g    g",
  mental: "      +     g    g     g   g    g",
};

const signs: Readonly<Record<string, Suitability>> = {
  "+": "suitable",
  g: "with_guardian",
  "-": "unsuitable",
};

const columns: readonly Channel[] = ["visit", "voice_call", "video", "sms", "chat", "letter"];

function expected(category: SingleCategory, channel: Channel): Suitability {
  const sign = table[category].trim().split(/\s+/)[columns.indexOf(channel)] ?? "";
  return signs[sign] ?? "unsuitable";
}

const cells = singleCategories.flatMap((category) =>
  grades.flatMap((grade) =>
    channels.map((channel) => [category, grade, channel, expected(category, channel)] as const),
  ),
);

function multiple(...parts: readonly DisabilityPart[]): Disability {
  return { category: "multiple", grade: 1, parts };
}

function listed(disability: Disability | null): string {
  return suitableChannels({ disability })
    .map(({ channel, suitability }) => (suitability === "suitable" ? channel : `${channel}*`))
    .join(" ");
}

const somePart = fc.record({
  category: fc.constantFrom(...singleCategories),
  grade: fc.constantFrom(...grades),
});

describe("suitabilityOf", () => {
  it("is checked in every cell", () => {
    expect(columns).toEqual(channels);
    expect(cells).toHaveLength(6 * 4 * 6);
  });

  it.each(cells)("%s, grade %i: %s is %s", (category, grade, channel, suitability) => {
    expect(suitabilityOf(channel, { disability: { category, grade, parts: [] } })).toBe(
      suitability,
    );
  });

  it("of a multiple disability is that of its hardest part", () => {
    const order: Suitability[] = ["suitable", "with_guardian", "unsuitable"];
    fc.assert(
      fc.property(
        fc.array(somePart, { minLength: 2, maxLength: 6 }),
        fc.constantFrom(...channels),
        (parts, channel) => {
          const hardest = Math.max(
            ...parts.map(({ category }) => order.indexOf(expected(category, channel))),
          );
          const found = suitabilityOf(channel, { disability: multiple(...parts) });
          expect(found).toBe(order[hardest]);
        },
      ),
    );
  });

  it("leaves only a visit to those who neither see nor hear, or of whom the parts are unknown", () => {
    const deafBlind = multiple({ category: "visual", grade: 1 }, { category: "hearing", grade: 1 });
    expect(listed(deafBlind)).toBe("visit");
    expect(listed(multiple())).toBe("visit");
  });

  it("rules nothing out for people of whom no disability is known", () => {
    expect(listed(null)).toBe("voice_call video sms chat letter visit");
  });

  it("gives way to an override, the last one first", () => {
    const disability = { category: "visual", grade: 1, parts: [] } as const;
    const reads = { channel: "sms", suitable: true } as const;
    const noVisits = { channel: "visit", suitable: false } as const;
    const needs = { disability, overrides: [reads, noVisits] };
    expect(suitabilityOf("sms", needs)).toBe("suitable");
    expect(suitabilityOf("visit", needs)).toBe("unsuitable");
    expect(suitabilityOf("chat", needs)).toBe("unsuitable");
    const changed = { ...needs, overrides: [reads, { channel: "sms", suitable: false } as const] };
    expect(suitabilityOf("sms", changed)).toBe("unsuitable");
  });
});

describe("suitableChannels", () => {
  it.each([
    ["visual", 1, "visit voice_call"],
    ["visual", 3, "voice_call visit"],
    ["hearing", 2, "visit video sms chat"],
    ["speech", 4, "video sms chat visit"],
    ["mental", 2, "visit voice_call* video* sms* chat* letter*"],
    ["intellectual", 4, "visit voice_call* video* sms* chat* letter*"],
    ["physical", 4, "voice_call video sms chat letter visit"],
  ] as const)("of %s, grade %i, the best first", (category, grade, list) => {
    expect(listed({ category, grade, parts: [] })).toBe(list);
  });

  it("puts the visit first for grades 1 and 2 and always offers it", () => {
    for (const category of categories) {
      for (const grade of grades) {
        const [first] = suitableChannels({ disability: { category, grade, parts: [] } });
        expect(first?.channel === "visit" || grade > 2).toBe(true);
        expect(listed({ category, grade, parts: [] })).toContain("visit");
      }
    }
  });
});
