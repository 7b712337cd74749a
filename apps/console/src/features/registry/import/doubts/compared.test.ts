import { describe, expect, it } from "vitest";
import { compared, likeliestOf, type Beside } from "./compared.ts";

const row = {
  cells: [
    { column: "NAME" as const, cell: "A2", written: "王芳" },
    { column: "CATEGORY" as const, cell: "E2", written: "肢体残疾" },
    { column: "GRADE" as const, cell: "F2", written: "二级" },
    { column: "PHONE" as const, cell: "G2", written: "138****0001" },
  ],
  changes: [{ field: "DISABILITY" as const, written: "肢体二级", registered: "肢体三级" }],
  findings: [],
};
const registered = { NAME: "王芳", DISABILITY: "肢体残疾三级", PHONES: "138****0001" };
const beside: Beside = { registered, isLikeliest: true };
const likeness = (...given: Parameters<typeof compared>) =>
  compared(...given).map((line) => [line.field, line.likeness]);

describe("compared", () => {
  it("says of each thing whether both sides agree", () => {
    const known = { ...beside, registered: { ...registered, ADDRESS: "白沙镇", PHONES: "" } };
    expect(compared(row, known)).toEqual([
      { field: "NAME", written: "王芳", registered: "王芳", likeness: "same" },
      { field: "DISABILITY", written: "肢体二级", registered: "肢体三级", likeness: "different" },
      { field: "PHONES", written: "138****0001", registered: "", likeness: "one_side" },
      { field: "ADDRESS", written: "", registered: "白沙镇", likeness: "one_side" },
    ]);
  });

  it("does not call the same what the server has not compared", () => {
    const unsure = { ...row, changes: [] };
    expect(likeness(row, { ...beside, isLikeliest: false })).toEqual([
      ["NAME", "same"],
      ["DISABILITY", "unknown"],
      ["PHONES", "unknown"],
    ]);
    expect(likeness(unsure, beside).map(([, word]) => word)).toEqual(["same", "same", "same"]);
  });

  it("does not call the same what was not understood", () => {
    const finding = { column: "GRADE", code: "GRADE_UNREADABLE" } as const;
    const unread = { ...row, changes: [], findings: [finding] };
    expect(likeness(unread, beside)[1]).toEqual(["DISABILITY", "unread"]);
    const mended = { ...finding, code: "TIDIED" } as const;
    expect(likeness({ ...unread, findings: [mended] }, beside)[1]).toEqual(["DISABILITY", "same"]);
  });

  it("is the server's beside the first who is registered, not beside a row above", () => {
    const twin = { person: { id: "1" }, twinRow: 7 };
    const elsewhere = { person: null, twinRow: null };
    const likeliest = { person: { id: "2" }, twinRow: null };
    const candidates = [twin, elsewhere, likeliest] as never[];
    expect(likeliestOf({ candidates })).toBe(likeliest);
    expect(likeliestOf({ candidates: [] })).toBeUndefined();
  });

  it("shows the sheet alone where nobody is registered", () => {
    expect(likeness(row, null)).toEqual([
      ["NAME", null],
      ["DISABILITY", null],
      ["PHONES", null],
    ]);
  });
});
