import { CircleAlert, CircleCheck, Info, TriangleAlert } from "lucide-react";
import type { ReactNode } from "react";
import { Icon, type IconGlyph } from "./icon.tsx";
import styles from "./notice.module.css";

export type NoticeTone = "info" | "success" | "warning" | "danger";

const glyphs: Record<NoticeTone, IconGlyph> = {
  info: Info,
  success: CircleCheck,
  warning: TriangleAlert,
  danger: CircleAlert,
};

export type NoticeProps = {
  tone: NoticeTone;
  title?: string;
  children: ReactNode;
  /** Spoken as soon as it appears; for what comes up after an action, not for what was always there. */
  isLive?: boolean;
};

/** A message in the page that belongs to what is beside it. */
export function Notice({ tone, title, children, isLive = false }: NoticeProps) {
  return (
    <div className={styles.notice} data-tone={tone} role={isLive ? "status" : undefined}>
      <Icon of={glyphs[tone]} />
      <div>
        {title && <p className={styles.title}>{title}</p>}
        <div>{children}</div>
      </div>
    </div>
  );
}
