import { Check, ChevronDown } from "lucide-react";
import { useEffect, useRef, useState, type Ref } from "react";
import { Button as AriaButton } from "react-aria-components/Button";
import { ComboBox as AriaComboBox } from "react-aria-components/ComboBox";
import { Group } from "react-aria-components/Group";
import { Input } from "react-aria-components/Input";
import { ListBox, ListBoxItem } from "react-aria-components/ListBox";
import { Popover } from "react-aria-components/Popover";
import { FormattedMessage } from "react-intl";
import { classNames } from "./class-names.ts";
import { FieldParts, type FieldProps } from "./field-parts.tsx";
import { Icon } from "./icon.tsx";
import buttons from "./button.module.css";
import styles from "./field.module.css";
import menus from "./menu.module.css";

export type ComboBoxOption = { id: string; label: string; detail?: string };

export type ComboBoxProps = FieldProps & {
  options: readonly ComboBoxOption[];
  /** The id of the chosen option. */
  value: string | null;
  onChange: (id: string | null) => void;
  onBlur?: () => void;
  /**
   * Given when the server searches: called with what is typed, never while composing; the answer
   * comes back as new `options`. Without it the options are filtered here.
   */
  onSearch?: (text: string) => void;
  isLoading?: boolean;
  /** Why nothing could be searched for: said in the place of “nothing found”. */
  problem?: string | undefined;
  isDisabled?: boolean;
  autoFocus?: boolean;
  name?: string;
  ref?: Ref<HTMLInputElement>;
};

/** A text field with a list to choose from, for lists too long to scroll. */
export function ComboBox({
  label,
  help,
  error,
  isRequired = false,
  options,
  value,
  onChange,
  onBlur,
  onSearch,
  isLoading = false,
  problem,
  ref,
  ...props
}: ComboBoxProps) {
  const isComposing = useRef(false);
  const [landmark, setLandmark] = useState<Element | null>(null);
  // a field that goes while it has the focus is not told that it has lost it
  const unmark = useRef<() => void>(undefined);
  useEffect(() => () => unmark.current?.(), []);
  return (
    <AriaComboBox
      {...props}
      isRequired={isRequired}
      className={styles.field}
      isInvalid={Boolean(error)}
      validationBehavior="aria"
      onFocus={(event) => {
        const around = event.target.closest('[role="dialog"], main');
        setLandmark(around);
        keepReadable(around, true);
        unmark.current = () => keepReadable(around, false);
      }}
      onBlur={() => {
        unmark.current?.();
        unmark.current = undefined;
        onBlur?.();
      }}
      items={options}
      value={value}
      onChange={(key) => onChange(key === null ? null : String(key))}
      onInputChange={(text) => {
        if (!isComposing.current) onSearch?.(text);
      }}
      {...(onSearch && { defaultFilter: () => true })}
      allowsEmptyCollection
      menuTrigger="focus"
    >
      <FieldParts {...{ label, help, error, isRequired }} />
      <Group className={styles.group}>
        <Input
          ref={ref}
          className={styles.bare}
          onCompositionStart={() => {
            isComposing.current = true;
          }}
          onCompositionEnd={(event) => {
            isComposing.current = false;
            onSearch?.(event.currentTarget.value);
          }}
        />
        <AriaButton className={classNames(buttons.button, buttons.quiet, buttons.icon)}>
          <Icon of={ChevronDown} />
        </AriaButton>
      </Group>
      <Popover className={menus.popover} {...(landmark && { UNSTABLE_portalContainer: landmark })}>
        <ListBox<ComboBoxOption>
          className={menus.menu}
          renderEmptyState={() => (
            <p className={menus.heading}>
              {(!isLoading && problem) || (
                <FormattedMessage id={isLoading ? "ui.loading" : "ui.comboBox.nothing"} />
              )}
            </p>
          )}
        >
          {(option) => (
            <ListBoxItem id={option.id} textValue={option.label} className={menus.item}>
              {({ isSelected }) => (
                <>
                  <span>
                    {option.label}
                    {option.detail && <span className={menus.detail}>{option.detail}</span>}
                  </span>
                  {isSelected && <Icon of={Check} />}
                </>
              )}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </AriaComboBox>
  );
}

/**
 * An open list hides everything else from screen readers, though focus stays in the field and
 * nothing is blocked. While the field has focus, the page is marked as what must stay readable, and
 * so is the dialog that the field stands in.
 */
function keepReadable(around: Element | null, isOn: boolean): void {
  const dialog = around?.matches('[role="dialog"]') ? around : null;
  for (const element of [document.getElementById("root"), dialog]) {
    element?.toggleAttribute("data-react-aria-top-layer", isOn);
  }
}
