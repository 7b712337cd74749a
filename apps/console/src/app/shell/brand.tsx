import { FormattedMessage } from "react-intl";
import styles from "./brand.module.css";

/** The product's name, with what it is in a few words. */
export function Brand() {
  return (
    <span className={styles.brand}>
      <span className={styles.name}>五字</span>
      <span className={styles.meaning}>
        <FormattedMessage id="shell.brand.meaning" />
      </span>
    </span>
  );
}
