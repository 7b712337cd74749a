import type { ReactNode } from "react";
import styles from "./fieldset.module.css";

/** Fields that belong together, under the name of what they are about. */
export function Fieldset({ legend, children }: { legend: string; children: ReactNode }) {
  return (
    <fieldset className={styles.fieldset}>
      <legend className={styles.legend}>{legend}</legend>
      <div className={styles.fields}>{children}</div>
    </fieldset>
  );
}
