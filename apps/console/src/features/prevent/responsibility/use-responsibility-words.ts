import { labelOf, type Language } from "@wuzi/domain/labels/label";
import {
  contractRoleLabels,
  groupRoleLabels,
  responsibilityBasisLabels,
  responsibilityGapLabels,
} from "@wuzi/domain/prevent/responsibility";
import { useMemo } from "react";
import { useIntl } from "react-intl";
import type {
  ContractRole,
  GroupRole,
  ResponsibilityBasis,
  ResponsibilityGapReason,
} from "../../../gql/graphql.ts";
import { domainWord } from "../../../shared/labels/use-labels.ts";

export type ResponsibilityWords = {
  readonly contractRole: (role: ContractRole) => string;
  readonly groupRole: (role: GroupRole) => string;
  readonly basis: (basis: ResponsibilityBasis) => string;
  readonly gap: (reason: ResponsibilityGapReason) => string;
  /** 王强（县卫生健康局）. */
  readonly cadre: (cadre: { name: string; title?: string | null | undefined }) => string;
  readonly cadres: (
    cadres: readonly { name: string; title?: string | null | undefined }[],
  ) => string;
};

/** Roles and reasons in the reader's language, and cadres with what they are. */
export function useResponsibilityWords(): ResponsibilityWords {
  const intl = useIntl();
  return useMemo(() => {
    const language: Language = intl.locale === "en-US" ? "en" : "zh";
    const cadre: ResponsibilityWords["cadre"] = ({ name, title }) =>
      title ? intl.formatMessage({ id: "responsibility.cadre" }, { name, title }) : name;
    return {
      contractRole: (role) => labelOf(contractRoleLabels, domainWord(role), language),
      groupRole: (role) => labelOf(groupRoleLabels, domainWord(role), language),
      basis: (basis) => labelOf(responsibilityBasisLabels, domainWord(basis), language),
      gap: (reason) => labelOf(responsibilityGapLabels, domainWord(reason), language),
      cadre,
      cadres: (cadres) => cadres.map(cadre).join(intl.formatMessage({ id: "list.separator" })),
    };
  }, [intl]);
}
