import { useState } from "react";
import { useIntl } from "react-intl";
import { graphql } from "../../../../gql/gql.ts";
import { failureText } from "../../../../shared/form/failure-text.ts";
import { useJoined } from "../../../../shared/format/use-joined.ts";
import { useSend } from "../../../../shared/graphql/use-send.ts";
import { focusHeading } from "../../../../shared/page/focus-heading.ts";
import { showToast } from "../../../../shared/ui/toast.ts";
import { useImportWords } from "../use-import-words.ts";
import type { Mapping } from "./mapping.ts";

const confirmColumns = graphql(`
  mutation ConfirmImportColumns($input: ConfirmImportMappingInput!) {
    confirmImportMapping(input: $input) {
      __typename
      ... on ImportBatch {
        id
        state
      }
      ... on ImportColumnsMissing {
        missing
      }
      ... on ImportNotReady {
        state
      }
    }
  }
`);

/** Also where somebody else was first: the page goes on to the step that they have come to. */
const changed = ["ImportBatch"];

type Outcome = { onChecking: () => void; onStale: () => void };

/** Confirms the columns; what the server refuses comes back as a sentence. */
export function useConfirmColumns(
  batch: { readonly id: string; readonly version: number },
  { onChecking, onStale }: Outcome,
) {
  const intl = useIntl();
  const words = useImportWords();
  const joined = useJoined();
  const send = useSend(confirmColumns, changed);
  const [isSending, setSending] = useState(false);
  const [refusal, setRefusal] = useState<string | null>(null);

  /** @returns whether the rows are being checked now */
  async function confirm({ sheet, headerRow, meanings }: Mapping): Promise<boolean> {
    setSending(true);
    setRefusal(null);
    const columns = [...meanings].map(([at, column]) => ({ at, column }));
    const { id, version } = batch;
    const sent = await send({ input: { id, version, sheet, headerRow, columns } });
    setSending(false);
    if (sent.failure) {
      setRefusal(failureText(intl, sent.failure));
      if (sent.failure.kind !== "conflict") return false;
      // the form begins anew with what they confirmed, and the words beside it go with it
      showToast({ tone: "info", text: intl.formatMessage({ id: "imports.columns.stale" }) });
      focusHeading();
      onStale();
      return false;
    }
    const result = sent.data.confirmImportMapping;
    if (result.__typename === "ImportBatch") {
      onChecking();
      return true;
    }
    if (result.__typename === "ImportColumnsMissing") {
      const missing = joined(result.missing.map(words.column));
      setRefusal(intl.formatMessage({ id: "imports.columns.missing" }, { missing }));
      return false;
    }
    const state = words.state(result.state);
    setRefusal(intl.formatMessage({ id: "imports.notReady" }, { state }));
    onStale();
    return false;
  }

  return { confirm, isSending, refusal };
}
