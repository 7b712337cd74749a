import { useState } from "react";
import { useIntl } from "react-intl";
import type { Failure } from "../graphql/failure.ts";
import { ComboBox, type ComboBoxOption, type ComboBoxProps } from "../ui/combo-box.tsx";
import { failureText } from "./failure-text.ts";

/** What a field that asks the server takes from whoever uses it. */
export type SearchedFieldProps = Omit<
  ComboBoxProps,
  "options" | "value" | "onChange" | "onSearch" | "isLoading" | "problem"
> & {
  /** The id of what is chosen, `""` for nothing. */
  value: string;
  onChange: (id: string) => void;
};

type SearchedComboBoxProps = SearchedFieldProps & {
  /** What was chosen before, so that its name shows. */
  chosen?: ComboBoxOption | null;
  /** What was found for the text that was last asked for. */
  options: readonly ComboBoxOption[];
  failure: Failure | null;
  /** Whether the answer is not yet the one for what is typed. */
  isSearching: boolean;
  onSearch: (text: string) => void;
};

/**
 * Chooses one of what the server finds. What was found for other words is not offered, as Enter would
 * take what nobody asked for; what is chosen stays while something else is searched for.
 */
export function SearchedComboBox(props: SearchedComboBoxProps) {
  const { value, onChange, chosen = null, options, failure, isSearching, ...field } = props;
  const intl = useIntl();
  const [picked, setPicked] = useState(chosen);
  const offered = options.filter(({ id }) => !isSearching || id === value);
  const isOffered = offered.some(({ id }) => id === value);
  const known = picked?.id === value && !isOffered ? [...offered, picked] : offered;
  return (
    <ComboBox
      {...field}
      options={known}
      value={known.some(({ id }) => id === value) ? value : null}
      onChange={(id) => {
        setPicked(known.find((option) => option.id === id) ?? null);
        onChange(id ?? "");
      }}
      isLoading={isSearching}
      problem={failure ? failureText(intl, failure) : undefined}
    />
  );
}
