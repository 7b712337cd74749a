import { useRef } from "react";
import { useIntl } from "react-intl";
import { graphql } from "../../../../gql/gql.ts";
import type { Disinfectant } from "../../../../gql/graphql.ts";
import { failureText } from "../../../../shared/form/failure-text.ts";
import { useSendKey } from "../../../../shared/form/use-send-key.ts";
import { refusal, type Failure } from "../../../../shared/graphql/failure.ts";
import { useSend } from "../../../../shared/graphql/use-send.ts";
import { showToast } from "../../../../shared/ui/toast.ts";
import { changedByWork } from "../duty-words.ts";
import { momentRefusalText } from "../moment-refusal.ts";

const recordDisinfection = graphql(`
  mutation RecordDisinfection($input: RecordDisinfectionInput!) {
    recordDisinfection(input: $input) {
      __typename
      ... on Disinfection {
        id
        dutyId
      }
      ... on ConcentrationNotUsual {
        concentration
        low
        high
        most
        refused
      }
      ... on MomentRefused {
        reason
      }
    }
  }
`);

export type DisinfectionWords = {
  agent?: Disinfectant;
  concentration?: number | null;
  minutes?: number;
  confirmed?: boolean;
  note?: string | null;
  photoIds?: string[];
};

/** Records a disinfection: as usual by one press, or as a form says. */
export function useRecordDisinfection() {
  const intl = useIntl();
  const send = useSend(recordDisinfection, changedByWork);
  const key = useSendKey();
  const isSending = useRef(false);

  async function record(
    placeId: string,
    name: string,
    words: DisinfectionWords,
  ): Promise<Failure | null> {
    const { data, failure } = await send({
      input: {
        placeId,
        ...words,
        moment: key.moment(placeId),
        idempotencyKey: key.current(placeId),
      },
    });
    if (failure) return key.answered(failure);
    const result = data.recordDisinfection;
    if (result.__typename === "MomentRefused") {
      return key.answered(refusal(momentRefusalText(intl, result.reason)));
    }
    if (result.__typename === "ConcentrationNotUsual") {
      const id = result.refused ? "disinfection.refused" : "disinfection.confirm";
      const { concentration, low, high, most } = result;
      const message = intl.formatMessage({ id }, { concentration, low, high, most });
      return key.answered(refusal(message, { concentration: message }));
    }
    key.answered(null);
    const id = result.dutyId == null ? "disinfection.doneBesides" : "disinfection.done";
    showToast({ tone: "success", text: intl.formatMessage({ id }, { name }) });
    return null;
  }

  async function asUsual(placeId: string, name: string): Promise<void> {
    // a second press while the first is on its way is none
    if (isSending.current) return;
    isSending.current = true;
    const failure = await record(placeId, name, {});
    isSending.current = false;
    if (failure) showToast({ tone: "danger", text: failureText(intl, failure) });
  }

  return { record, asUsual };
}
