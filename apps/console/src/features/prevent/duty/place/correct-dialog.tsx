import { useIntl } from "react-intl";
import { graphql } from "../../../../gql/gql.ts";
import { useSendKey } from "../../../../shared/form/use-send-key.ts";
import { refusal, type Failure } from "../../../../shared/graphql/failure.ts";
import { useLoad } from "../../../../shared/graphql/use-load.ts";
import { useSend } from "../../../../shared/graphql/use-send.ts";
import { domainWord } from "../../../../shared/labels/use-labels.ts";
import { Dialog } from "../../../../shared/ui/dialog.tsx";
import { ErrorState } from "../../../../shared/ui/error-state.tsx";
import { Skeleton } from "../../../../shared/ui/loading.tsx";
import { showToast } from "../../../../shared/ui/toast.ts";
import { changedByWork } from "../duty-words.ts";
import { DisinfectionForm, limitsQuery, type DisinfectionSaid } from "./disinfection-form.tsx";
import type { DisinfectionRecord } from "./record-list.tsx";

const correctDisinfection = graphql(`
  mutation CorrectDisinfection($input: CorrectDisinfectionInput!) {
    correctDisinfection(input: $input) {
      __typename
      ... on Disinfection {
        id
      }
      ... on ConcentrationNotUsual {
        concentration
        low
        high
        most
        refused
      }
    }
  }
`);

type CorrectDialogProps = { record: DisinfectionRecord; onClose: () => void };

/** Records anew what was recorded wrongly, with the reason; the first record stays. */
export function CorrectDialog({ record, onClose }: CorrectDialogProps) {
  const intl = useIntl();
  const { data, failure, reload } = useLoad(limitsQuery, {});
  const send = useSend(correctDisinfection, changedByWork);
  const key = useSendKey();
  const limits = data?.concentrationLimits;
  const { id, agent, concentration, minutes, note, place } = record;
  const name = place?.name ?? "";

  async function correct(said: DisinfectionSaid): Promise<Failure | null> {
    const as = {
      agent: said.agent,
      concentration: said.concentration,
      minutes: said.minutes,
      confirmed: said.confirmed,
      note: said.note,
      reason: said.reason,
    };
    const answer = await send({ input: { id, ...as, idempotencyKey: key.current() } });
    if (answer.failure) return key.answered(answer.failure);
    const result = answer.data.correctDisinfection;
    if (result.__typename === "ConcentrationNotUsual") {
      const { refused, concentration: sent, low, high, most } = result;
      const message = intl.formatMessage(
        { id: refused ? "disinfection.refused" : "disinfection.confirm" },
        { concentration: sent, low, high, most },
      );
      return key.answered(refusal(message, { concentration: message }));
    }
    key.answered(null);
    const text = intl.formatMessage({ id: "disinfection.correct.done" }, { name });
    showToast({ tone: "success", text });
    return null;
  }

  return (
    <Dialog
      title={intl.formatMessage({ id: "disinfection.correct.label" }, { name })}
      isOpen
      onClose={onClose}
    >
      {limits ? (
        <DisinfectionForm
          limits={limits}
          start={{
            agent: domainWord(agent),
            concentration: concentration ?? limits.high,
            minutes,
            note: note ?? "",
          }}
          isCorrection
          onSend={correct}
          onClose={onClose}
        />
      ) : failure ? (
        <ErrorState failure={failure} onRetry={reload} />
      ) : (
        <Skeleton lines={4} />
      )}
    </Dialog>
  );
}
