import { useState } from "react";
import { useIntl } from "react-intl";
import { graphql } from "../../../../gql/gql.ts";
import type { DutyKind } from "../../../../gql/graphql.ts";
import { refusalText } from "../../../../shared/form/refusal-text.ts";
import { useSendKey } from "../../../../shared/form/use-send-key.ts";
import { useSend } from "../../../../shared/graphql/use-send.ts";
import { showToast } from "../../../../shared/ui/toast.ts";
import { changedByWork } from "../duty-words.ts";

const urgeDuties = graphql(`
  mutation UrgeDuties($input: UrgeDutiesInput!) {
    urgeDuties(input: $input) {
      offices
      duties
      quiet
    }
  }
`);

export type Urged = {
  officeId: string;
  kind: DutyKind;
  day: string;
  /** This office, not those below it. */
  alone?: boolean;
};

/** Urges whoever has something due and not done, and says whom it reached; each hears of it once an hour. */
export function useUrge() {
  const intl = useIntl();
  const send = useSend(urgeDuties, changedByWork);
  const key = useSendKey();
  const [isSending, setSending] = useState(false);

  async function urge({ officeId, kind, day, alone = false }: Urged): Promise<void> {
    setSending(true);
    const idempotencyKey = key.current([officeId, kind, day, alone].join(" "));
    const input = { officeId, kind, onDay: day, alone, idempotencyKey };
    const { data, failure } = await send({ input });
    key.answered(failure);
    setSending(false);
    if (failure) return showToast({ tone: "danger", text: refusalText(intl, failure) });
    const { offices, duties, quiet } = data.urgeDuties;
    const id = offices === 0 ? "reports.urge.nobody" : "reports.urge.done";
    showToast({
      tone: offices === 0 ? "info" : "success",
      text: intl.formatMessage({ id }, { offices, duties, quiet }),
    });
  }

  return { urge, isSending };
}
