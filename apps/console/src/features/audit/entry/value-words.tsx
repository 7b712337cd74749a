import type { AuditedColumn } from "@wuzi/domain/labels/audited/audited-column";
import { auditedColumn } from "@wuzi/domain/labels/audited/audited-columns";
import { labelOf, type Language, type Labels } from "@wuzi/domain/labels/label";
import type { ReactNode } from "react";
import { FormattedMessage, useIntl } from "react-intl";
import { DayText, InstantText } from "../../../shared/format/time-text.tsx";
import { useJoined } from "../../../shared/format/use-joined.ts";
import styles from "./value-words.module.css";

/** What the audit writes in place of a sensitive value. */
const hidden = "changed";
const isDay = /^\d{4}-\d\d-\d\d$/u;
const isInstant = /^\d{4}-\d\d-\d\dT\d\d:\d\d/u;

type NameProps = { subject: string; field: string };

/** What the column of a record is called in the reader's language. */
export function FieldName({ subject, field }: NameProps) {
  const language = useLanguage();
  const column = auditedColumn(subject, field);
  return column ? column[language] : <code>{field}</code>;
}

/** What stood in the column, in words: whatever belongs to a closed set, lists and objects as well. */
export function FieldValue({ subject, field, value }: NameProps & { value: unknown }) {
  return <Value column={auditedColumn(subject, field)} value={value} />;
}

type ValueProps = { column: AuditedColumn | undefined; value: unknown };

function Value({ column, value }: ValueProps): ReactNode {
  if (value === undefined || value === null) return "–";
  if (value === hidden) return <FormattedMessage id="audit.value.hidden" />;
  if (typeof value === "boolean") {
    return <FormattedMessage id={value ? "audit.value.yes" : "audit.value.no"} />;
  }
  if (Array.isArray(value)) return <ListValue column={column} list={value} />;
  if (typeof value === "object") return <ObjectValue column={column} object={value} />;
  if (typeof value !== "string" && typeof value !== "number") return null;
  return <Word column={column} word={String(value)} />;
}

function Word({ column, word }: { column: AuditedColumn | undefined; word: string }): ReactNode {
  const language = useLanguage();
  const joined = useJoined();
  const read = readWords(column?.values, word, language);
  if (read) return joined(read);
  if (isDay.test(word)) return <DayText day={word} relative={false} />;
  if (isInstant.test(word)) return <InstantText at={word} relative={false} />;
  return /\p{Script=Han}/u.test(word) ? word : <code>{word}</code>;
}

/** The labels of a word, or of several with points between; `undefined` where one has none. */
function readWords(
  values: Labels<string> | undefined,
  word: string,
  language: Language,
): string[] | undefined {
  if (!values) return undefined;
  const words = Object.hasOwn(values, word) ? [word] : word.split(".");
  const isKnown = words.every((each) => Object.hasOwn(values, each));
  return isKnown ? words.map((each) => labelOf(values, each, language)) : undefined;
}

function ListValue({ column, list }: { column: AuditedColumn | undefined; list: unknown[] }) {
  const intl = useIntl();
  if (list.length === 0) return <FormattedMessage id="audit.value.none" />;
  const isPlain = list.every((each) => typeof each !== "object");
  if (!isPlain) {
    return (
      <ul className={styles.list}>
        {list.map((each, index) => (
          <li key={index}>
            <Value column={column} value={each} />
          </li>
        ))}
      </ul>
    );
  }
  return list.map((each, index) => (
    <span key={index}>
      {index > 0 && intl.formatMessage({ id: "list.separator" })}
      <Value column={column} value={each} />
    </span>
  ));
}

function ObjectValue({ column, object }: { column: AuditedColumn | undefined; object: object }) {
  const language = useLanguage();
  const held = Object.entries(object as Record<string, unknown>).filter(
    ([, value]) => value !== null,
  );
  const parts = column?.parts;
  const told = parts
    ? Object.keys(parts).flatMap((key) => held.filter(([name]) => name === key))
    : held;
  return (
    <dl className={styles.parts}>
      {told.map(([name, value]) => (
        <div key={name}>
          <dt>{parts?.[name]?.[language] ?? <code>{name}</code>}</dt>
          <dd>
            <Value column={parts?.[name]} value={value} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

function useLanguage(): Language {
  return useIntl().locale === "en-US" ? "en" : "zh";
}
