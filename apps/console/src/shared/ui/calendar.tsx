import { ChevronLeft, ChevronRight } from "lucide-react";
import { Button as AriaButton } from "react-aria-components/Button";
import {
  Calendar as AriaCalendar,
  CalendarCell,
  CalendarGrid,
  CalendarGridBody,
  CalendarGridHeader,
  CalendarHeaderCell,
  CalendarHeading,
} from "react-aria-components/Calendar";
import { classNames } from "./class-names.ts";
import { Icon, type IconGlyph } from "./icon.tsx";
import buttons from "./button.module.css";
import styles from "./calendar.module.css";

/** The month view of a date field. */
export function CalendarGridView() {
  return (
    <AriaCalendar className={styles.calendar} firstDayOfWeek="mon">
      <header className={styles.header}>
        <Turn slot="previous" icon={ChevronLeft} />
        <CalendarHeading className={styles.month} />
        <Turn slot="next" icon={ChevronRight} />
      </header>
      <CalendarGrid className={styles.grid}>
        <CalendarGridHeader>
          {(day) => <CalendarHeaderCell className={styles.weekday}>{day}</CalendarHeaderCell>}
        </CalendarGridHeader>
        <CalendarGridBody>
          {(date) => <CalendarCell date={date} className={styles.day} />}
        </CalendarGridBody>
      </CalendarGrid>
    </AriaCalendar>
  );
}

function Turn({ slot, icon }: { slot: "previous" | "next"; icon: IconGlyph }) {
  return (
    <AriaButton slot={slot} className={classNames(buttons.button, buttons.quiet, buttons.icon)}>
      <Icon of={icon} />
    </AriaButton>
  );
}
