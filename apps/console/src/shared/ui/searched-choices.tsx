import { useState, type ComponentType } from "react";
import { FormattedMessage, useIntl } from "react-intl";
import { CheckboxGroup } from "./checkbox.tsx";
import type { FieldProps } from "./field-parts.tsx";
import { SearchField } from "./search-field.tsx";
import { Stack } from "./stack.tsx";
import menus from "./menu.module.css";

export type SearchedChoicesProps = FieldProps & {
  value: readonly string[];
  onChange: (ids: string[]) => void;
  onBlur?: () => void;
  name?: string;
  /** The first of those that the server finds. */
  found: readonly { readonly value: string; readonly label: string }[];
  /** Whether there are more than these. */
  hasMore: boolean;
  isLoading: boolean;
  /** What is searched for. */
  search: string;
  onSearch: (text: string) => void;
  /** Names one that is chosen and not among those found. */
  named: ComponentType<{ id: string }>;
};

/**
 * Several of more than can be shown: the first of them as boxes, and a search by the server for the
 * others where there are any. What is chosen stays, whatever is searched for.
 */
export function SearchedChoices(props: SearchedChoicesProps) {
  const { value, found, hasMore, isLoading, search, onSearch, named: Name, ...field } = props;
  const intl = useIntl();
  // once there were more, the search stays while another answer is on its way
  const [isLong, setLong] = useState(hasMore);
  if (hasMore && !isLong) setLong(true);
  const elsewhere = value.filter((id) => found.every((each) => each.value !== id));
  const chosen = elsewhere.map((id) => ({ value: id, label: <Name id={id} /> }));
  return (
    <Stack gap={2}>
      {isLong && (
        <SearchField
          label={intl.formatMessage({ id: "ui.choices.search" }, { label: field.label })}
          value={search}
          onSearch={onSearch}
        />
      )}
      <CheckboxGroup {...field} value={[...value]} options={[...chosen, ...found]} />
      {search !== "" && found.length === 0 && !isLoading && (
        <p className={menus.heading} role="status">
          <FormattedMessage id="ui.comboBox.nothing" />
        </p>
      )}
    </Stack>
  );
}
