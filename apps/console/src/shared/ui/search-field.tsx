import { Search, X } from "lucide-react";
import { useEffect, useRef, useState, type Ref } from "react";
import { Button as AriaButton } from "react-aria-components/Button";
import { Group } from "react-aria-components/Group";
import { Input } from "react-aria-components/Input";
import { Label } from "react-aria-components/Label";
import { SearchField as AriaSearchField } from "react-aria-components/SearchField";
import { useIntl } from "react-intl";
import { classNames } from "./class-names.ts";
import { Icon } from "./icon.tsx";
import { withAsked, withValue, type TypedSearch } from "./typed-search.ts";
import buttons from "./button.module.css";
import styles from "./field.module.css";

export type SearchFieldProps = {
  label: string;
  /** The text searched for now; a change from outside replaces what is typed. */
  value: string;
  /** Called a moment after typing pauses, at once on Enter and when emptied, never while composing. */
  onSearch: (text: string) => void;
  placeholder?: string;
  ref?: Ref<HTMLInputElement>;
};

const pauseMs = 300;

/** A search box that waits for the input method: half-typed pinyin is never searched for. */
export function SearchField({ label, value, onSearch, placeholder, ref }: SearchFieldProps) {
  const intl = useIntl();
  const [kept, setKept] = useState<TypedSearch>({ text: value, value, asked: [] });
  const isComposing = useRef(false);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const search = useRef(onSearch);

  const current = withValue(kept, value);
  if (current !== kept) setKept(current);
  const { text } = current;
  useEffect(() => () => clearTimeout(timer.current), []);
  useEffect(() => {
    // What is called after the pause knows the filters chosen during it.
    search.current = onSearch;
  }, [onSearch]);

  function searchFor(wanted: string, delay: number): void {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => {
      setKept((before) => withAsked(before, wanted));
      search.current(wanted);
    }, delay);
  }

  function type(typed: string): void {
    setKept((before) => ({ ...before, text: typed }));
    if (!isComposing.current) searchFor(typed, typed === "" ? 0 : pauseMs);
  }

  return (
    <AriaSearchField
      value={text}
      onChange={type}
      onSubmit={(submitted) => {
        if (!isComposing.current) searchFor(submitted, 0);
      }}
      className={styles.field}
    >
      <Label className={styles.label}>{label}</Label>
      <Group className={styles.group}>
        <Icon of={Search} />
        <Input
          ref={ref}
          className={classNames(styles.bare, styles.search)}
          placeholder={placeholder}
          onCompositionStart={() => {
            isComposing.current = true;
            clearTimeout(timer.current);
          }}
          onCompositionEnd={(event) => {
            isComposing.current = false;
            searchFor(event.currentTarget.value, pauseMs);
          }}
        />
        {text !== "" && (
          <AriaButton
            aria-label={intl.formatMessage({ id: "ui.search.clear" })}
            className={classNames(buttons.button, buttons.quiet, buttons.icon)}
          >
            <Icon of={X} />
          </AriaButton>
        )}
      </Group>
    </AriaSearchField>
  );
}
