import { findingLevels } from "@wuzi/domain/registry/cell-finding";
import type { FindingCode, ImportField, PersonColumn } from "../../../../gql/graphql.ts";
import type { Doubt } from "./doubts-query.ts";

/** What the two sides say of one thing. */
export type Compared = {
  readonly field: ImportField;
  readonly written: string;
  readonly registered: string;
  /** `null` where there is no other side. */
  readonly likeness: "same" | "different" | "one_side" | "unread" | "unknown" | null;
};

const columnsOf: readonly (readonly [ImportField, readonly PersonColumn[]])[] = [
  ["NAME", ["NAME"]],
  ["SEX", ["SEX"]],
  ["BIRTH_DAY", ["BIRTH_DAY"]],
  ["DOCUMENT", ["ID_NUMBER"]],
  ["CERTIFICATE", ["CERTIFICATE_NUMBER"]],
  ["STANDING", ["CERTIFICATE_STATE"]],
  ["DISABILITY", ["CATEGORY", "GRADE", "PARTS"]],
  ["PHONES", ["PHONE", "SECOND_PHONE"]],
  [
    "CARERS",
    [
      "GUARDIAN_NAME",
      "GUARDIAN_RELATION",
      "GUARDIAN_PHONE",
      "CARER_NAME",
      "CARER_RELATION",
      "CARER_PHONE",
    ],
  ],
  ["ADDRESS", ["RESIDENCE_ADDRESS"]],
  ["REGISTERED", ["REGISTERED_ADDRESS"]],
  ["LIVES_ALONE", ["LIVES_ALONE"]],
  ["NEEDS_CARE", ["DEPENDENT"]],
  ["PLACE", ["UNIT", "VILLAGE", "GRID", "DIVISION_CODE"]],
];

/** Whom the row is beside: what is registered of them. */
export type Beside = {
  readonly registered: Readonly<Partial<Record<ImportField, string>>>;
  /** The server names the differences beside the likeliest only. */
  readonly isLikeliest: boolean;
};

type Row = Pick<Doubt, "cells" | "changes"> & {
  readonly findings: readonly Pick<Doubt["findings"][number], "column" | "code">[];
};

/** Both sides, field by field, without those of which neither says anything. */
export function compared(row: Row, beside: Beside | null): readonly Compared[] {
  const lines = columnsOf.map(([field, columns]): Compared => {
    const change = beside?.isLikeliest
      ? row.changes.find((each) => each.field === field)
      : undefined;
    const cells = row.cells.filter(({ column }) => columns.includes(column));
    const written = change?.written ?? cells.map((cell) => cell.written).join(" ");
    const registered = change?.registered ?? beside?.registered[field] ?? "";
    const facts = {
      written,
      registered,
      isDifferent: change !== undefined,
      isUnread: row.findings.some(
        ({ column, code }) => columns.includes(column) && isAboutText(code),
      ),
      isCompared: beside?.isLikeliest === true,
    };
    return { field, written, registered, likeness: beside && likenessOf(facts) };
  });
  return lines.filter((line) => line.written !== "" || line.registered !== "");
}

/** Whether what is written was not understood, so that nothing was taken from it. */
function isAboutText(code: FindingCode): boolean {
  return code in findingLevels && code !== "TIDIED";
}

/** Whom the server has compared the row with, so that what it does not name is the same. */
export function likeliestOf<
  Candidate extends Pick<Doubt["candidates"][number], "person" | "twinRow">,
>({ candidates }: { candidates: readonly Candidate[] }): Candidate | undefined {
  return candidates.find(({ person, twinRow }) => person && twinRow == null);
}

type Facts = {
  written: string;
  registered: string;
  isDifferent: boolean;
  isUnread: boolean;
  isCompared: boolean;
};

function likenessOf(facts: Facts): NonNullable<Compared["likeness"]> {
  const { written, registered, isDifferent, isUnread, isCompared } = facts;
  if (written === "" || registered === "") return "one_side";
  if (isDifferent) return "different";
  if (isUnread) return "unread";
  if (isCompared) return "same";
  // Masks may hide a difference.
  return written === registered && !written.includes("*") ? "same" : "unknown";
}
