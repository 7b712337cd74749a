import { useState } from "react";
import { FormattedMessage, useIntl } from "react-intl";
import { graphql } from "../../../../gql/gql.ts";
import type { FindingCode, ImportDecision } from "../../../../gql/graphql.ts";
import { failureText } from "../../../../shared/form/failure-text.ts";
import { useSendKey } from "../../../../shared/form/use-send-key.ts";
import { useJoined } from "../../../../shared/format/use-joined.ts";
import { useLoad } from "../../../../shared/graphql/use-load.ts";
import { useSend } from "../../../../shared/graphql/use-send.ts";
import { AlertDialog } from "../../../../shared/ui/alert-dialog.tsx";
import { RadioGroup } from "../../../../shared/ui/radio-group.tsx";
import { Select } from "../../../../shared/ui/select.tsx";
import { Stack } from "../../../../shared/ui/stack.tsx";
import { showToast } from "../../../../shared/ui/toast.ts";
import { useImportWords } from "../use-import-words.ts";
import { doubtsFilter } from "./doubts-query.ts";

const bulkPreview = graphql(`
  query BulkPreview($id: ID!, $filter: ImportRowFilter!) {
    importRows(importId: $id, filter: $filter, first: 5) {
      totalCount
      nodes {
        id
        row
        name
      }
    }
  }
`);

const decideDoubts = graphql(`
  mutation DecideImportDoubts($input: DecideImportDoubtsInput!) {
    decideImportDoubts(input: $input) {
      __typename
      decided
      left
    }
  }
`);

type BulkDialogProps = {
  id: string;
  kinds: readonly FindingCode[];
  /** The kind that is looked at already. */
  first?: FindingCode;
  onClose: () => void;
};

const decisions: readonly ImportDecision[] = ["SKIP", "UPDATE", "NOT_A_DUPLICATE", "CREATE"];

/** One decision over all open doubts of a kind, after a look at whom it is about. */
export function BulkDialog({ id, kinds, first, onClose }: BulkDialogProps) {
  const intl = useIntl();
  const words = useImportWords();
  const [kind, setKind] = useState<FindingCode | "">(first ?? kinds[0] ?? "");
  const [decision, setDecision] = useState<ImportDecision>("SKIP");
  const decide = useBulk(id);
  return (
    <AlertDialog
      title={intl.formatMessage({ id: "imports.bulk.title" })}
      confirmLabel={intl.formatMessage({ id: "imports.bulk.confirm" })}
      isOpen
      onClose={onClose}
      onConfirm={() => decide(kind, decision)}
    >
      <Stack gap={4}>
        <Select
          label={intl.formatMessage({ id: "imports.doubts.kind" })}
          placeholder={false}
          value={kind}
          options={kinds.map((code) => ({ value: code, label: words.finding(code) }))}
          onChange={setKind}
        />
        <RadioGroup
          label={intl.formatMessage({ id: "imports.bulk.decision" })}
          value={decision}
          options={decisions.map((value) => ({
            value,
            label: words.decision(value),
            help: intl.formatMessage({ id: `imports.bulk.decision.${value}` }),
          }))}
          onChange={setDecision}
        />
        {kind !== "" && <Preview id={id} kind={kind} />}
      </Stack>
    </AlertDialog>
  );
}

/** How many it would be, and the first of them by name. */
function Preview({ id, kind }: { id: string; kind: FindingCode }) {
  const intl = useIntl();
  const joined = useJoined();
  const { data } = useLoad(bulkPreview, { id, filter: doubtsFilter({ finding: kind }) });
  const rows = data?.importRows;
  return (
    <p role="status">
      {rows ? (
        <FormattedMessage
          id="imports.bulk.preview"
          values={{
            count: rows.totalCount,
            names: joined(
              rows.nodes.map(({ row, name }) =>
                intl.formatMessage({ id: "imports.bulk.row" }, { row, name }),
              ),
            ),
          }}
        />
      ) : (
        <FormattedMessage id="ui.loading" />
      )}
    </p>
  );
}

const changed = ["ImportRow", "ImportBatch"];

function useBulk(id: string) {
  const intl = useIntl();
  const send = useSend(decideDoubts, changed);
  const key = useSendKey();
  return async (finding: FindingCode | "", decision: ImportDecision): Promise<string | void> => {
    if (finding === "") return intl.formatMessage({ id: "imports.bulk.noKind" });
    const sent = await send({
      input: { id, finding, decision, idempotencyKey: key.current() },
    });
    key.answered(sent.failure);
    if (sent.failure) return failureText(intl, sent.failure);
    const { decided, left } = sent.data.decideImportDoubts;
    const text = intl.formatMessage({ id: "imports.bulk.done" }, { decided, left });
    showToast({ tone: left > 0 ? "info" : "success", text });
  };
}
