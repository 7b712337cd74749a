import { useId } from "react";
import { FormattedMessage, useIntl } from "react-intl";
import type { NavigationEntry, Wing } from "../../shared/navigation/navigation-entry.ts";
import { Icon } from "../../shared/ui/icon.tsx";
import { Link } from "../../shared/ui/link.tsx";
import styles from "./shell-navigation.module.css";

export type ShellNavigationProps = {
  entries: readonly NavigationEntry[];
  onNavigate: () => void;
};

/** What is done every day, then the wings under their words. */
export function ShellNavigation({ entries, onNavigate }: ShellNavigationProps) {
  const intl = useIntl();
  const lines = withWings(entries);
  return (
    <nav
      id="navigation"
      aria-label={intl.formatMessage({ id: "shell.navigation" })}
      className={styles.navigation}
    >
      <ul className={styles.list}>
        {lines.map((line) =>
          "entries" in line ? (
            <WingLines key={line.wing} {...line} onNavigate={onNavigate} />
          ) : (
            <li key={line.id}>
              <Link to={line.to} isPlain className={styles.entry} onClick={onNavigate}>
                <span className={styles.sign} aria-hidden="true">
                  <Icon of={line.sign.glyph} />
                </span>
                <span className={styles.words}>
                  <span className={styles.label}>
                    <FormattedMessage id={line.label} />
                  </span>
                  <span className={styles.meaning}>
                    <FormattedMessage id={line.meaning} />
                  </span>
                </span>
              </Link>
            </li>
          ),
        )}
      </ul>
    </nav>
  );
}

type WingLine = { wing: Wing; entries: NavigationEntry[] };

/** The lines of a wing together, where its first one stands. */
function withWings(entries: readonly NavigationEntry[]): (NavigationEntry | WingLine)[] {
  const lines: (NavigationEntry | WingLine)[] = [];
  const wings = new Map<Wing, WingLine>();
  for (const entry of entries) {
    const known = entry.wing && wings.get(entry.wing);
    if (entry.wing === undefined) lines.push(entry);
    else if (known) known.entries.push(entry);
    else {
      const line = { wing: entry.wing, entries: [entry] };
      wings.set(entry.wing, line);
      lines.push(line);
    }
  }
  return lines;
}

/** The word itself is the same in every language. */
const signs: Readonly<Record<Wing, string>> = {
  prevent: "防",
  publicity: "网",
  care: "爱",
};

/** A wing under its word: short lines, so that all of them are seen at once. */
function WingLines({ wing, entries, onNavigate }: WingLine & { onNavigate: () => void }) {
  const id = useId();
  return (
    <li className={styles.wing}>
      <div className={styles.wingName}>
        <span className={styles.sign} aria-hidden="true">
          {signs[wing]}
        </span>
        <span className={styles.words}>
          <span id={id} className={styles.label}>
            <FormattedMessage id={`nav.${wing}`} />
          </span>
          <span className={styles.meaning}>
            <FormattedMessage id={`nav.${wing}.meaning`} />
          </span>
        </span>
      </div>
      <ul aria-labelledby={id} className={styles.list}>
        {entries.map((entry) => (
          <li key={entry.id}>
            <Link to={entry.to} isPlain className={styles.entry} onClick={onNavigate}>
              <span className={styles.sign} aria-hidden="true">
                <Icon of={entry.sign.glyph} />
              </span>
              <span className={styles.words}>
                <span className={styles.label}>
                  <FormattedMessage id={entry.label} />
                </span>
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </li>
  );
}
