import { isDay } from "@wuzi/domain/calendar/china-day";
import { FileCheck } from "lucide-react";
import { useState } from "react";
import { FormattedMessage, useIntl } from "react-intl";
import { graphql } from "../../../../gql/gql.ts";
import type { ApprovalRefusal } from "../../../../gql/graphql.ts";
import { failureText } from "../../../../shared/form/failure-text.ts";
import { faultWords } from "../../../../shared/form/fault-words.ts";
import { useSendKey } from "../../../../shared/form/use-send-key.ts";
import { dayOf } from "../../../../shared/format/calendar.ts";
import { useNow } from "../../../../shared/format/clock.ts";
import { useSend } from "../../../../shared/graphql/use-send.ts";
import { AlertDialog } from "../../../../shared/ui/alert-dialog.tsx";
import { Button } from "../../../../shared/ui/button.tsx";
import { DateField } from "../../../../shared/ui/date-field.tsx";
import { showToast } from "../../../../shared/ui/toast.ts";

const approve = graphql(`
  mutation ApproveReleases($input: ApproveReleasesInput!) {
    approveReleases(input: $input) {
      id
      noticeNumber
      refusal
    }
  }
`);

const types = ["ControlCase", "Release", "CareGap", "DutySlot", "DutyBoardCell"];

type ApproveReleasesProps = {
  releases: readonly { readonly id: string; readonly name: string }[];
  onDone: () => void;
};

/** Approves releases that the health centre has confirmed, one or many, after asking. */
export function ApproveReleases({ releases, onDone }: ApproveReleasesProps) {
  const intl = useIntl();
  const send = useSend(approve, types);
  const key = useSendKey();
  const [isAsking, setAsking] = useState(false);
  const today = dayOf(useNow());
  const [onDay, setOnDay] = useState<string>();
  const count = releases.length;
  const action = intl.formatMessage({ id: "control.approve.action" }, { count });

  async function run(): Promise<string | undefined> {
    const approvedOn = onDay ?? today;
    const label = intl.formatMessage({ id: "control.approve.on" });
    if (!isDay(approvedOn)) return faultWords(intl, "REQUIRED", label);
    const ids = releases.map(({ id }) => id);
    const { data, failure } = await send({
      input: { ids, approvedOn, idempotencyKey: key.current(ids.join(" ")) },
    });
    key.answered(failure);
    const fault = failure?.fields.find(({ path }) => path === "input.approvedOn");
    if (fault) return faultWords(intl, fault.code, label);
    if (failure) return failureText(intl, failure);
    const separator = intl.formatMessage({ id: "list.clauses" });
    const approved = data.approveReleases.filter(({ refusal }) => refusal == null);
    const refused = data.approveReleases.flatMap(({ id, refusal }) =>
      refusal == null
        ? []
        : [
            intl.formatMessage(
              { id: "list.named" },
              { name: releases.find((each) => each.id === id)?.name ?? "", words: why(refusal) },
            ),
          ],
    );
    if (refused.length > 0 && approved.length === 0) return refused.join(separator);
    showToast({
      tone: refused.length > 0 ? "danger" : "success",
      text: [
        intl.formatMessage({ id: "control.approve.done" }, { count: approved.length }),
        ...refused,
      ].join(separator),
    });
    onDone();
    return undefined;
  }

  function why(refusal: ApprovalRefusal): string {
    return intl.formatMessage({
      id: `control.approve.refused.${refusal.toLowerCase() as Lowercase<ApprovalRefusal>}`,
    });
  }

  return (
    <>
      <Button
        variant="primary"
        icon={FileCheck}
        isDisabled={count === 0}
        onPress={() => setAsking(true)}
      >
        {action}
      </Button>
      <AlertDialog
        title={intl.formatMessage({ id: "control.approve.question" }, { count })}
        confirmLabel={action}
        isOpen={isAsking}
        onClose={() => setAsking(false)}
        onConfirm={run}
      >
        <p>
          <FormattedMessage id="control.approve.lead" />
        </p>
        <DateField
          label={intl.formatMessage({ id: "control.approve.on" })}
          help={intl.formatMessage({ id: "control.approve.on.help" })}
          isRequired
          value={onDay ?? today}
          onChange={setOnDay}
        />
        <p>{releases.map(({ name }) => name).join(intl.formatMessage({ id: "list.separator" }))}</p>
      </AlertDialog>
    </>
  );
}
