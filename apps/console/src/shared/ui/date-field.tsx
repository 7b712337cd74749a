import { parseDate, type CalendarDate } from "@internationalized/date";
import { CalendarDays } from "lucide-react";
import { useImperativeHandle, useRef, type ClipboardEvent, type Ref } from "react";
import { Button as AriaButton } from "react-aria-components/Button";
import { DateInput, DateSegment } from "react-aria-components/DateField";
import { DatePicker as AriaDatePicker } from "react-aria-components/DatePicker";
import { Dialog as AriaDialog } from "react-aria-components/Dialog";
import { Group } from "react-aria-components/Group";
import { Popover } from "react-aria-components/Popover";
import type { IsoDay } from "../format/calendar.ts";
import { readDay } from "../format/clean-input.ts";
import { CalendarGridView } from "./calendar.tsx";
import { classNames } from "./class-names.ts";
import { FieldParts, type FieldProps } from "./field-parts.tsx";
import { Icon } from "./icon.tsx";
import buttons from "./button.module.css";
import styles from "./field.module.css";
import menus from "./menu.module.css";

export type DateFieldProps = FieldProps & {
  /** A calendar day, or `""` while no whole day is typed. */
  value: IsoDay;
  onChange: (day: IsoDay) => void;
  onBlur?: () => void;
  earliest?: IsoDay;
  latest?: IsoDay;
  isDisabled?: boolean;
  name?: string;
  /** Takes focus on the first part. */
  ref?: Ref<{ focus: () => void }>;
};

/**
 * A calendar day: typed first, part by part or pasted whole; the calendar beside it is the second
 * way. Takes any of the usual spellings from the clipboard, 2020年2月29日 as well as 2020/2/29.
 */
export function DateField({
  label,
  help,
  error,
  isRequired = false,
  value,
  onChange,
  earliest,
  latest,
  ref,
  ...props
}: DateFieldProps) {
  const parts = useRef<HTMLDivElement>(null);
  useImperativeHandle(ref, () => ({
    focus: () => parts.current?.querySelector<HTMLElement>('[role="spinbutton"]')?.focus(),
  }));

  function paste(event: ClipboardEvent<HTMLDivElement>): void {
    const day = readDay(event.clipboardData.getData("text"));
    if (day === undefined) return;
    event.preventDefault();
    onChange(day);
  }

  return (
    <AriaDatePicker<CalendarDate>
      {...props}
      isRequired={isRequired}
      value={toCalendarDate(value) ?? null}
      onChange={(date) => onChange(date?.toString() ?? "")}
      minValue={toCalendarDate(earliest)}
      maxValue={toCalendarDate(latest)}
      className={classNames(styles.field, styles.short)}
      isInvalid={Boolean(error)}
      validationBehavior="aria"
      shouldForceLeadingZeros
    >
      <FieldParts {...{ label, help, error, isRequired }} />
      <Group className={styles.group} onPaste={paste}>
        <DateInput ref={parts} className={styles.date}>
          {(segment) => <DateSegment segment={segment} className={styles.segment} />}
        </DateInput>
        <AriaButton className={classNames(buttons.button, buttons.quiet, buttons.icon)}>
          <Icon of={CalendarDays} />
        </AriaButton>
      </Group>
      <Popover className={menus.popover}>
        <AriaDialog>
          <CalendarGridView />
        </AriaDialog>
      </Popover>
    </AriaDatePicker>
  );
}

function toCalendarDate(day: IsoDay | undefined): CalendarDate | undefined {
  return day ? parseDate(day) : undefined;
}
