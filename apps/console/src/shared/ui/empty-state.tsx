import type { ReactNode } from "react";
import { Icon, type IconGlyph } from "./icon.tsx";
import styles from "./state.module.css";

export type EmptyStateProps = {
  icon: IconGlyph;
  /** What is not there: 没有符合条件的机构. */
  title: string;
  /** What to do next. */
  children: ReactNode;
  action?: ReactNode;
};

/** Where a list would stand and has nothing to show; says what to do next. */
export function EmptyState({ icon, title, children, action }: EmptyStateProps) {
  return (
    <div className={styles.state}>
      <Icon of={icon} size="2rem" />
      <p className={styles.title}>{title}</p>
      <p className={styles.soft}>{children}</p>
      {action}
    </div>
  );
}
