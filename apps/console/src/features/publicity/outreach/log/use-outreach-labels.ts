import { useMemo } from "react";
import { useIntl } from "react-intl";

/** The names of an entry's fields. */
export function useOutreachLabels() {
  const intl = useIntl();
  return useMemo(
    () => ({
      channel: intl.formatMessage({ id: "outreach.channel" }),
      form: intl.formatMessage({ id: "outreach.form" }),
      onDay: intl.formatMessage({ id: "outreach.day" }),
      place: intl.formatMessage({ id: "outreach.place" }),
      audience: intl.formatMessage({ id: "outreach.audience" }),
      reached: intl.formatMessage({ id: "outreach.reached" }),
      disabledPeople: intl.formatMessage({ id: "outreach.disabledPeople" }),
      byCategory: intl.formatMessage({ id: "outreach.byCategory" }),
      people: intl.formatMessage({ id: "outreach.people" }),
      materialIds: intl.formatMessage({ id: "outreach.materials" }),
      campaignId: intl.formatMessage({ id: "outreach.campaign" }),
      note: intl.formatMessage({ id: "outreach.note" }),
    }),
    [intl],
  );
}
