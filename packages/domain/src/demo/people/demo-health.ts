import { addDays, type ChinaDay } from "../../calendar/china-day.ts";
import { certificateValidUntil, type CertificateState } from "../../registry/certificate-state.ts";
import { formatCertificateNumber } from "../../registry/certificate.ts";
import {
  overallGrade,
  singleCategories,
  type Category,
  type Disability,
  type Grade,
  type SingleCategory,
} from "../../registry/disability.ts";
import type { Chance } from "./chance.ts";
import type { DemoCertificate } from "./demo-person.ts";

/** Shares in percent, for illustration only: they are not the figures of any real county. */
export const categoryShares: Readonly<Record<Category, number>> = {
  physical: 55,
  visual: 13,
  hearing: 12,
  mental: 9,
  intellectual: 7,
  multiple: 3,
  speech: 1,
};

const gradeShares: Readonly<Record<`${Grade}`, number>> = { 1: 14, 2: 27, 3: 28, 4: 31 };

const stateShares: Readonly<Record<CertificateState, number>> = {
  valid: 88,
  expired: 4.5,
  suspended: 1,
  voided: 1.5,
  suspected: 2,
  not_certified: 3,
};

const longestValidity = 3652;

/** What kind of disability, how severe, and of a multiple one the parts. */
export function demoDisability(chance: Chance): Disability {
  const category = chance.weighted(categoryShares);
  if (category !== "multiple") return { category, grade: demoGrade(chance), parts: [] };
  const first = chance.pick(singleCategories);
  const others = singleCategories.filter((each) => each !== first);
  const chosen: SingleCategory[] = [first, chance.pick(others)];
  const parts = chosen.map((each) => ({ category: each, grade: demoGrade(chance) }));
  return { category, grade: overallGrade(parts) ?? 4, parts };
}

/** The certificate of somebody, if any, and how it stands on the day. */
export function demoCertificate(
  chance: Chance,
  person: { readonly idNumber: string; readonly birthDay: ChinaDay },
  disability: Disability,
  onDay: ChinaDay,
): { certificate: DemoCertificate | null; state: CertificateState } {
  const drawn = chance.weighted(stateShares);
  const young = addDays(person.birthDay, longestValidity + 600) > onDay;
  const state = drawn === "expired" && young ? "valid" : drawn;
  const age = chance.whole(state === "expired" ? longestValidity + 30 : 30, latest(state));
  const reissue = chance.percent(3) ? chance.whole(1, 2) : 0;
  if (state === "suspected" || state === "not_certified") return { certificate: null, state };
  const earliest = addDays(person.birthDay, 30);
  const day = addDays(onDay, -age);
  const issuedOn = day < earliest ? earliest : day;
  const { category, grade } = disability;
  const { idNumber } = person;
  const number = formatCertificateNumber({ idNumber, category, grade, reissue });
  return { certificate: { number, issuedOn, validUntil: certificateValidUntil(issuedOn) }, state };
}

function latest(state: CertificateState): number {
  return state === "expired" ? longestValidity + 500 : longestValidity - 30;
}

function demoGrade(chance: Chance): Grade {
  const grade = Number(chance.weighted(gradeShares));
  return grade === 1 || grade === 2 || grade === 3 ? grade : 4;
}
