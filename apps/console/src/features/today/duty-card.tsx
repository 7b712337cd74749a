import { CircleAlert, Info, TriangleAlert } from "lucide-react";
import { FormattedMessage } from "react-intl";
import { isAtHand } from "../../shared/field/field-mode.ts";
import { useSession } from "../../shared/session/session.ts";
import type { Duty } from "../../shared/today/duty.ts";
import { buttonClass } from "../../shared/ui/button.tsx";
import { Icon, type IconGlyph } from "../../shared/ui/icon.tsx";
import styles from "./today.module.css";

const glyphs: Record<Duty["tone"], IconGlyph> = {
  danger: CircleAlert,
  warning: TriangleAlert,
  info: Info,
};

/** One duty: how urgent, what, for whom, and the way to do it; with a phone in hand in the field. */
export function DutyCard({ duty }: { duty: Duty }) {
  const { permissions } = useSession();
  const toField = duty.inField === true && isAtHand() && permissions.has("report:write");
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
      <span className={styles.ways}>
        {toField && (
          <a href="/field" className={buttonClass("primary")}>
            <span>
              <FormattedMessage id="today.toField" />
            </span>
          </a>
        )}
        <a href={duty.action.href} className={buttonClass("secondary")}>
          <span>{duty.action.label}</span>
        </a>
      </span>
    </article>
  );
}
