import { describe, expect, it } from "vitest";
import { checkCharacter } from "../identity/mod-11-2.ts";
import { documentOfIdNumber, parseDocumentNumber } from "./document-type.ts";

const today = "2020-02-29";
const card = "11010519491231002X";
const permit = `81000019900101001${checkCharacter("81000019900101001")}`;

describe("parseDocumentNumber", () => {
  it.each([
    ["id_card", card.toLowerCase(), card],
    ["residence_permit", permit, permit],
    ["passport", "Ｅ1234 5678", "E12345678"],
    ["foreigner_permit", "usa123456789012", "USA123456789012"],
    ["none", " ", ""],
  ] as const)("%s takes %j", (type, text, number) => {
    expect(parseDocumentNumber(type, text, { today })).toEqual({ ok: true, number });
  });

  it.each([
    ["id_card", permit, "ANOTHER_TYPE"],
    ["residence_permit", card, "ANOTHER_TYPE"],
    ["id_card", "110105194912310021", "CHECKSUM"],
    ["passport", "", "REQUIRED"],
    ["passport", "E123护照", "CHARACTERS"],
    ["passport", "E123", "LENGTH"],
    ["passport", "E123456789012", "LENGTH"],
    ["foreigner_permit", "A".repeat(19), "LENGTH"],
    ["none", card, "UNEXPECTED"],
  ] as const)("%s refuses %j: %s", (type, text, fault) => {
    expect(parseDocumentNumber(type, text, { today })).toEqual({ ok: false, fault });
  });
});

it("tells the document by the number", () => {
  expect([card, permit].map(documentOfIdNumber)).toEqual(["id_card", "residence_permit"]);
});
