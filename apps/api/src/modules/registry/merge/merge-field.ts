import type { Labels } from "@wuzi/domain/labels/label";
import { optOutClasses } from "@wuzi/domain/registry/message-class";
import type { PersonChanges } from "@wuzi/domain/registry/person-changes";
import type { PersonEntity } from "../person/person.entity.ts";
import type { StoredPerson } from "../person/stored-person.ts";

/** What can be taken from the record that is dropped; everything else stays as the kept one has it. */
export type MergeField =
  | "name"
  | "sex"
  | "birth_day"
  | "document"
  | "certificate"
  | "disability"
  | "registered"
  | "residence"
  | "lives_alone"
  | "needs_care"
  | "preferences"
  | "channel_overrides"
  | "opt_outs";

export const mergeFieldLabels: Labels<MergeField> = {
  name: { zh: "姓名", en: "Name, with its reading" },
  sex: { zh: "性别", en: "Sex" },
  birth_day: { zh: "出生日期", en: "Birth day" },
  document: { zh: "证件", en: "Identity document" },
  certificate: { zh: "残疾人证", en: "Certificate" },
  disability: { zh: "残疾类别、等级", en: "Category and grade" },
  registered: { zh: "户籍地", en: "Household registration" },
  residence: { zh: "居住地", en: "Residence" },
  lives_alone: { zh: "独居", en: "Lives alone" },
  needs_care: { zh: "需要照护", en: "Depends on care" },
  preferences: { zh: "联系偏好", en: "Preferences" },
  channel_overrides: { zh: "人工设定的联系方式", en: "Channels decided by hand" },
  opt_outs: { zh: "拒收类别", en: "Classes of message refused" },
};

type Taking = (row: PersonEntity, stored: StoredPerson) => PersonChanges;

const takings: Readonly<Record<MergeField, Taking>> = {
  name: ({ name, pinyin }) => ({ name, reading: pinyin.split(" ").filter(Boolean) }),
  sex: ({ sex }) => ({ sex }),
  birth_day: ({ bornOn }) => ({ birthDay: bornOn }),
  document: ({ documentType }, stored) => ({
    document: { type: documentType, number: valueOf(stored, "document")?.text ?? "" },
  }),
  certificate: ({ certificateStanding }, stored) => {
    const value = valueOf(stored, "certificate");
    const suspected = certificateStanding === "suspected";
    if (value === undefined) return { certificate: null, suspected };
    const { text: number, issuedOn, validUntil } = value;
    return { certificate: { number, issuedOn, validUntil }, suspected };
  },
  disability: (_, { disability }) => ({
    disability: disability && { ...disability, parts: [...disability.parts] },
  }),
  registered: (row, stored) => ({
    registered: { divisionCode: row.registeredCode, address: addressOf(stored, "registered") },
  }),
  residence: (row, stored) => ({
    residence: { divisionCode: row.residenceCode, address: addressOf(stored, "residence") },
  }),
  lives_alone: ({ livesAlone }) => ({ livesAlone }),
  needs_care: ({ needsCare }) => ({ dependent: needsCare }),
  preferences: ({ preferences }) => ({ preferences: preferences ?? null }),
  channel_overrides: ({ channelOverrides }) => ({ channelOverrides }),
  opt_outs: ({ optOuts }) => ({ optOuts: optOutClasses.filter((each) => optOuts.includes(each)) }),
};

/** The chosen fields of one record, as changes of the other. */
export function takenFrom(
  row: PersonEntity,
  stored: StoredPerson,
  fields: readonly MergeField[],
): PersonChanges {
  return Object.assign({}, ...fields.map((field) => takings[field](row, stored))) as PersonChanges;
}

function valueOf(stored: StoredPerson, sought: string) {
  return stored.values.find(({ kind }) => kind === sought);
}

function addressOf(stored: StoredPerson, which: "residence" | "registered"): string | null {
  const found = stored.values.find(
    ({ kind, holder }) => kind === "address" && (holder ?? "residence") === which,
  );
  return found?.text ?? null;
}
