import { ListFilter } from "lucide-react";
import { lazy, Suspense, useState, type ComponentType } from "react";
import { FormattedMessage, useIntl } from "react-intl";
import { Button } from "./button.tsx";
import type { Option } from "./select.tsx";

export type ChoiceFilterProps<Value extends string> = {
  /** What is chosen: 类别. */
  label: string;
  options: readonly Option<Value>[];
  /** Empty means all. */
  value: readonly Value[];
  onChange: (value: readonly Value[]) => void;
};

const ChoiceDialog = lazy(() =>
  import("./choice-dialog.tsx").then((module) => ({ default: module.ChoiceDialog })),
);

/** Narrows a list to some of many values: a button that says what is chosen, and a dialog. */
export function ChoiceFilter<Value extends string>(props: ChoiceFilterProps<Value>) {
  const { label, options, value } = props;
  const intl = useIntl();
  const [isOpen, setOpen] = useState(false);
  const chosen = options.filter((option) => value.includes(option.value));
  const [only] = chosen;
  const summary =
    only && chosen.length === 1
      ? only.label
      : intl.formatMessage({ id: "ui.choice.summary" }, { count: chosen.length });
  const ChoiceDialogOfValues = ChoiceDialog as unknown as ComponentType<
    ChoiceFilterProps<Value> & { onClose: () => void }
  >;
  return (
    <>
      <Button icon={ListFilter} onPress={() => setOpen(true)}>
        <FormattedMessage id="ui.choice.button" values={{ label, summary }} />
      </Button>
      <Suspense fallback={null}>
        {isOpen && <ChoiceDialogOfValues {...props} onClose={() => setOpen(false)} />}
      </Suspense>
    </>
  );
}
