import { ListFilter } from "lucide-react";
import { useId, useState, type ReactNode } from "react";
import { FormattedMessage } from "react-intl";
import { useWidth } from "../display/width.ts";
import { Button } from "./button.tsx";
import styles from "./filter-bar.module.css";

type FilterBarProps = {
  label: string;
  /** What stays in sight where the page is narrow: the search. */
  first?: ReactNode;
  /** How many of the other fields narrow the list now; without it they are few and always in sight. */
  set?: number;
  children: ReactNode;
};

/**
 * The fields that narrow a list, beside each other with their lower edges in line. Where the page is
 * narrow they wait behind a button that says how many of them are set, so that the list itself is
 * in sight.
 */
export function FilterBar({ label, first, set, children }: FilterBarProps) {
  const id = useId();
  const isFolded = useWidth() === "narrow" && set !== undefined;
  const [isOpen, setOpen] = useState(false);
  return (
    <div role="search" aria-label={label} className={styles.bar} data-print="no">
      {first}
      {isFolded && (
        <Button
          icon={ListFilter}
          aria-expanded={isOpen}
          {...(isOpen && { "aria-controls": id })}
          onPress={() => setOpen(!isOpen)}
        >
          <FormattedMessage id="ui.filters" values={{ count: set }} />
        </Button>
      )}
      {isFolded
        ? isOpen && (
            <div id={id} className={styles.fields}>
              {children}
            </div>
          )
        : children}
    </div>
  );
}

/** How many of some parts of an address are set. */
export function countOf(parts: readonly unknown[]): number {
  return parts.filter((part) => part !== undefined).length;
}
