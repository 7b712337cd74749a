import { safeParse } from "valibot";
import { describe, expect, it } from "vitest";
import { editMemberSchema, phoneToSend } from "./edit-member-schema.ts";

const faults = (values: object) =>
  (safeParse(editMemberSchema, values).issues ?? []).map((issue) => issue.message);

describe("editMemberSchema", () => {
  it("reads a number as people write it", () => {
    const values = { name: "陈 敏", phone: "＋86 138-1234 5678", dropsPhone: false };
    expect(safeParse(editMemberSchema, values).output).toEqual({
      name: "陈 敏",
      phone: "13812345678",
      dropsPhone: false,
    });
  });

  it("refuses a new number and none at once, and what is no number", () => {
    expect(faults({ name: "陈敏", phone: "13812345678", dropsPhone: true })).toEqual([
      "PHONE_KEPT_AND_DROPPED",
    ]);
    expect(faults({ name: "", phone: "12", dropsPhone: false })).toEqual([
      "REQUIRED",
      "NO_SUCH_NUMBER",
    ]);
  });
});

describe("phoneToSend", () => {
  it("tells keeping, replacing and removing apart", () => {
    expect(phoneToSend({ name: "", phone: "", dropsPhone: false })).toBeNull();
    expect(phoneToSend({ name: "", phone: "13812345678", dropsPhone: false })).toBe("13812345678");
    expect(phoneToSend({ name: "", phone: "", dropsPhone: true })).toBe("");
  });
});
