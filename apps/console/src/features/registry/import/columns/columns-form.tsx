import { useId, useState } from "react";
import { FormattedMessage, useIntl } from "react-intl";
import type { ImportSheetsQuery } from "../../../../gql/graphql.ts";
import { Button } from "../../../../shared/ui/button.tsx";
import { ErrorSummary } from "../../../../shared/ui/error-summary.tsx";
import { Notice } from "../../../../shared/ui/notice.tsx";
import { Stack } from "../../../../shared/ui/stack.tsx";
import { columnFieldId } from "./column-line.tsx";
import { ColumnList } from "./column-list.tsx";
import {
  columnsUnder,
  firstMapping,
  lacks,
  mappingOf,
  withHeaderRow,
  withMeaning,
} from "./mapping.ts";
import { SheetChoice } from "./sheet-choice.tsx";
import { useColumnFaults } from "./use-column-faults.ts";
import { useConfirmColumns } from "./use-confirm-columns.ts";

export type SheetsOfImport = ImportSheetsQuery["importBatch"];

type ColumnsFormProps = {
  batch: SheetsOfImport;
  /** The rows are being checked now. */
  onChecking: () => void;
  /** Somebody else has gone on with it. */
  onStale: () => void;
};

/** Which sheet, which row holds the headers, and what is under each of them. */
export function ColumnsForm({ batch, onChecking, onStale }: ColumnsFormProps) {
  const intl = useIntl();
  const formId = useId();
  const [mapping, setMapping] = useState(() => firstMapping(batch.sheets, batch));
  const [attempt, setAttempt] = useState(0);
  const sheet = batch.sheets.find(({ index }) => index === mapping.sheet);
  const shown = sheet && columnsUnder(sheet, mapping.headerRow);
  const faults = useColumnFaults(sheet, mapping.meanings);
  const { confirm, isSending, refusal } = useConfirmColumns(batch, { onChecking, onStale });

  async function submit(): Promise<void> {
    if (faults.summary.length > 0) setAttempt((count) => count + 1);
    else if (!(await confirm(mapping))) setAttempt((count) => count + 1);
  }

  const isShown = attempt > 0;
  const summary = [
    ...(isShown ? faults.summary : []),
    ...(refusal === null ? [] : [{ message: refusal }]),
  ];
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <Stack gap={5}>
        <ErrorSummary
          errors={summary}
          attempt={attempt}
          onGo={(name) => document.getElementById(`${formId}-${name}`)?.focus()}
        />
        <SheetChoice
          sheets={batch.sheets}
          sheet={mapping.sheet}
          headerRow={mapping.headerRow}
          onSheet={(index) =>
            setMapping(mappingOf(batch.sheets.find((each) => each.index === index)))
          }
          onHeaderRow={(headerRow) => setMapping(withHeaderRow(mapping, sheet, headerRow))}
        />
        {shown?.remembered && (
          <Notice tone="info">
            <FormattedMessage id="imports.columns.remembered" />
          </Notice>
        )}
        {lacks(mapping.meanings).map((lack) => (
          <Notice key={lack} tone={lack === "name" ? "danger" : "warning"}>
            <FormattedMessage id={`imports.columns.lack.${lack}`} />
          </Notice>
        ))}
        <ColumnList
          columns={shown?.columns ?? []}
          meanings={mapping.meanings}
          faults={isShown ? faults.byPlace : noFaults}
          idOf={(at) => columnFieldId(formId, at)}
          onChange={(at, column) =>
            setMapping({ ...mapping, meanings: withMeaning(mapping.meanings, at, column) })
          }
        />
        <div>
          <Button type="submit" variant="primary" isPending={isSending}>
            {intl.formatMessage({ id: "imports.columns.confirm" })}
          </Button>
        </div>
      </Stack>
    </form>
  );
}

const noFaults: ReadonlyMap<number, string> = new Map();
