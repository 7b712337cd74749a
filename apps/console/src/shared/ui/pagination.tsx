import { ChevronLeft, ChevronRight } from "lucide-react";
import type { ReactNode } from "react";
import { FormattedMessage, useIntl } from "react-intl";
import { buttonClass } from "./button.tsx";
import { Icon, type IconGlyph } from "./icon.tsx";
import styles from "./pagination.module.css";

export type PaginationProps = {
  hasPrevious: boolean;
  hasNext: boolean;
  onPrevious: () => void;
  onNext: () => void;
};

/** Previous and next page of a list read by keys; pages have no numbers, lists change meanwhile. */
export function Pagination({ hasPrevious, hasNext, onPrevious, onNext }: PaginationProps) {
  const intl = useIntl();
  if (!hasPrevious && !hasNext) return null;
  return (
    <nav aria-label={intl.formatMessage({ id: "ui.pagination" })} className={styles.pagination}>
      <PageButton icon={ChevronLeft} isOn={hasPrevious} onPress={onPrevious}>
        <FormattedMessage id="ui.pagination.previous" />
      </PageButton>
      <PageButton icon={ChevronRight} isOn={hasNext} onPress={onNext}>
        <FormattedMessage id="ui.pagination.next" />
      </PageButton>
    </nav>
  );
}

type PageButtonProps = {
  icon: IconGlyph;
  isOn: boolean;
  onPress: () => void;
  children: ReactNode;
};

/** Stays focusable at the end of the list, or the last press would throw the focus away. */
function PageButton({ icon, isOn, onPress, children }: PageButtonProps) {
  return (
    <button
      type="button"
      className={buttonClass("secondary")}
      aria-disabled={!isOn}
      data-disabled={!isOn || undefined}
      onClick={() => {
        if (isOn) onPress();
      }}
    >
      <Icon of={icon} />
      <span>{children}</span>
    </button>
  );
}
