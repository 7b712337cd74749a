import { use, type ReactNode } from "react";
import { SessionContext } from "../../shared/session/session.ts";
import { Brand } from "../shell/brand.tsx";
import styles from "./page-body.module.css";

/** Frames a page of the application itself: inside the shell as it is, outside with header and main. */
export function PageBody({ children }: { children: ReactNode }) {
  const isInShell = use(SessionContext) !== null;
  if (isInShell) return children;
  return (
    <div className={styles.bare}>
      <header className={styles.header}>
        <Brand />
      </header>
      <main className={styles.main}>{children}</main>
    </div>
  );
}
