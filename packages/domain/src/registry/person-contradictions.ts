import type { ChinaDay } from "../calendar/china-day.ts";
import { parseIdNumber, type IdNumberChecks } from "../identity/id-number.ts";
import type { Sex } from "../identity/sex.ts";
import { parseCertificateNumber } from "./certificate.ts";
import type { Disability } from "./disability.ts";
import { hasIdNumber, type DocumentType } from "./document-type.ts";

/** What has to agree with each other about one person. */
export interface PersonClaims {
  readonly sex: Sex;
  readonly birthDay: ChinaDay;
  readonly document: { readonly type: DocumentType; readonly number: string };
  readonly certificate?: { readonly number: string } | null;
  readonly disability?: Disability | null;
  readonly suspected: boolean;
}

export type ContradictionFault =
  | "DIFFERS_FROM_ID_NUMBER"
  | "ANOTHER_PERSON"
  | "ANOTHER_CATEGORY"
  | "ANOTHER_GRADE"
  | "DISABILITY_MISSING"
  | "HAS_CERTIFICATE";

export interface Contradiction {
  readonly path: readonly [string, ...string[]];
  readonly fault: ContradictionFault;
}

/**
 * Where what is said about a person does not agree: birth day and sex with the ID number, the
 * certificate with ID number, category and grade. Numbers that cannot be read contradict nothing;
 * they are faults of their own.
 */
export function contradictions(person: PersonClaims, checks: IdNumberChecks): Contradiction[] {
  const withId = hasIdNumber(person.document.type);
  const id = withId ? parseIdNumber(person.document.number, checks) : undefined;
  const found: Contradiction[] = [];
  if (id?.ok && id.birthDay !== person.birthDay) {
    found.push({ path: ["birthDay"], fault: "DIFFERS_FROM_ID_NUMBER" });
  }
  if (id?.ok && id.sex !== person.sex) {
    found.push({ path: ["sex"], fault: "DIFFERS_FROM_ID_NUMBER" });
  }
  if (!person.certificate) return found;
  const ofCertificate = certificateFaults(person.certificate.number, person, checks);
  const path = ["certificate", "number"] as const;
  found.push(...ofCertificate.map((fault): Contradiction => ({ path, fault })));
  if (!person.disability) found.push({ path: ["disability"], fault: "DISABILITY_MISSING" });
  if (person.suspected) found.push({ path: ["suspected"], fault: "HAS_CERTIFICATE" });
  return found;
}

function certificateFaults(
  number: string,
  { document, disability }: PersonClaims,
  checks: IdNumberChecks,
): ContradictionFault[] {
  const read = parseCertificateNumber(number, checks);
  if (!read.ok) return [];
  const another = hasIdNumber(document.type) && read.holder.idNumber !== document.number;
  const faults: [ContradictionFault, boolean][] = [
    ["ANOTHER_PERSON", another],
    ["ANOTHER_CATEGORY", disability != null && disability.category !== read.category],
    ["ANOTHER_GRADE", disability != null && disability.grade !== read.grade],
  ];
  return faults.filter(([, found]) => found).map(([fault]) => fault);
}
