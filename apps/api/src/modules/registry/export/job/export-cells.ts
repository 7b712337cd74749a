import { sexLabels, type Sex } from "@wuzi/domain/identity/sex";
import {
  certificateStateLabels,
  type CertificateState,
} from "@wuzi/domain/registry/certificate-state";
import {
  categoryLabels,
  gradeLabels,
  type Category,
  type Grade,
} from "@wuzi/domain/registry/disability";
import type { ExportColumn } from "@wuzi/domain/registry/export-column";
import { relationLabels, type Relation } from "@wuzi/domain/registry/relation";
import type { Selection } from "../../../../platform/graphql/selection.ts";
import type { CellValue } from "../../../../platform/spreadsheet/cell-xml.ts";
import type { Opened } from "./opened-values.ts";
import type { Places } from "./places.ts";

interface Carer {
  id: string;
  name: string;
  relation: Relation;
  role: "guardian" | "carer" | "backup_carer";
  phoneMask: string | null;
}

/** A person as the read model gives them, with the whole values where the export is in full. */
export interface ExportedPerson {
  id: string;
  officeId: number;
  name: string;
  sex: Sex;
  bornOn: string;
  documentMask: string | null;
  certificateMask: string | null;
  certificateState: CertificateState;
  certificateIssuedOn: string | null;
  certificateValidUntil: string | null;
  category: Category | null;
  grade: Grade | null;
  parts: { category: Category; grade: Grade }[];
  phones: { mask: string }[];
  carers: Carer[];
  addressMask: string | null;
  registeredAddressMask: string | null;
  residenceCode: string | null;
  livesAlone: boolean;
  needsCare: boolean;
  opened?: Opened;
}

const carer: Selection = {
  carers: { id: {}, name: {}, relation: {}, role: {}, phoneMask: {} },
};
const phones: Selection = { phones: { mask: {} } };
const home: Selection = {};

/** What each column needs of the read model: a certificate or carers are only read where asked for. */
const needs: Record<ExportColumn, Selection> = {
  name: { name: {} },
  sex: { sex: {} },
  birthDay: { bornOn: {} },
  idNumber: { documentMask: {} },
  certificateNumber: { certificateMask: {} },
  certificateState: { certificateState: {} },
  issuedOn: { certificateIssuedOn: {} },
  validUntil: { certificateValidUntil: {} },
  category: { category: {} },
  grade: { grade: {} },
  parts: { parts: { category: {}, grade: {} } },
  phone: phones,
  secondPhone: phones,
  guardianName: carer,
  guardianRelation: carer,
  guardianPhone: carer,
  carerName: carer,
  carerRelation: carer,
  carerPhone: carer,
  registeredAddress: { registeredAddressMask: {} },
  residenceAddress: { addressMask: {} },
  unit: home,
  village: home,
  divisionCode: { residenceCode: {} },
  grid: home,
  livesAlone: { livesAlone: {} },
  dependent: { needsCare: {} },
};

/** What the read model is asked for; keep it, so that its SQL is written once. */
export function selectionFor(columns: readonly ExportColumn[]): Selection {
  return Object.assign({ id: {} }, ...columns.map((column) => needs[column])) as Selection;
}

const cells: Record<ExportColumn, (person: ExportedPerson, places: Places) => CellValue> = {
  name: ({ name }) => name,
  sex: ({ sex }) => sexLabels[sex].zh,
  birthDay: ({ bornOn }) => bornOn,
  idNumber: ({ documentMask, opened }) => whole(documentMask, opened && opened.document),
  certificateNumber: ({ certificateMask, opened }) =>
    whole(certificateMask, opened && opened.certificate),
  certificateState: ({ certificateState }) => certificateStateLabels[certificateState].zh,
  issuedOn: ({ certificateIssuedOn }) => certificateIssuedOn,
  validUntil: ({ certificateValidUntil }) => certificateValidUntil,
  category: ({ category }) => category && categoryLabels[category].zh,
  grade: ({ grade }) => grade && gradeLabels[grade].zh,
  parts: ({ parts }) =>
    parts
      .map(({ category, grade }) => `${categoryLabels[category].zh}${gradeLabels[grade].zh}`)
      .join("、"),
  phone: (person) => phone(person, 0),
  secondPhone: (person) => phone(person, 1),
  guardianName: (person) => carerOf(person, "guardian")?.name ?? null,
  guardianRelation: (person) => relation(carerOf(person, "guardian")),
  guardianPhone: (person) => carerPhone(person, "guardian"),
  carerName: (person) => carerOf(person, "carer")?.name ?? null,
  carerRelation: (person) => relation(carerOf(person, "carer")),
  carerPhone: (person) => carerPhone(person, "carer"),
  registeredAddress: ({ registeredAddressMask, opened }) =>
    whole(registeredAddressMask, opened && opened.registered),
  residenceAddress: ({ addressMask, opened }) => whole(addressMask, opened && opened.address),
  unit: ({ officeId }, places) => places.unit(officeId),
  village: ({ officeId }, places) => places.village(officeId),
  divisionCode: ({ residenceCode }) => residenceCode,
  grid: ({ officeId }, places) => places.grid(officeId),
  livesAlone: ({ livesAlone }) => (livesAlone ? "是" : "否"),
  dependent: ({ needsCare }) => (needsCare ? "是" : "否"),
};

/** One cell. A value that could not be opened says so and is marked. */
export function cellOf(column: ExportColumn, person: ExportedPerson, places: Places): CellValue {
  return cells[column](person, places);
}

/** The mask, or for an export in full the value itself; without a mask there is no value. */
function whole(mask: string | null, opened: string | null | undefined): CellValue {
  if (mask === null || opened === undefined) return mask;
  return opened ?? { text: "（无法解密）", fault: true };
}

function phone({ phones, opened }: ExportedPerson, at: number): CellValue {
  return whole(phones[at]?.mask ?? null, opened && (opened.phones?.[at] ?? null));
}

function carerOf({ carers }: ExportedPerson, role: Carer["role"]): Carer | undefined {
  return carers.find((carer) => carer.role === role);
}

function relation(carer: Carer | undefined): CellValue {
  return carer === undefined ? null : relationLabels[carer.relation].zh;
}

function carerPhone(person: ExportedPerson, role: Carer["role"]): CellValue {
  const carer = carerOf(person, role);
  if (carer === undefined) return null;
  return whole(carer.phoneMask, person.opened && (person.opened.carerPhones?.[carer.id] ?? null));
}
