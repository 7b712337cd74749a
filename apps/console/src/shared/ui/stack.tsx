import type { ReactNode } from "react";
import styles from "./stack.module.css";

/** Children below each other with an even gap. */
export function Stack({ gap = 4, children }: { gap?: 1 | 2 | 3 | 4 | 5 | 6; children: ReactNode }) {
  return (
    <div className={styles.stack} data-gap={gap}>
      {children}
    </div>
  );
}

/** Children beside each other, wrapping where the line ends. */
export function Row({ gap = 3, children }: { gap?: 1 | 2 | 3 | 4 | 5 | 6; children: ReactNode }) {
  return (
    <div className={styles.row} data-gap={gap}>
      {children}
    </div>
  );
}
