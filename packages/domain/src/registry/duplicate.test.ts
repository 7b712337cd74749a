import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { duplicateKeys, pairKey, scoreDuplicate, type DuplicateRecord } from "./duplicate.ts";

const zhang: DuplicateRecord = {
  id: "a",
  idNumber: "id-1",
  idNumberSound: true,
  certificate: "certificate-1",
  phones: ["12810000001"],
  birthDay: "1968-05-17",
  sex: "female",
  name: "张洋",
  namePinyin: "zhangyang",
  villageCode: "510522001001",
};

function other(changes: Partial<DuplicateRecord>): DuplicateRecord {
  return {
    id: "b",
    idNumber: null,
    idNumberSound: false,
    certificate: null,
    phones: [],
    birthDay: null,
    sex: null,
    name: "李四",
    namePinyin: "lisi",
    villageCode: null,
    ...changes,
  };
}

const { name, namePinyin, birthDay, villageCode, phones } = zhang;
const alike = { name, namePinyin, birthDay, villageCode };
const another = { idNumber: "id-2", idNumberSound: true };

describe("scoreDuplicate", () => {
  it.each([
    ["the same ID number", { idNumber: "id-1" }, "same", "SAME_ID_NUMBER"],
    ["the same certificate", { certificate: "certificate-1" }, "same", "SAME_CERTIFICATE"],
    ["name, birth and village", alike, "likely", "SAME_NAME_BIRTH_VILLAGE"],
    ["a name of the same sound", { ...alike, name: "章阳" }, "likely", "SAME_SOUND_BIRTH_VILLAGE"],
    ["name and birth elsewhere", { ...alike, villageCode: "x" }, "possible", "SAME_NAME_BIRTH"],
    ["phone and name", { name, namePinyin, phones }, "likely", "SAME_PHONE_NAME"],
    ["a shared phone only", { phones }, "different", "SAME_PHONE"],
    ["the same village only", { villageCode }, "different", ""],
    ["the same sound only", { name: "章阳", namePinyin }, "different", ""],
  ] as const)("%s", (_what, changes, verdict, reasons) => {
    const score = scoreDuplicate(zhang, other(changes));
    expect([score.verdict, score.reasons.join(" ")]).toEqual([verdict, reasons]);
  });

  it("believes two sound ID numbers more than a name", () => {
    const namesake = scoreDuplicate(zhang, other({ ...alike, ...another }));
    expect(namesake).toMatchObject({ verdict: "possible", against: ["DIFFERENT_ID_NUMBERS"] });
    const twin = scoreDuplicate(zhang, other({ ...alike, ...another, name: "章阳" }));
    expect(twin.verdict).toBe("different");
    const slip = scoreDuplicate(zhang, other({ ...alike, ...another, idNumberSound: false }));
    expect(slip).toMatchObject({ verdict: "likely", against: [] });
  });

  it("does not let the sex overrule the same ID number", () => {
    expect(scoreDuplicate(zhang, other({ idNumber: "id-1", sex: "male" }))).toMatchObject({
      score: 100,
      against: ["DIFFERENT_SEX"],
    });
    expect(scoreDuplicate(zhang, other({ ...alike, sex: "male" })).verdict).toBe("possible");
  });

  const anyRecord: fc.Arbitrary<DuplicateRecord> = fc.record({
    id: fc.constantFrom("a", "b"),
    idNumber: fc.constantFrom(null, "1", "2"),
    idNumberSound: fc.boolean(),
    certificate: fc.constantFrom(null, "1", "2"),
    phones: fc.subarray(["1", "2", "3"]),
    birthDay: fc.constantFrom(null, "1968-05-17", "1968-05-18"),
    sex: fc.constantFrom(null, "male", "female"),
    name: fc.constantFrom("张洋", "章阳", "李四"),
    namePinyin: fc.constantFrom("zhangyang", "lisi", ""),
    villageCode: fc.constantFrom(null, "1", "2"),
  });

  it("is the same both ways, and only among records that share a key", () => {
    fc.assert(
      fc.property(anyRecord, anyRecord, (a, b) => {
        const score = scoreDuplicate(a, b);
        expect(scoreDuplicate(b, a)).toEqual(score);
        expect(score.score >= 0 && score.score <= 100).toBe(true);
        const keys = new Set(duplicateKeys(a));
        const meet = duplicateKeys(b).some((key) => keys.has(key));
        const named = a.name !== b.name || a.namePinyin === b.namePinyin;
        expect(score.reasons.length === 0 || meet || !named).toBe(true);
      }),
    );
  });
});

it("keeps a decision under one key for both", () => {
  expect(pairKey("a", "b")).toBe(pairKey("b", "a"));
  expect(pairKey("a", "b")).not.toBe(pairKey("a", "c"));
});
