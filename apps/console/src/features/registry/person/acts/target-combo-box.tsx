import { useState, type Ref } from "react";
import { useIntl } from "react-intl";
import { graphql } from "../../../../gql/gql.ts";
import { failureText } from "../../../../shared/form/failure-text.ts";
import { useSettled } from "../../../../shared/form/use-settled.ts";
import { useLoad } from "../../../../shared/graphql/use-load.ts";
import { ComboBox, type ComboBoxOption } from "../../../../shared/ui/combo-box.tsx";

const searchTargets = graphql(`
  query TransferTargets($search: String!) {
    transferTargets(search: $search, first: 20) {
      id
      name
      path
    }
  }
`);

export type TargetComboBoxProps = {
  label: string;
  help?: string;
  error?: string | undefined;
  isRequired?: boolean;
  /** The id of the chosen office, `""` for none. */
  value: string;
  onChange: (id: string) => void;
  onBlur?: () => void;
  name?: string;
  /** The office that answers now: it is not offered. */
  without: string | null;
  ref?: Ref<HTMLInputElement>;
};

/** Chooses an office anywhere in the county that takes people, by its name or code. */
export function TargetComboBox({ value, onChange, without, ...field }: TargetComboBoxProps) {
  const intl = useIntl();
  const [typed, setTyped] = useState("");
  const [chosen, setChosen] = useState<ComboBoxOption | null>(null);
  const search = useSettled(typed);
  const found = useLoad(searchTargets, { search });
  const isSearching = found.isLoading || search !== typed;
  // what is chosen stays while something else is searched for
  const targets = (found.data?.transferTargets ?? [])
    .filter(({ id }) => id !== without && (!isSearching || id === value))
    .map(({ id, name, path }) => ({ id, label: name, detail: path.join(" › ") }));
  const kept = chosen?.id === value && !targets.some(({ id }) => id === value) ? [chosen] : [];
  const options = [...targets, ...kept];
  return (
    <ComboBox
      {...field}
      options={options}
      value={options.some(({ id }) => id === value) ? value : null}
      onChange={(id) => {
        setChosen(options.find((option) => option.id === id) ?? null);
        onChange(id ?? "");
      }}
      onSearch={setTyped}
      isLoading={isSearching}
      problem={found.failure ? failureText(intl, found.failure) : undefined}
    />
  );
}
