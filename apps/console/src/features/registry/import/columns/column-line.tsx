import { FormattedMessage, useIntl } from "react-intl";
import type { PersonColumn } from "../../../../gql/graphql.ts";
import { useJoined } from "../../../../shared/format/use-joined.ts";
import { Select } from "../../../../shared/ui/select.tsx";
import { Status, type StatusTone } from "../../../../shared/ui/status.tsx";
import { columnNames, useImportWords } from "../use-import-words.ts";
import type { ShownColumn } from "./column-list.tsx";
import styles from "./columns.module.css";

/** The id of a column's choice, so that the error summary can lead to it. */
export function columnFieldId(formId: string, at: number): string {
  return `${formId}-${at}`;
}

type ColumnLineProps = {
  id: string;
  column: ShownColumn;
  meaning: PersonColumn | "";
  fault: string | undefined;
  onChange: (meaning: PersonColumn | "") => void;
};

/** One column: its header, some of what is in it, what it is taken for and how sure that is. */
export function ColumnLine({ id, column, meaning, fault, onChange }: ColumnLineProps) {
  const intl = useIntl();
  const words = useImportWords();
  const joined = useJoined();
  const { letter, header, samples } = column;
  return (
    <li className={styles.column}>
      <div className={styles.about}>
        <h3>
          <FormattedMessage
            id={header === "" ? "imports.columns.noHeader" : "imports.columns.header"}
            values={{ letter: <kbd>{letter}</kbd>, header }}
          />
        </h3>
        <p className={styles.samples}>
          {samples.length > 0 ? (
            <FormattedMessage id="imports.columns.samples" values={{ samples: joined(samples) }} />
          ) : (
            <FormattedMessage id="imports.columns.empty" />
          )}
        </p>
      </div>
      <Select
        id={id}
        label={intl.formatMessage({ id: "imports.columns.meaning" }, { letter })}
        placeholder={intl.formatMessage({ id: "imports.columns.nothing" })}
        value={meaning}
        error={fault}
        options={columnNames.map((name) => ({ value: name, label: words.column(name) }))}
        onChange={onChange}
      />
      <SurenessStatus column={column} meaning={meaning} />
    </li>
  );
}

function SurenessStatus({ column, meaning }: Pick<ColumnLineProps, "column" | "meaning">) {
  const intl = useIntl();
  const sureness = surenessOf(column, meaning);
  return (
    <Status
      tone={tones[sureness]}
      label={intl.formatMessage({ id: `imports.columns.sure.${sureness}` })}
    />
  );
}

type Sureness = "certain" | "likely" | "guessed" | "chosen" | "nothing";

const tones: Record<Sureness, StatusTone> = {
  certain: "success",
  likely: "info",
  guessed: "warning",
  chosen: "success",
  nothing: "neutral",
};

function surenessOf(column: ShownColumn, meaning: PersonColumn | ""): Sureness {
  if (meaning === "") return "nothing";
  if (meaning !== column.column) return "chosen";
  if (column.confidence >= 1) return "certain";
  return column.confidence >= 0.8 ? "likely" : "guessed";
}
