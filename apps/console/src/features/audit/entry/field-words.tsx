import { findRole } from "@wuzi/domain/access/roles";
import { findOfficeKind } from "@wuzi/domain/organisation/office-kind";
import type { ReactNode } from "react";
import { useIntl, type IntlShape } from "react-intl";
import type { OfficeKind, Role, SignInStage } from "../../../gql/graphql.ts";
import type { MessageId, Messages } from "../../../shared/i18n/messages.ts";
import { useLabels } from "../../../shared/labels/use-labels.ts";

/** What the audit writes in place of a sensitive value. */
const hidden = "changed";

const stages: Readonly<Record<SignInStage, MessageId>> = {
  ENROLMENT: "signIn.enrol.title",
  FULL: "audit.stage.full",
  PASSWORD_CHANGE: "signIn.change.title",
  SECOND_FACTOR: "signIn.factor.title",
};

/** The name of an audited column in the reader's language; `undefined` for one without a name. */
export function fieldName(intl: IntlShape, field: string): string | undefined {
  const id = `audit.field.${field}`;
  return isKnown(intl, id) ? intl.formatMessage({ id }) : undefined;
}

/** Puts an audited value into words: yes and no, roles, kinds, states; the rest stands as it is. */
export function useValueWords(): (field: string, value: unknown) => ReactNode {
  const intl = useIntl();
  const labels = useLabels();
  return (field, value) => {
    if (value === undefined || value === null) return "–";
    if (value === hidden) return intl.formatMessage({ id: "audit.value.hidden" });
    if (typeof value === "boolean") {
      return intl.formatMessage({ id: value ? "audit.value.yes" : "audit.value.no" });
    }
    if (field === "rows" && Array.isArray(value)) {
      return (value as SealedRow[])
        .map(({ kind, mask }) => kindAndMask(intl, kind, mask))
        .join("；");
    }
    if (typeof value !== "string") return <code>{JSON.stringify(value)}</code>;
    if (field === "role" && findRole(value)) return labels.role(value.toUpperCase() as Role);
    if (field === "kind" && findOfficeKind(value)) {
      return labels.officeKind(value.toUpperCase() as OfficeKind);
    }
    if (field === "topic") return labels.topic(value);
    if (field === "stage") {
      const id = stages[value.toUpperCase() as SignInStage];
      return intl.formatMessage({ id });
    }
    const id = `audit.value.${field}.${value}`;
    if (isKnown(intl, id)) return intl.formatMessage({ id });
    return /\p{Script=Han}/u.test(value) ? value : <code>{value}</code>;
  };
}

/** Rows that came with one record in one entry. */
interface SealedRow {
  kind?: string;
  mask?: string;
}

function kindAndMask(intl: IntlShape, kind = "", mask = ""): string {
  const id = `audit.value.kind.${kind}`;
  return `${isKnown(intl, id) ? intl.formatMessage({ id }) : kind} ${mask}`.trim();
}

function isKnown(intl: IntlShape, id: string): id is MessageId {
  return id in (intl.messages as Partial<Messages>);
}
