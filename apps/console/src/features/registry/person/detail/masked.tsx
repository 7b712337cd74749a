import { FormattedMessage } from "react-intl";
import styles from "./masked.module.css";

type MaskedProps = {
  mask: string | null | undefined;
  /** The full value, while it is shown. */
  full?: string | null | undefined;
};

/** A sensitive value: its mask, or itself while a stated purpose shows it. */
export function Masked({ mask, full }: MaskedProps) {
  const text = full ?? mask;
  if (text == null) return <FormattedMessage id="person.none" />;
  return <span className={styles.value}>{text}</span>;
}
