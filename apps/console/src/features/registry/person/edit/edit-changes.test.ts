import { safeParse } from "valibot";
import { describe, expect, it } from "vitest";
import { partOfDay } from "../../../../shared/format/typed-day.ts";
import { changesOf, phonesBeside } from "./edit-changes.ts";
import { editSchema } from "./edit-schema.ts";
import { untouchedBeside, valuesBeside, valuesOf, type EditValues } from "./edit-values.ts";
import type { EditedPerson } from "./edited-person.ts";

const person: EditedPerson = {
  id: "p",
  version: 3,
  viewerCanEdit: true,
  name: "张秀兰",
  pinyin: "zhang xiu lan",
  sex: "FEMALE",
  bornOn: "1960-02-29",
  documentType: "ID_CARD",
  documentMask: "990***********0024",
  certificateState: "VALID",
  certificateMask: "990***********0024**",
  certificateIssuedOn: "2020-02-29",
  certificateValidUntil: "2030-02-28",
  category: "PHYSICAL",
  grade: 3,
  parts: [],
  phones: [
    { id: "a", mask: "128****0001", holder: "SELF", note: null },
    { id: "b", mask: "128****0002", holder: "SHARED", note: "儿子家" },
  ],
  addressMask: "符阳街道***",
  registeredAddressMask: "符阳街道百花亭社区***",
  livesAlone: false,
  needsCare: false,
  preferences: null,
  channelOverrides: [],
  optOuts: [],
};

const before = valuesOf(person);
const changed = (change: Partial<EditValues>) =>
  changesOf(person, before, { ...before, ...change });

describe("changesOf", () => {
  it("sends nothing that was not changed, and no mask ever", () => {
    expect(changed({})).toEqual({});
  });

  it.each<[Partial<EditValues>, object]>([
    [{ name: "张秀蓝" }, { name: "张秀蓝" }],
    [{ reading: "" }, { reading: null }],
    [{ keepsDocument: false, documentNumber: "X" }, { document: { type: "id_card", number: "X" } }],
    [{ validUntil: "" }, { certificate: { issuedOn: "2020-02-29", validUntil: null } }],
    [
      { keepsCertificate: false, certificateNumber: "N" },
      { certificate: { number: "N", issuedOn: "2020-02-29", validUntil: "2030-02-28" } },
    ],
    [{ standing: "suspected" }, { certificate: null, suspected: true }],
    [{ grade: "2" }, { disability: { category: "physical", grade: 2, parts: [] } }],
    [{ keepsAddress: false }, { residence: { address: null } }],
    [{ keepsRegistered: false, registeredAddress: "1号" }, { registered: { address: "1号" } }],
    [{ dependent: true }, { dependent: true }],
    [{ refusesCare: true }, { optOuts: ["care_follow_up"] }],
    [
      { decided_sms: "unsuitable", why_sms: "不识字" },
      { channelOverrides: [{ channel: "sms", suitable: false, reason: "不识字" }] },
    ],
    [
      { callFrom: "09:00" },
      { preferences: { channel: null, callFrom: "09:00", callUntil: null, note: null } },
    ],
  ])("of %j sends %j", (change, expected) => {
    expect(changed(change)).toEqual(expected);
  });

  it("names every phone that stays, and the new one last", () => {
    expect(changed({ drop_0: true, newPhone: "12810000003" })).toEqual({
      phones: [
        { id: "b", holder: "shared", note: "儿子家" },
        { number: "12810000003", holder: "self", note: null },
      ],
    });
  });
});

describe("editSchema", () => {
  const phones = person.phones.map((phone, at) => ({
    ...phone,
    id: `00000000-0000-4000-8000-00000000000${at}`,
  }));
  const faults = (change: Partial<EditValues>) =>
    (
      safeParse(editSchema({ ...person, phones }, "2020-02-29"), { ...before, ...change }).issues ??
      []
    ).map((issue) => `${String(issue.path?.[0]?.key)} ${issue.message}`);

  it.each<[Partial<EditValues>, string[]]>([
    [{ note_0: "长".repeat(41) }, ["note_0 TOO_LONG"]],
    [{ drop_0: true, note_1: "长".repeat(41) }, ["note_1 TOO_LONG"]],
    [{ newPhone: "12" }, ["newPhone NO_SUCH_NUMBER"]],
    [{ newPhone: "  " }, []],
    [{ validUntil: "2019-01-01" }, ["validUntil BEFORE_START"]],
    [{ issuedOn: partOfDay }, ["issuedOn NOT_A_DAY"]],
    [{ decided_sms: "unsuitable" }, ["why_sms REQUIRED"]],
  ])("says at the field itself what is wrong in %j", (change, expected) => {
    expect(faults(change)).toEqual(expected);
  });
});

describe("phonesBeside", () => {
  it("keeps what somebody else added and does not bring back what they took away", () => {
    const mine = [
      { id: "a", holder: "SELF", note: "晚上打" },
      { id: "b", holder: "SHARED", note: "儿子家" },
      { number: "12810000003", holder: "SELF", note: null },
    ] as const;
    const theirs = {
      phones: [
        { id: "a", mask: "128****0001", holder: "SELF", note: null },
        { id: "c", mask: "128****0009", holder: "SHARED", note: null },
      ] as const,
    };
    expect(phonesBeside(mine, person, { phones: [...theirs.phones] })).toEqual([
      mine[0],
      { id: "c", holder: "SHARED", note: null },
      mine[2],
    ]);
  });

  it("leaves what they wrote beside a phone, where nothing else is written here", () => {
    const [one, two] = person.phones;
    const theirs = [
      { ...one, holder: "SHARED" as const, note: "侄子接" },
      { ...two, note: "女儿家" },
    ];
    const mine = [
      { id: "a", holder: "SELF", note: "晚上打" },
      { id: "b", holder: "SHARED", note: "儿子家" },
    ] as const;
    expect(phonesBeside(mine, person, { phones: theirs as EditedPerson["phones"] })).toEqual([
      { id: "a", holder: "SHARED", note: "晚上打" },
      { id: "b", holder: "SHARED", note: "女儿家" },
    ]);
  });
});

describe("untouchedBeside", () => {
  it("takes what they changed where nobody touched it here, and leaves what was typed", () => {
    const theirs = { ...before, dependent: true, callFrom: "09:00", name: "张秀蓝" };
    const mine = { ...before, name: "张秀岚", preferenceNote: "下午" };
    expect(untouchedBeside(mine, before, theirs)).toEqual({ dependent: true, callFrom: "09:00" });
  });
});

describe("valuesBeside", () => {
  it("says of each phone, by its place in the form, what somebody else made of it", () => {
    const [one, two] = person.phones;
    const theirs = { ...person, phones: [{ ...two, note: "女儿家" }, one] } as EditedPerson;
    const values = valuesBeside(person, theirs);
    expect([values.note_0, values.holder_1, values.note_1]).toEqual(["", "shared", "女儿家"]);
    const without = valuesBeside(person, { ...person, phones: [one] } as EditedPerson);
    expect([without.drop_0, without.drop_1, without.note_1]).toEqual([false, true, "儿子家"]);
  });
});
