import { useState } from "react";
import { useIntl } from "react-intl";
import { graphql } from "../../../../gql/gql.ts";
import type { ImportDecision } from "../../../../gql/graphql.ts";
import { failureText } from "../../../../shared/form/failure-text.ts";
import { useSend } from "../../../../shared/graphql/use-send.ts";
import { announce } from "../../../../shared/page/announcer.tsx";
import { showToast } from "../../../../shared/ui/toast.ts";
import { useImportWords } from "../use-import-words.ts";
import type { Doubt } from "./doubts-query.ts";

const decideDoubt = graphql(`
  mutation DecideImportDoubt($input: DecideImportDoubtInput!) {
    decideImportDoubt(input: $input) {
      __typename
      ... on ImportRow {
        id
        decision
        version
      }
      ... on ImportDecisionRefused {
        hindrance
      }
    }
  }
`);

/** The counts of the import as well. */
const changed = ["ImportBatch"];

type DecideOptions = {
  doubt: Pick<Doubt, "id" | "row" | "name" | "version">;
  onDecided: () => void;
  onStale: () => void;
};

/** Whom to update, or where to register. */
type About = { personId?: string; officeId?: string };

/** Decides one doubt; what is refused comes back as a sentence. */
export function useDecide({ doubt, onDecided, onStale }: DecideOptions) {
  const intl = useIntl();
  const words = useImportWords();
  const send = useSend(decideDoubt, changed);
  const [isSending, setSending] = useState(false);
  const [refusal, setRefusal] = useState<string | null>(null);

  async function decide(decision: ImportDecision, about: About): Promise<void> {
    setSending(true);
    setRefusal(null);
    const { id: rowId, version } = doubt;
    const sent = await send({ input: { rowId, version, decision, ...about } });
    setSending(false);
    if (sent.failure) {
      setRefusal(failureText(intl, sent.failure));
      if (sent.failure.kind !== "conflict") return;
      // the row leaves the queue, and the words beside it with it
      const text = intl.formatMessage({ id: "imports.doubt.stale" }, { row: doubt.row });
      showToast({ tone: "info", text });
      onStale();
      return;
    }
    const result = sent.data.decideImportDoubt;
    if (result.__typename === "ImportRow") {
      const said = { row: doubt.row, name: doubt.name, decision: words.decision(decision) };
      announce(intl.formatMessage({ id: "imports.doubt.said" }, said));
      onDecided();
      return;
    }
    const { hindrance } = result;
    setRefusal(
      hindrance
        ? intl.formatMessage(
            { id: "imports.doubt.cannotCreate" },
            { reason: words.hindrance(hindrance) },
          )
        : intl.formatMessage({ id: "imports.doubt.nobody" }),
    );
  }

  return { decide, isSending, refusal };
}
