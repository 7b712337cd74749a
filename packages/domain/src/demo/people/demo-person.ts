import type { ChinaDay } from "../../calendar/china-day.ts";
import type { Sex } from "../../identity/sex.ts";
import type { CertificateState } from "../../registry/certificate-state.ts";
import type { Disability } from "../../registry/disability.ts";
import type { Relation } from "../../registry/relation.ts";
import type { DemoPlace } from "./demo-place.ts";

export interface DemoCertificate {
  readonly number: string;
  readonly issuedOn: ChinaDay;
  readonly validUntil: ChinaDay;
}

/** Somebody who looks after an invented person, or is the guardian. */
export interface DemoHelper {
  readonly role: "guardian" | "carer";
  readonly name: string;
  readonly relation: Relation;
  readonly phone: string | null;
  /** ID number when the helper is among the invented people too. */
  readonly idNumber: string | null;
}

/** An invented person of the registry. Neither ID number nor phone can belong to anybody. */
export interface DemoPerson {
  /** Place in the list, from 0. */
  readonly index: number;
  readonly name: string;
  readonly sex: Sex;
  readonly birthDay: ChinaDay;
  readonly idNumber: string;
  readonly disability: Disability;
  /** `null` for those without one, of whom the state says whether they are suspected. */
  readonly certificate: DemoCertificate | null;
  readonly state: CertificateState;
  readonly phone: string | null;
  readonly helpers: readonly DemoHelper[];
  readonly place: DemoPlace;
  /** 1 to the number of grids of a village. */
  readonly grid: number;
  readonly residenceAddress: string;
  readonly registeredAddress: string;
  readonly livesAlone: boolean;
  readonly dependent: boolean;
}

/** Whether somebody can be called or written to: on a phone of their own or a helper's. */
export function isReachable({ phone, helpers }: DemoPerson): boolean {
  return phone !== null || helpers.some((helper) => helper.phone !== null);
}
