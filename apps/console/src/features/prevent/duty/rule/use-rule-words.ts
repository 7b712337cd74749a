import { useMemo } from "react";
import { useIntl } from "react-intl";
import type { Rule } from "./rule-list.tsx";

/** What a rule says, in words: in which windows, on which days. */
export function useRuleWords() {
  const intl = useIntl();
  return useMemo(
    () => ({
      windows: ({ windows }: Pick<Rule, "windows">) =>
        windows
          .map((window) => intl.formatMessage({ id: "duties.rule.window" }, window))
          .join(intl.formatMessage({ id: "list.separator" })),
      days: ({ everyNDays, workingDaysOnly }: Pick<Rule, "everyNDays" | "workingDaysOnly">) =>
        intl.formatMessage(
          { id: workingDaysOnly ? "duties.rule.everyWorking" : "duties.rule.every" },
          { count: everyNDays },
        ),
    }),
    [intl],
  );
}
