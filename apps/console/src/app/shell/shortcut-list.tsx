import { FormattedMessage, useIntl } from "react-intl";
import { useAllCommands } from "../../shared/commands/command-store.ts";
import { changeDisplaySettings, useDisplaySettings } from "../../shared/display/display-store.ts";
import { Dialog } from "../../shared/ui/dialog.tsx";
import { Switch } from "../../shared/ui/switch.tsx";
import { ShortcutKeys } from "./shortcut-keys.tsx";
import styles from "./shortcut-list.module.css";

/** Every keyboard shortcut on offer, each of which can be turned off. */
export function ShortcutList({ onClose }: { onClose: () => void }) {
  const intl = useIntl();
  const { shortcutsOff } = useDisplaySettings();
  const withShortcut = useAllCommands().filter((command) => command.shortcut !== undefined);

  function turn(id: string, isOn: boolean): void {
    const others = shortcutsOff.filter((off) => off !== id);
    changeDisplaySettings({ shortcutsOff: isOn ? others : [...others, id] });
  }

  return (
    <Dialog title={intl.formatMessage({ id: "shell.shortcuts.title" })} isOpen onClose={onClose}>
      <p>
        <FormattedMessage id="shell.shortcuts.lead" />
      </p>
      <ul className={styles.list}>
        {withShortcut.map((command) => (
          <li key={command.id} className={styles.line}>
            <Switch
              isSelected={!shortcutsOff.includes(command.id)}
              onChange={(isOn) => turn(command.id, isOn)}
            >
              {command.label}
            </Switch>
            <ShortcutKeys shortcut={command.shortcut ?? ""} />
          </li>
        ))}
      </ul>
    </Dialog>
  );
}
