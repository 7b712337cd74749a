import { labelOf, type Language } from "@wuzi/domain/labels/label";
import { channelLabels } from "@wuzi/domain/registry/channel";
import { useState } from "react";
import { FormattedMessage, useIntl, type IntlShape } from "react-intl";
import type { Channel, NotReached } from "../../../../gql/graphql.ts";
import { useSendKey } from "../../../../shared/form/use-send-key.ts";
import { refusal } from "../../../../shared/graphql/failure.ts";
import { useSend } from "../../../../shared/graphql/use-send.ts";
import { domainWord } from "../../../../shared/labels/use-labels.ts";
import { Button } from "../../../../shared/ui/button.tsx";
import { Dialog } from "../../../../shared/ui/dialog.tsx";
import { Row } from "../../../../shared/ui/stack.tsx";
import { showToast } from "../../../../shared/ui/toast.ts";
import { FollowUpForm } from "./follow-up-form.tsx";
import { freshValues, toInput } from "./follow-up-values.ts";
import { recordFollowUp } from "./record-follow-up.ts";

const types = ["ControlCase", "FollowUp", "ControlAlert", "NotedNeed", "DutySlot", "DutyBoardCell"];

/** Why a way does not reach somebody, with what does. */
function unsuitableText(
  intl: IntlShape,
  { reason, suitable }: { reason: NotReached; suitable: readonly Channel[] },
): string {
  const language: Language = intl.locale === "en-US" ? "en" : "zh";
  const channels = suitable
    .map((channel) => labelOf(channelLabels, domainWord(channel), language))
    .join(intl.formatMessage({ id: "list.separator" }));
  const why = intl.formatMessage({ id: `control.notReached.${domainWord(reason)}` });
  return intl.formatMessage({ id: "control.followUp.offered" }, { why, channels });
}

type RecordDialogProps = {
  of: {
    id: string;
    name: string;
    suitableChannels: readonly Channel[];
    feverThreshold: number | null;
  };
  onClose: () => void;
};

/** Records a follow-up of a controlled person. */
export function RecordDialog({ of, onClose }: RecordDialogProps) {
  const intl = useIntl();
  const send = useSend(recordFollowUp, types);
  const key = useSendKey();
  const suitable = of.suitableChannels.map(domainWord);
  const [values] = useState(() =>
    freshValues(suitable.includes("visit") ? "visit" : (suitable[0] ?? "")),
  );
  return (
    <Dialog
      title={intl.formatMessage({ id: "control.followUp.of" }, { name: of.name })}
      isOpen
      onClose={onClose}
    >
      <FollowUpForm
        values={values}
        suitable={suitable}
        feverThreshold={of.feverThreshold}
        mayBackfill
        onSubmit={async (output) => {
          const moment = key.moment();
          const { data, failure } = await send({
            input: {
              ...toInput(output),
              caseId: of.id,
              occurredAt: output.occurredAt ?? moment.occurredAt,
              sentAt: moment.sentAt,
              idempotencyKey: key.current(),
            },
          });
          if (failure) return key.answered(failure);
          const result = data.recordFollowUp;
          if (result.__typename === "UnsuitableChannel") {
            return key.answered(refusal("", { channel: unsuitableText(intl, result) }));
          }
          if (result.__typename === "NotSeenWell") {
            return key.answered(refusal("", { outcome: "FEVER_SEEN_WELL" }));
          }
          if (result.__typename === "ControlOver") {
            return key.answered(refusal(intl.formatMessage({ id: "control.over" })));
          }
          key.answered(null);
          const raised = result.isFever || result.symptoms.length > 0;
          showToast({
            tone: raised ? "danger" : "success",
            text: intl.formatMessage({
              id: raised ? "control.followUp.raised" : "control.followUp.done",
            }),
          });
          onClose();
          return null;
        }}
      >
        {(isSubmitting) => (
          <Row>
            <Button type="submit" variant="primary" isPending={isSubmitting}>
              <FormattedMessage id="control.followUp.save" />
            </Button>
            <Button onPress={onClose}>
              <FormattedMessage id="ui.dialog.cancel" />
            </Button>
          </Row>
        )}
      </FollowUpForm>
    </Dialog>
  );
}
