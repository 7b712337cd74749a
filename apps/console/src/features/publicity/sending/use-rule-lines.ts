import { yuanOf } from "@wuzi/domain/publicity/message-cost";
import { useIntl } from "react-intl";
import type { SendingRules } from "./sending-query.ts";

export const ruleNames = [
  "signature",
  "optOutText",
  "window",
  "dailyCap",
  "sameTextHours",
  "approvalThreshold",
  "pricePerPart",
  "forbiddenWords",
  "note",
] as const;

export type RuleName = (typeof ruleNames)[number];

type Rules = Omit<SendingRules, "id" | "version" | "viewerCanSet" | "inWindow">;

/** The rules of sending line by line, as they are read. */
export function useRuleLines(): (rules: Rules) => { id: RuleName; label: string; value: string }[] {
  const intl = useIntl();
  return (rules) => {
    const values: Record<RuleName, string> = {
      signature: rules.signature,
      optOutText: rules.optOutText,
      window: intl.formatMessage(
        { id: rules.ownWindow ? "sending.window.own" : "sending.window.response" },
        { from: rules.sendFrom, to: rules.sendTo },
      ),
      dailyCap: intl.formatMessage({ id: "sending.dailyCap.value" }, { count: rules.dailyCap }),
      sameTextHours: intl.formatMessage(
        { id: "sending.sameTextHours.value" },
        { hours: rules.sameTextHours },
      ),
      approvalThreshold: intl.formatMessage(
        { id: "sending.approvalThreshold.value" },
        { people: rules.approvalThreshold },
      ),
      pricePerPart: intl.formatMessage(
        { id: "sending.pricePerPart.value" },
        { yuan: yuanOf(rules.pricePerPart) },
      ),
      forbiddenWords:
        rules.forbiddenWords.join(intl.formatMessage({ id: "list.separator" })) ||
        intl.formatMessage({ id: "sending.none" }),
      note: rules.note || intl.formatMessage({ id: "sending.none" }),
    };
    return ruleNames.map((id) => ({
      id,
      label: intl.formatMessage({ id: `sending.${id}` }),
      value: values[id],
    }));
  };
}
