import { labelOf, type Language } from "@wuzi/domain/labels/label";
import { alertEndLabels, alertKindLabels } from "@wuzi/domain/prevent/control-alert";
import { controlStateLabels, releaseStateLabels } from "@wuzi/domain/prevent/control-state";
import { anchorRuleLabels } from "@wuzi/domain/prevent/control-until";
import { followUpOutcomeLabels, symptomLabels } from "@wuzi/domain/prevent/follow-up";
import { releaseFaultLabels } from "@wuzi/domain/prevent/release-conditions";
import { useMemo } from "react";
import { useIntl } from "react-intl";
import type {
  AnchorRule,
  ControlAlertEnd,
  ControlAlertKind,
  ControlState,
  FollowUpOutcome,
  ReleaseFault,
  ReleaseState,
  Symptom,
} from "../../../gql/graphql.ts";
import { domainWord } from "../../../shared/labels/use-labels.ts";

/** The domain's words for what is known of a control, in the reader's language. */
export function useControlWords() {
  const intl = useIntl();
  return useMemo(() => {
    const language: Language = intl.locale === "en-US" ? "en" : "zh";
    const symptom = (value: Symptom) => labelOf(symptomLabels, domainWord(value), language);
    return {
      state: (value: ControlState) => labelOf(controlStateLabels, domainWord(value), language),
      release: (value: ReleaseState) => labelOf(releaseStateLabels, domainWord(value), language),
      anchor: (value: AnchorRule) => labelOf(anchorRuleLabels, domainWord(value), language),
      outcome: (value: FollowUpOutcome) =>
        labelOf(followUpOutcomeLabels, domainWord(value), language),
      alert: (value: ControlAlertKind) => labelOf(alertKindLabels, domainWord(value), language),
      alertEnd: (value: ControlAlertEnd) => labelOf(alertEndLabels, domainWord(value), language),
      fault: (value: ReleaseFault) => labelOf(releaseFaultLabels, domainWord(value), language),
      symptoms: (values: readonly Symptom[]) =>
        values.map(symptom).join(intl.formatMessage({ id: "list.separator" })),
      degrees: (celsius: number) => `${celsius.toFixed(1)} ℃`,
    };
  }, [intl]);
}
