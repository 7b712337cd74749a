import { labelOf, type Language } from "@wuzi/domain/labels/label";
import { importFindingWords } from "@wuzi/domain/registry/import-finding";
import {
  duplicateReasonLabels,
  importDecisionLabels,
  importFieldLabels,
  importHindranceLabels,
  importPhaseLabels,
  importStateLabels,
  importVerdictLabels,
} from "@wuzi/domain/registry/import-words";
import { personColumnLabels, personColumns } from "@wuzi/domain/registry/person-column";
import { importRefusalLabels } from "@wuzi/domain/registry/spreadsheet-refusal-words";
import { useMemo } from "react";
import { useIntl } from "react-intl";
import type {
  DuplicateReason,
  FindingCode,
  ImportDecision,
  ImportField,
  ImportHindrance,
  ImportPhase,
  ImportRefusal,
  ImportState,
  ImportVerdict,
  PersonColumn,
} from "../../../gql/graphql.ts";
import { domainWord } from "../../../shared/labels/use-labels.ts";

/** The domain's words for what an import says, in the reader's language. */
export type ImportWords = {
  readonly state: (state: ImportState) => string;
  readonly phase: (phase: ImportPhase) => string;
  readonly refusal: (refusal: ImportRefusal) => string;
  readonly verdict: (verdict: ImportVerdict) => string;
  readonly decision: (decision: ImportDecision) => string;
  readonly field: (field: ImportField) => string;
  readonly hindrance: (hindrance: ImportHindrance) => string;
  readonly sameness: (reason: DuplicateReason) => string;
  readonly column: (column: PersonColumn) => string;
  readonly finding: (code: FindingCode) => string;
  /** What is to be done about it. */
  readonly mend: (code: FindingCode) => string;
};

/** The columns as the API writes them, in the domain's order. */
export const columnNames = personColumns.map(
  (column) => column.replaceAll(/[A-Z]/gu, "_$&").toUpperCase() as PersonColumn,
);

const labelByColumn = new Map(
  columnNames.map((name, index) => [name, personColumnLabels[personColumns[index] ?? "name"]]),
);

export function useImportWords(): ImportWords {
  const language: Language = useIntl().locale === "en-US" ? "en" : "zh";
  return useMemo(
    () => ({
      state: (state) => labelOf(importStateLabels, domainWord(state), language),
      phase: (phase) => labelOf(importPhaseLabels, domainWord(phase), language),
      refusal: (refusal) => labelOf(importRefusalLabels, domainWord(refusal), language),
      verdict: (verdict) => labelOf(importVerdictLabels, domainWord(verdict), language),
      decision: (decision) => labelOf(importDecisionLabels, domainWord(decision), language),
      field: (field) => labelOf(importFieldLabels, domainWord(field), language),
      hindrance: (hindrance) => labelOf(importHindranceLabels, domainWord(hindrance), language),
      sameness: (reason) => labelOf(duplicateReasonLabels, reason, language),
      column: (column) => labelByColumn.get(column)?.[language] ?? column,
      finding: (code) => importFindingWords[code].reason[language],
      mend: (code) => importFindingWords[code].mend[language],
    }),
    [language],
  );
}
