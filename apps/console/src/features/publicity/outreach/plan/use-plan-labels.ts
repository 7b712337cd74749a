import { useMemo } from "react";
import { useIntl } from "react-intl";

/** The names of a plan's fields. */
export function usePlanLabels() {
  const intl = useIntl();
  return useMemo(
    () => ({
      title: intl.formatMessage({ id: "plans.title" }),
      note: intl.formatMessage({ id: "plans.note" }),
      officeIds: intl.formatMessage({ id: "plans.offices" }),
      channel: intl.formatMessage({ id: "plans.channel" }),
      materialIds: intl.formatMessage({ id: "plans.materials" }),
      instruction: intl.formatMessage({ id: "plans.instruction" }),
      dueOn: intl.formatMessage({ id: "plans.dueOn" }),
    }),
    [intl],
  );
}
