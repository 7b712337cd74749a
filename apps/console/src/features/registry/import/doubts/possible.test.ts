import { describe, expect, it } from "vitest";
import { optionsOf } from "./possible.ts";

const said = (...given: Parameters<typeof optionsOf>) =>
  optionsOf(...given).map(({ decision, hindrance }) => [decision, hindrance]);

describe("optionsOf", () => {
  it("offers a new record where nobody is alike, unless something stands against it", () => {
    expect(said({ hindrance: null, candidates: [] }, false)).toEqual([
      ["CREATE", null],
      ["SKIP", null],
    ]);
    expect(said({ hindrance: "INCOMPLETE", candidates: [] }, true)).toEqual([
      ["CREATE", "INCOMPLETE"],
      ["SKIP", null],
    ]);
  });

  it("wants a place where none is known", () => {
    const nowhere = { hindrance: "NO_PLACE", candidates: [] } as const;
    expect(said(nowhere, false)[0]).toEqual(["CREATE", "NO_PLACE"]);
    expect(said(nowhere, true)[0]).toEqual(["CREATE", null]);
  });

  it("offers one person or two where somebody is alike", () => {
    expect(said({ hindrance: null, candidates: [{ person: {} }] }, false)).toEqual([
      ["UPDATE", null],
      ["NOT_A_DUPLICATE", null],
      ["SKIP", null],
    ]);
    const elsewhere = {
      hindrance: "REGISTERED_ELSEWHERE",
      candidates: [{ person: null }],
    } as const;
    expect(said(elsewhere, false).slice(0, 2)).toEqual([
      ["UPDATE", "nobody"],
      ["NOT_A_DUPLICATE", "REGISTERED_ELSEWHERE"],
    ]);
    expect(said({ hindrance: null, candidates: [{ twinRow: 3 }] }, false)[0]).toEqual([
      "UPDATE",
      null,
    ]);
  });

  it("updates nobody but the one who was chosen among several", () => {
    const doubt = {
      hindrance: null,
      candidates: [{ person: {} }, { person: null }, { twinRow: 3 }],
    };
    expect([0, 1, 2].map((chosen) => said(doubt, false, chosen)[0])).toEqual([
      ["UPDATE", null],
      ["UPDATE", "nobody"],
      ["UPDATE", "nobody"],
    ]);
  });
});
