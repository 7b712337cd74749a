import { CircleAlert, CircleCheck, CircleDashed, Info, TriangleAlert } from "lucide-react";
import { Icon, type IconGlyph } from "./icon.tsx";
import styles from "./status.module.css";

export type StatusTone = "neutral" | "info" | "success" | "warning" | "danger";

const glyphs: Record<StatusTone, IconGlyph> = {
  neutral: CircleDashed,
  info: Info,
  success: CircleCheck,
  warning: TriangleAlert,
  danger: CircleAlert,
};

export type StatusProps = {
  tone: StatusTone;
  /** The state in a word or two: 在岗, 已停用. */
  label: string;
  /** Another glyph than the tone's own. */
  icon?: IconGlyph;
};

/** A state: word, icon and colour together, never colour alone. */
export function Status({ tone, label, icon }: StatusProps) {
  return (
    <span className={styles.status} data-tone={tone}>
      <Icon of={icon ?? glyphs[tone]} size="1.125em" />
      {label}
    </span>
  );
}
