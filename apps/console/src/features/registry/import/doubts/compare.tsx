import { CircleDashed, CircleHelp, Equal, EqualNot, Eye } from "lucide-react";
import { FormattedMessage, useIntl } from "react-intl";
import { useWidth } from "../../../../shared/display/width.ts";
import type { IconGlyph } from "../../../../shared/ui/icon.tsx";
import { Status, type StatusTone } from "../../../../shared/ui/status.tsx";
import { useImportWords } from "../use-import-words.ts";
import { compared, type Compared } from "./compared.ts";
import type { Candidate, Doubt } from "./doubts-query.ts";
import { useRegisteredValues } from "./use-registered-values.ts";
import styles from "./doubts.module.css";

type CompareProps = {
  doubt: Doubt;
  /** Whom the row is compared with; without somebody the row stands alone. */
  candidate: Candidate | undefined;
  isLikeliest: boolean;
};

/** The row beside the record: field by field, and where they differ in a word and a sign. */
export function Compare({ doubt, candidate, isLikeliest }: CompareProps) {
  const valuesOf = useRegisteredValues();
  const isNarrow = useWidth() === "narrow";
  const person = candidate?.person;
  const lines = compared(
    doubt,
    candidate && person ? { registered: valuesOf(person), isLikeliest } : null,
  );
  const Sides = isNarrow ? SidesBelow : SidesBeside;
  return <Sides lines={lines} hasRecord={person != null} row={doubt.row} />;
}

type SidesProps = { lines: readonly Compared[]; hasRecord: boolean; row: number };

function SidesBeside({ lines, hasRecord, row }: SidesProps) {
  const words = useImportWords();
  return (
    <table className={styles.compare}>
      <thead>
        <tr>
          <th scope="col">
            <FormattedMessage id="imports.compare.field" />
          </th>
          <th scope="col">
            <FormattedMessage id="imports.compare.sheet" values={{ row }} />
          </th>
          {hasRecord && (
            <>
              <th scope="col">
                <FormattedMessage id="imports.compare.registry" />
              </th>
              <th scope="col">
                <FormattedMessage id="imports.compare.likeness" />
              </th>
            </>
          )}
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <tr key={line.field} data-likeness={line.likeness ?? undefined}>
            <th scope="row">{words.field(line.field)}</th>
            <td>
              <Value text={line.written} />
            </td>
            {hasRecord && (
              <>
                <td>
                  <Value text={line.registered} />
                </td>
                <td>
                  <Likeness of={line.likeness} />
                </td>
              </>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function SidesBelow({ lines, hasRecord, row }: SidesProps) {
  const words = useImportWords();
  return (
    <ul className={styles.cards}>
      {lines.map((line) => (
        <li key={line.field} className={styles.card} data-likeness={line.likeness ?? undefined}>
          <div className={styles.cardHead}>
            <h3>{words.field(line.field)}</h3>
            {hasRecord && <Likeness of={line.likeness} />}
          </div>
          <dl className={styles.sides}>
            <dt>
              <FormattedMessage id="imports.compare.sheet" values={{ row }} />
            </dt>
            <dd>
              <Value text={line.written} />
            </dd>
            {hasRecord && (
              <>
                <dt>
                  <FormattedMessage id="imports.compare.registry" />
                </dt>
                <dd>
                  <Value text={line.registered} />
                </dd>
              </>
            )}
          </dl>
        </li>
      ))}
    </ul>
  );
}

function Value({ text }: { text: string }) {
  if (text !== "") return text;
  return (
    <span className={styles.blank}>
      <FormattedMessage id="imports.compare.blank" />
    </span>
  );
}

const looks: Record<NonNullable<Compared["likeness"]>, { tone: StatusTone; icon: IconGlyph }> = {
  same: { tone: "success", icon: Equal },
  different: { tone: "warning", icon: EqualNot },
  one_side: { tone: "neutral", icon: CircleDashed },
  unread: { tone: "warning", icon: CircleHelp },
  unknown: { tone: "info", icon: Eye },
};

function Likeness({ of }: { of: Compared["likeness"] }) {
  const intl = useIntl();
  if (of === null) return null;
  const label = intl.formatMessage({ id: `imports.compare.${of}` });
  return <Status {...looks[of]} label={label} />;
}
