import { auditedSubjectLabels, type AuditedSubject } from "@wuzi/domain/labels/audited-subject";
import type { Language } from "@wuzi/domain/labels/label";
import { useIntl } from "react-intl";

/** Names kinds of record in the reader's language: 残疾人, 岗位 … */
export function useSubjectName(): (subject: AuditedSubject) => string {
  const language: Language = useIntl().locale === "en-US" ? "en" : "zh";
  return (subject) => auditedSubjectLabels[subject][language];
}
