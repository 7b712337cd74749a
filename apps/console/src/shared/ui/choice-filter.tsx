import { ListFilter } from "lucide-react";
import { useState } from "react";
import { FormattedMessage, useIntl } from "react-intl";
import { Button } from "./button.tsx";
import { CheckboxGroup } from "./checkbox.tsx";
import { Dialog } from "./dialog.tsx";
import type { Option } from "./select.tsx";

export type ChoiceFilterProps<Value extends string> = {
  /** What is chosen: 类别. */
  label: string;
  options: readonly Option<Value>[];
  /** Empty means all. */
  value: readonly Value[];
  onChange: (value: readonly Value[]) => void;
};

/** Narrows a list to some of many values: a button that says what is chosen, and a dialog. */
export function ChoiceFilter<Value extends string>({
  label,
  options,
  value,
  onChange,
}: ChoiceFilterProps<Value>) {
  const intl = useIntl();
  const [isOpen, setOpen] = useState(false);
  const chosen = options.filter((option) => value.includes(option.value));
  const [only] = chosen;
  const summary =
    only && chosen.length === 1
      ? only.label
      : intl.formatMessage({ id: "ui.choice.summary" }, { count: chosen.length });
  return (
    <>
      <Button icon={ListFilter} onPress={() => setOpen(true)}>
        <FormattedMessage id="ui.choice.button" values={{ label, summary }} />
      </Button>
      <Dialog
        title={label}
        isOpen={isOpen}
        onClose={() => setOpen(false)}
        actions={
          <>
            <Button variant="primary" onPress={() => setOpen(false)}>
              <FormattedMessage id="ui.choice.done" />
            </Button>
            <Button onPress={() => onChange([])}>
              <FormattedMessage id="ui.choice.all" />
            </Button>
          </>
        }
      >
        <CheckboxGroup
          label={intl.formatMessage({ id: "ui.choice.show" })}
          options={options}
          value={[...value]}
          onChange={(values) =>
            onChange(options.map((option) => option.value).filter((each) => values.includes(each)))
          }
        />
      </Dialog>
    </>
  );
}
