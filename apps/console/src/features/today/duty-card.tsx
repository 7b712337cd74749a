import { CircleAlert, Info, TriangleAlert } from "lucide-react";
import { FormattedMessage } from "react-intl";
import type { Duty } from "../../shared/today/duty.ts";
import { buttonClass } from "../../shared/ui/button.tsx";
import { Icon, type IconGlyph } from "../../shared/ui/icon.tsx";
import styles from "./today.module.css";

const glyphs: Record<Duty["tone"], IconGlyph> = {
  danger: CircleAlert,
  warning: TriangleAlert,
  info: Info,
};

/** One duty: how urgent, what, for whom, and the way to do it. */
export function DutyCard({ duty }: { duty: Duty }) {
  return (
    <article className={styles.duty} data-tone={duty.tone}>
      <Icon of={glyphs[duty.tone]} size="1.5em" />
      <div className={styles.words}>
        <h3>
          <span className={styles.tone}>
            <FormattedMessage id={`today.tone.${duty.tone}`} />
          </span>
          {duty.title}
        </h3>
        {duty.detail && <p>{duty.detail}</p>}
        {duty.records && duty.records.length > 0 && (
          <ul className={styles.records}>
            {duty.records.map(({ id, name, href }) => (
              <li key={id}>
                <a href={href} className={styles.record}>
                  {name}
                </a>
              </li>
            ))}
          </ul>
        )}
      </div>
      <a href={duty.action.href} className={buttonClass("secondary")}>
        <span>{duty.action.label}</span>
      </a>
    </article>
  );
}
