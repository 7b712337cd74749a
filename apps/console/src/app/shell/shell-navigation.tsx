import { FormattedMessage, useIntl } from "react-intl";
import type { NavigationEntry } from "../../shared/navigation/navigation-entry.ts";
import { Icon } from "../../shared/ui/icon.tsx";
import { Link } from "../../shared/ui/link.tsx";
import styles from "./shell-navigation.module.css";

export type ShellNavigationProps = {
  entries: readonly NavigationEntry[];
  onNavigate: () => void;
};

/** The wings, each with its one-line meaning. */
export function ShellNavigation({ entries, onNavigate }: ShellNavigationProps) {
  const intl = useIntl();
  return (
    <nav
      id="navigation"
      aria-label={intl.formatMessage({ id: "shell.navigation" })}
      className={styles.navigation}
    >
      <ul className={styles.list}>
        {entries.map((entry) => (
          <li key={entry.id}>
            <Link to={entry.to} isPlain className={styles.entry} onClick={onNavigate}>
              <span className={styles.sign} aria-hidden="true">
                {"word" in entry.sign ? entry.sign.word : <Icon of={entry.sign.glyph} />}
              </span>
              <span className={styles.words}>
                <span className={styles.label}>
                  <FormattedMessage id={entry.label} />
                </span>
                <span className={styles.meaning}>
                  <FormattedMessage id={entry.meaning} />
                </span>
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
