import { useDisplaySettings } from "../../../../shared/display/display-store.ts";
import styles from "./doubts.module.css";

/** The key that does the same, for the eye; gone when the reader has turned it off. */
export function KeyHint({ command, letter }: { command: string; letter: string }) {
  const { shortcutsOff } = useDisplaySettings();
  if (shortcutsOff.includes(command)) return null;
  return (
    <kbd className={styles.key} aria-hidden="true">
      {letter}
    </kbd>
  );
}
