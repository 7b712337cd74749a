import { useMemo, useRef, useState, type ReactNode } from "react";
import { FormattedMessage } from "react-intl";
import { useShortcuts } from "../../shared/commands/use-shortcuts.ts";
import { useWidth } from "../../shared/display/width.ts";
import type { NavigationEntry } from "../../shared/navigation/navigation-entry.ts";
import { useSession } from "../../shared/session/session.ts";
import { PaperHeader } from "./paper-header.tsx";
import { ShellHeader } from "./shell-header.tsx";
import { ShellNavigation } from "./shell-navigation.tsx";
import { ShellPanels, type Panel } from "./shell-panels.tsx";
import { useShellCommands } from "./use-shell-commands.ts";
import styles from "./shell.module.css";

export type ShellProps = {
  /** Every entry there is; those the acting post may not use are left out here. */
  entries: readonly NavigationEntry[];
  children: ReactNode;
};

/** The frame of every signed-in page: skip link, header, navigation, main, footer. */
export function Shell({ entries, children }: ShellProps) {
  const { permissions } = useSession();
  const [panel, setPanel] = useState<Panel | null>(null);
  const [isMenuOpen, setMenuOpen] = useState(false);
  const main = useRef<HTMLElement>(null);
  const isWide = useWidth() === "wide";
  const visible = useMemo(
    () => entries.filter((entry) => !entry.needs || permissions.has(entry.needs)),
    [entries, permissions],
  );
  useShellCommands(visible, setPanel);
  useShortcuts();

  return (
    <div className={styles.shell}>
      <a
        href="#main"
        className={styles.skip}
        onClick={(event) => {
          event.preventDefault();
          main.current?.focus();
        }}
      >
        <FormattedMessage id="shell.skip" />
      </a>
      <ShellHeader
        onOpen={setPanel}
        menu={isWide ? null : { isOpen: isMenuOpen, onToggle: () => setMenuOpen(!isMenuOpen) }}
      />
      <div className={styles.middle}>
        {(isWide || isMenuOpen) && (
          <ShellNavigation
            entries={visible.filter((entry) => !entry.isCommandOnly)}
            onNavigate={() => setMenuOpen(false)}
          />
        )}
        <main id="main" ref={main} tabIndex={-1} className={styles.main}>
          <PaperHeader />
          {children}
        </main>
      </div>
      <footer className={styles.footer}>
        <FormattedMessage id="shell.footer" />
      </footer>
      <ShellPanels panel={panel} onClose={() => setPanel(null)} />
    </div>
  );
}
