import type { ReactNode } from "react";
import styles from "./filter-bar.module.css";

/** The fields that narrow a list, beside each other with their lower edges in line. */
export function FilterBar({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div role="search" aria-label={label} className={styles.bar} data-print="no">
      {children}
    </div>
  );
}
