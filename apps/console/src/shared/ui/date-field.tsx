import { parseDate, type CalendarDate } from "@internationalized/date";
import { CalendarDays } from "lucide-react";
import {
  useEffect,
  useImperativeHandle,
  useRef,
  useState,
  type ClipboardEvent,
  type Ref,
} from "react";
import { Button as AriaButton } from "react-aria-components/Button";
import { DateInput, DateSegment } from "react-aria-components/DateField";
import { DatePicker as AriaDatePicker } from "react-aria-components/DatePicker";
import { Dialog as AriaDialog } from "react-aria-components/Dialog";
import { Group } from "react-aria-components/Group";
import { Popover } from "react-aria-components/Popover";
import { useIntl } from "react-intl";
import type { IsoDay } from "../format/calendar.ts";
import { readDay } from "../format/clean-input.ts";
import { noSuchDay, partOfDay } from "../format/typed-day.ts";
import { announce } from "../page/announcer.tsx";
import { CalendarGridView } from "./calendar.tsx";
import { classNames } from "./class-names.ts";
import { FieldParts, type FieldProps } from "./field-parts.tsx";
import { Icon } from "./icon.tsx";
import { onceReleased } from "./once-released.ts";
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
  /** A day typed in part is `partOfDay`, which no rule takes: for days that may be left out. */
  keepsPart?: boolean;
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
  onBlur,
  earliest,
  latest,
  keepsPart = false,
  ref,
  ...props
}: DateFieldProps) {
  const intl = useIntl();
  const parts = useRef<HTMLDivElement>(null);
  const [mended, setMended] = useState<string>();
  useImperativeHandle(ref, () => ({
    focus: () => parts.current?.querySelector<HTMLElement>('[role="spinbutton"]')?.focus(),
  }));

  // a draft that is taken up brings no parts with it
  useEffect(() => {
    if (value === partOfDay && shownParts(parts.current).every((part) => part === null)) {
      onChange("");
    }
  });

  /** Leaving the field makes the 31st of February its last day: not without a word. */
  function sayMended(date: CalendarDate): void {
    const typed = noSuchDay(shownParts(parts.current), date);
    const { month, day } = date;
    const words =
      typed === undefined
        ? undefined
        : intl.formatMessage({ id: "ui.date.mended" }, { month, typed, day });
    if (words === undefined) return setMended(undefined);
    onceReleased(() => {
      setMended(words);
      announce(words);
    });
  }

  /** A day of which some parts are typed is none, and not nothing: it would go without a word. */
  function reportPart(): void {
    const shown = shownParts(parts.current);
    const isPart = shown.some((part) => part !== null) && shown.includes(null);
    if (isPart && value !== partOfDay) onChange(partOfDay);
    if (!isPart && value === partOfDay) onChange("");
  }

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
      onChange={(date) => {
        if (date) sayMended(date);
        onChange(date?.toString() ?? "");
      }}
      onBlur={() => {
        if (keepsPart) reportPart();
        onBlur?.();
      }}
      minValue={toCalendarDate(earliest)}
      maxValue={toCalendarDate(latest)}
      className={classNames(styles.field, styles.short)}
      isInvalid={Boolean(error)}
      validationBehavior="aria"
      shouldForceLeadingZeros
    >
      <FieldParts {...{ label, help, error, isRequired }} />
      <Group className={styles.group} onPaste={paste} {...(keepsPart && { onKeyUp: reportPart })}>
        <DateInput ref={parts} className={styles.date}>
          {(segment) => <DateSegment segment={segment} className={styles.segment} />}
        </DateInput>
        <AriaButton className={classNames(buttons.button, buttons.quiet, buttons.icon)}>
          <Icon of={CalendarDays} />
        </AriaButton>
      </Group>
      {mended !== undefined && <p className={styles.help}>{mended}</p>}
      <Popover className={menus.popover}>
        <AriaDialog>
          <CalendarGridView />
        </AriaDialog>
      </Popover>
    </AriaDatePicker>
  );
}

function toCalendarDate(day: IsoDay | undefined): CalendarDate | undefined {
  return day && day !== partOfDay ? parseDate(day) : undefined;
}

/** Year, month and day as they stand in the field; `null` for a part that is not typed. */
function shownParts(field: HTMLElement | null): (number | null)[] {
  return ["year", "month", "day"].map((type) => {
    const segment = field?.querySelector(`[data-type="${type}"]:not([data-placeholder])`);
    return segment ? Number(segment.getAttribute("aria-valuenow")) : null;
  });
}
