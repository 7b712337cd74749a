import type { ChinaDay } from "../calendar/china-day.ts";
import type { Sex } from "../identity/sex.ts";

/**
 * What two records are compared by. Numbers may be clear or put through one and the same keyed
 * hash: only equality counts.
 */
export interface DuplicateRecord {
  readonly id: string;
  readonly idNumber: string | null;
  /** False when the ID number fails its own check, so that it may be a slip of somebody's. */
  readonly idNumberSound: boolean;
  /** Number of the certificate up to the grade, without the count of reissues. */
  readonly certificate: string | null;
  readonly phones: readonly string[];
  readonly birthDay: ChinaDay | null;
  readonly sex: Sex | null;
  /** The name in pinyin without tones, so that 张洋 and 章阳 are alike. */
  readonly namePinyin: string;
  readonly name: string;
  readonly villageCode: string | null;
}

export type DuplicateReason =
  | "SAME_ID_NUMBER"
  | "SAME_CERTIFICATE"
  | "SAME_NAME_BIRTH_VILLAGE"
  | "SAME_SOUND_BIRTH_VILLAGE"
  | "SAME_NAME_BIRTH"
  | "SAME_PHONE_NAME"
  | "SAME_PHONE";

/** What speaks against it. */
export type DifferenceReason = "DIFFERENT_ID_NUMBERS" | "DIFFERENT_SEX";

export interface DuplicateScore {
  /** 0 to 100. */
  readonly score: number;
  readonly verdict: "same" | "likely" | "possible" | "different";
  readonly reasons: readonly DuplicateReason[];
  readonly against: readonly DifferenceReason[];
}

/** Strengths, of which the greatest counts: they are not independent and are not added up. */
export const duplicateStrengths: Readonly<Record<DuplicateReason, number>> = {
  SAME_ID_NUMBER: 100,
  SAME_CERTIFICATE: 98,
  SAME_NAME_BIRTH_VILLAGE: 90,
  SAME_SOUND_BIRTH_VILLAGE: 75,
  SAME_PHONE_NAME: 75,
  SAME_NAME_BIRTH: 60,
  SAME_PHONE: 20,
};

export const differencePenalties: Readonly<Record<DifferenceReason, number>> = {
  DIFFERENT_ID_NUMBERS: 60,
  DIFFERENT_SEX: 30,
};

/** From which score a pair is called so; a mere shared phone is a household and no doubt. */
export const verdictBounds = { same: 95, likely: 70, possible: 30 } as const;

/** How likely two records are the same person, with every reason for and against it. */
export function scoreDuplicate(a: DuplicateRecord, b: DuplicateRecord): DuplicateScore {
  const reasons = reasonsFor(a, b);
  const against = reasonsAgainst(a, b);
  const strength = Math.max(0, ...reasons.map((reason) => duplicateStrengths[reason]));
  const certain = reasons.includes("SAME_ID_NUMBER");
  const penalty = against.reduce((sum, reason) => sum + differencePenalties[reason], 0);
  const score = certain ? strength : Math.max(0, strength - penalty);
  return { score, verdict: verdictOf(score), reasons, against };
}

/**
 * Keys under which a record is filed: only records that share one can be duplicates, so that an
 * import compares those and not everybody with everybody.
 */
export function duplicateKeys(record: DuplicateRecord): string[] {
  const { idNumber, certificate, phones, birthDay } = record;
  const sound = record.namePinyin === "" ? record.name : record.namePinyin;
  const keys = phones.map((phone) => `phone:${phone}`);
  if (idNumber !== null) keys.push(`id:${idNumber}`);
  if (certificate !== null) keys.push(`certificate:${certificate}`);
  if (birthDay !== null && sound !== "") keys.push(`birth:${birthDay}:${sound}`);
  return keys;
}

/** One key for a pair, whichever is named first: a decision “not a duplicate” is kept under it. */
export function pairKey(a: string, b: string): string {
  return a < b ? `${a}|${b}` : `${b}|${a}`;
}

function reasonsFor(a: DuplicateRecord, b: DuplicateRecord): DuplicateReason[] {
  const sameName = a.name === b.name && a.name !== "";
  const sameSound = a.namePinyin === b.namePinyin && a.namePinyin !== "";
  const sameBirth = equal(a.birthDay, b.birthDay);
  const sameVillage = equal(a.villageCode, b.villageCode);
  const samePhone = a.phones.some((phone) => b.phones.includes(phone));
  const reasons: [DuplicateReason, boolean][] = [
    ["SAME_ID_NUMBER", equal(a.idNumber, b.idNumber)],
    ["SAME_CERTIFICATE", equal(a.certificate, b.certificate)],
    ["SAME_NAME_BIRTH_VILLAGE", sameName && sameBirth && sameVillage],
    ["SAME_SOUND_BIRTH_VILLAGE", sameSound && !sameName && sameBirth && sameVillage],
    ["SAME_NAME_BIRTH", sameName && sameBirth && !sameVillage],
    ["SAME_PHONE_NAME", samePhone && (sameName || sameSound)],
    ["SAME_PHONE", samePhone && !sameName && !sameSound],
  ];
  return reasons.filter(([, found]) => found).map(([reason]) => reason);
}

function reasonsAgainst(a: DuplicateRecord, b: DuplicateRecord): DifferenceReason[] {
  const bothSound = a.idNumberSound && b.idNumberSound;
  const reasons: [DifferenceReason, boolean][] = [
    ["DIFFERENT_ID_NUMBERS", bothSound && differ(a.idNumber, b.idNumber)],
    ["DIFFERENT_SEX", differ(a.sex, b.sex)],
  ];
  return reasons.filter(([, found]) => found).map(([reason]) => reason);
}

function verdictOf(score: number): DuplicateScore["verdict"] {
  if (score >= verdictBounds.same) return "same";
  if (score >= verdictBounds.likely) return "likely";
  return score >= verdictBounds.possible ? "possible" : "different";
}

function equal(a: string | null, b: string | null): boolean {
  return a !== null && a === b;
}

function differ(a: string | null, b: string | null): boolean {
  return a !== null && b !== null && a !== b;
}
