import { Menu as MenuIcon, Search, Settings2, X } from "lucide-react";
import { lazy, Suspense } from "react";
import { FormattedMessage, useIntl } from "react-intl";
import { isFieldDevice } from "../../shared/field/field-mode.ts";
import { Button } from "../../shared/ui/button.tsx";
import { AccountMenu } from "./account-menu.tsx";
import { Brand } from "./brand.tsx";
import { PostSwitcher } from "./post-switcher.tsx";
import type { Panel } from "./shell-panels.tsx";
import { Tool } from "./tool.tsx";
import styles from "./shell.module.css";

const OutboxTool = lazy(() =>
  import("./outbox-tool.tsx").then((module) => ({ default: module.OutboxTool })),
);

type ShellHeaderProps = {
  onOpen: (panel: Panel) => void;
  /** The button that shows the navigation, where it is not always there. */
  menu: { isOpen: boolean; onToggle: () => void } | null;
};

/** Product, acting post and the tools that are on every page. */
export function ShellHeader({ onOpen, menu }: ShellHeaderProps) {
  const intl = useIntl();
  return (
    <header className={styles.header}>
      <Brand />
      <PostSwitcher />
      <div className={styles.tools}>
        {isFieldDevice() && (
          <Suspense fallback={null}>
            <OutboxTool />
          </Suspense>
        )}
        <Tool
          icon={Search}
          label={intl.formatMessage({ id: "shell.palette.open" })}
          onPress={() => onOpen("palette")}
        />
        <Tool
          icon={Settings2}
          label={intl.formatMessage({ id: "shell.display.open" })}
          onPress={() => onOpen("display")}
        />
        <AccountMenu onOpen={onOpen} />
        {menu && (
          <Button
            icon={menu.isOpen ? X : MenuIcon}
            aria-expanded={menu.isOpen}
            aria-controls="navigation"
            onPress={menu.onToggle}
          >
            <FormattedMessage id="shell.menu" />
          </Button>
        )}
      </div>
    </header>
  );
}
