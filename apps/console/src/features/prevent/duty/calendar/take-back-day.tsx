import { FormattedMessage, useIntl } from "react-intl";
import { refusalText } from "../../../../shared/form/refusal-text.ts";
import { useSend } from "../../../../shared/graphql/use-send.ts";
import { AlertDialog } from "../../../../shared/ui/alert-dialog.tsx";
import { showToast } from "../../../../shared/ui/toast.ts";
import type { CalendarDay } from "./calendar-page.tsx";
import { changedByCalendar, setCalendarDay } from "./set-calendar-day.ts";

type TakeBackDayProps = { officeId: string; day: CalendarDay; onClose: () => void };

/** Takes the county's word on a day back: then it is as the state's calendar and the week say. */
export function TakeBackDay({ officeId, day, onClose }: TakeBackDayProps) {
  const intl = useIntl();
  const send = useSend(setCalendarDay, changedByCalendar);
  const { onDay, version, usuallyWorking } = day;
  const name = day.name ?? onDay;
  const usual = intl.formatMessage({
    id: usuallyWorking ? "duties.calendar.working" : "duties.calendar.free",
  });
  return (
    <AlertDialog
      title={intl.formatMessage({ id: "duties.calendar.takeBack.label" }, { name })}
      confirmLabel={intl.formatMessage({ id: "duties.calendar.takeBack" })}
      isOpen
      onClose={onClose}
      onConfirm={async () => {
        const { failure } = await send({
          input: { officeId, onDay, working: null, name: null, version },
        });
        if (failure) return refusalText(intl, failure);
        const text = intl.formatMessage({ id: "duties.calendar.takenBack" });
        showToast({ tone: "success", text });
        return undefined;
      }}
    >
      <FormattedMessage id="duties.calendar.takeBack.lead" values={{ usual }} />
    </AlertDialog>
  );
}
