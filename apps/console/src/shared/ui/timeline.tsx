import type { ReactNode } from "react";
import { InstantText } from "../format/time-text.tsx";
import { Icon, type IconGlyph } from "./icon.tsx";
import styles from "./timeline.module.css";

export type TimelineEntry = {
  id: string;
  /** When it happened: ISO text, or what says it in another way. */
  at: string | { readonly words: ReactNode };
  icon: IconGlyph;
  title: ReactNode;
  /** By whom, for which office. */
  by?: string;
  children?: ReactNode;
};

/** What happened, newest first. */
export function Timeline({ label, entries }: { label: string; entries: readonly TimelineEntry[] }) {
  return (
    <ol className={styles.timeline} aria-label={label}>
      {entries.map((entry) => (
        <li key={entry.id} className={styles.entry}>
          <span className={styles.mark}>
            <Icon of={entry.icon} />
          </span>
          <div>
            <p className={styles.title}>{entry.title}</p>
            <p className={styles.meta}>
              {typeof entry.at === "string" ? <InstantText at={entry.at} /> : entry.at.words}
              {entry.by && <span>{entry.by}</span>}
            </p>
            {entry.children}
          </div>
        </li>
      ))}
    </ol>
  );
}
