import { Search } from "lucide-react";
import { Autocomplete, useFilter } from "react-aria-components/Autocomplete";
import { Input } from "react-aria-components/Input";
import { Menu, MenuItem } from "react-aria-components/Menu";
import { SearchField } from "react-aria-components/SearchField";
import { Text } from "react-aria-components/Text";
import { FormattedMessage, useIntl } from "react-intl";
import { useAllCommands } from "../../shared/commands/command-store.ts";
import { Dialog } from "../../shared/ui/dialog.tsx";
import { Icon } from "../../shared/ui/icon.tsx";
import { ShortcutKeys } from "./shortcut-keys.tsx";
import fields from "../../shared/ui/field.module.css";
import menus from "../../shared/ui/menu.module.css";
import styles from "./command-palette.module.css";

/** Finds a command by its name; arrow keys choose, Enter runs. */
export function CommandPalette({ onClose }: { onClose: () => void }) {
  const intl = useIntl();
  const commands = useAllCommands();
  const { contains } = useFilter({ sensitivity: "base" });
  const label = intl.formatMessage({ id: "shell.palette.title" });
  return (
    <Dialog title={label} isOpen onClose={onClose}>
      <Autocomplete filter={contains}>
        <SearchField aria-label={label} autoFocus className={fields.field}>
          <span className={fields.group}>
            <Icon of={Search} />
            <Input
              className={fields.bare}
              placeholder={intl.formatMessage({ id: "shell.palette.hint" })}
            />
          </span>
        </SearchField>
        <Menu
          aria-label={intl.formatMessage({ id: "shell.palette.commands" })}
          className={menus.menu}
          items={commands.filter((command) => command.id !== "palette")}
          renderEmptyState={() => (
            <p className={menus.heading}>
              <FormattedMessage id="shell.palette.nothing" />
            </p>
          )}
        >
          {(command) => (
            <MenuItem
              id={command.id}
              className={menus.item}
              textValue={`${command.label} ${command.keywords ?? ""}`}
              onAction={() => {
                onClose();
                command.run();
              }}
            >
              <Text slot="label" className={styles.line}>
                {command.label} {command.shortcut && <ShortcutKeys shortcut={command.shortcut} />}
              </Text>
            </MenuItem>
          )}
        </Menu>
      </Autocomplete>
    </Dialog>
  );
}
