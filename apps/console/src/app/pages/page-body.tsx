import { Settings2 } from "lucide-react";
import { use, useState, type ReactNode } from "react";
import { useIntl } from "react-intl";
import { SessionContext } from "../../shared/session/session.ts";
import { Brand } from "../shell/brand.tsx";
import { ShellPanels, type Panel } from "../shell/shell-panels.tsx";
import { Tool } from "../shell/tool.tsx";
import styles from "./page-body.module.css";

/** Frames a page of the application itself: inside the shell as it is, outside with header and main. */
export function PageBody({ children }: { children: ReactNode }) {
  const isInShell = use(SessionContext) !== null;
  return isInShell ? children : <BarePage>{children}</BarePage>;
}

/** Display settings are for everybody, signed in or not. */
function BarePage({ children }: { children: ReactNode }) {
  const intl = useIntl();
  const [panel, setPanel] = useState<Panel | null>(null);
  return (
    <div className={styles.bare}>
      <header className={styles.header}>
        <Brand />
        <Tool
          icon={Settings2}
          label={intl.formatMessage({ id: "shell.display.open" })}
          onPress={() => setPanel("display")}
        />
      </header>
      <main className={styles.main}>{children}</main>
      <ShellPanels panel={panel} onClose={() => setPanel(null)} />
    </div>
  );
}
