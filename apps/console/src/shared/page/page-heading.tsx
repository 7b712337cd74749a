import { useRouterState } from "@tanstack/react-router";
import { useEffect, useRef, type ReactNode } from "react";
import { announce } from "./announcer.tsx";
import { setPageTitle } from "./document-title.ts";
import styles from "./page-heading.module.css";

/** The page last shown: the first one after loading leaves focus where the browser put it. */
let shownPath: string | undefined;

export type PageHeadingProps = {
  /** The name of the page: the `h1`, the window title, and what is announced on arrival. */
  title: string;
  /** What the page is for, in one sentence. */
  lead?: ReactNode;
  /** Buttons that concern the whole page. */
  actions?: ReactNode;
};

/**
 * The heading every page begins with, also while it loads. On arrival from another page it takes
 * focus, so that keyboard and screen reader continue here.
 */
export function PageHeading({ title, lead, actions }: PageHeadingProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  const path = useRouterState({ select: (state) => state.resolvedLocation?.pathname });

  useEffect(() => setPageTitle(title), [title]);

  useEffect(() => {
    if (path === undefined || path === shownPath) return;
    const isArrival = shownPath !== undefined;
    shownPath = path;
    if (!isArrival) return;
    heading.current?.focus({ preventScroll: true });
    window.scrollTo(0, 0);
    announce(title);
  }, [path, title]);

  return (
    <header className={styles.heading}>
      <div>
        <h1 ref={heading} tabIndex={-1}>
          {title}
        </h1>
        {lead && <p className={styles.lead}>{lead}</p>}
      </div>
      {actions && <div className={styles.actions}>{actions}</div>}
    </header>
  );
}
