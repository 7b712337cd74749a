import { FormattedMessage, useIntl } from "react-intl";
import { Button } from "./button.tsx";
import { CheckboxGroup } from "./checkbox.tsx";
import type { ChoiceFilterProps } from "./choice-filter.tsx";
import { Dialog } from "./dialog.tsx";

type ChoiceDialogProps<Value extends string> = ChoiceFilterProps<Value> & { onClose: () => void };

/** Some of many values to tick; every tick acts at once. */
export function ChoiceDialog<Value extends string>({
  label,
  options,
  value,
  onChange,
  onClose,
}: ChoiceDialogProps<Value>) {
  const intl = useIntl();
  return (
    <Dialog
      title={label}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button variant="primary" onPress={onClose}>
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
  );
}
