import { shortcutKeys } from "../../shared/commands/shortcut.ts";
import styles from "./shortcut-keys.module.css";

/** A shortcut with each key in its own box. */
export function ShortcutKeys({ shortcut }: { shortcut: string }) {
  return (
    <span className={styles.keys}>
      {shortcutKeys(shortcut).map((key) => (
        <kbd key={key} className={styles.key}>
          {key}
        </kbd>
      ))}
    </span>
  );
}
