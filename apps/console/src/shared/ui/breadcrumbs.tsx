import type { ReactElement } from "react";
import { useIntl } from "react-intl";
import styles from "./breadcrumbs.module.css";

export type Crumb = { id: string; /** A `Link`. */ link: ReactElement };

/** Where the page stands in the tree: links to what is above it. The page itself is the `h1`. */
export function Breadcrumbs({ crumbs }: { crumbs: readonly Crumb[] }) {
  const intl = useIntl();
  return (
    <nav aria-label={intl.formatMessage({ id: "ui.breadcrumbs" })}>
      <ol className={styles.list}>
        {crumbs.map((crumb) => (
          <li key={crumb.id} className={styles.crumb}>
            {crumb.link}
          </li>
        ))}
      </ol>
    </nav>
  );
}
