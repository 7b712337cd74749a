import { useIntl } from "react-intl";
import { dayOf } from "../../shared/format/calendar.ts";
import { useNow } from "../../shared/format/clock.ts";
import { Status } from "../../shared/ui/status.tsx";

/** Whether an office is open today. Its last day still counts as open. */
export function OfficeStatus({ closedOn }: { closedOn?: string | null | undefined }) {
  const intl = useIntl();
  const today = dayOf(useNow());
  return closedOn != null && closedOn < today ? (
    <Status tone="neutral" label={intl.formatMessage({ id: "offices.state.closed" })} />
  ) : (
    <Status tone="success" label={intl.formatMessage({ id: "offices.state.open" })} />
  );
}
