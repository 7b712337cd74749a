import type { ReactNode } from "react";
import styles from "./summary-list.module.css";

export type SummaryItem = {
  id: string;
  label: string;
  value: ReactNode;
  /** A link or button to change it, whose accessible name says what: 修改联系电话. */
  action?: ReactNode;
};

/** What a record says, label beside value, with a way to change each. */
export function SummaryList({ items }: { items: readonly SummaryItem[] }) {
  return (
    <dl className={styles.list}>
      {items.map((item) => (
        <div key={item.id} className={styles.line}>
          <dt className={styles.label}>{item.label}</dt>
          <dd className={styles.value}>{item.value}</dd>
          {item.action && <dd className={styles.action}>{item.action}</dd>}
        </div>
      ))}
    </dl>
  );
}
