import { withdrawalSchema } from "@wuzi/domain/publicity/deed-input";
import { FormattedMessage, useIntl } from "react-intl";
import { graphql } from "../../../../gql/gql.ts";
import { Field } from "../../../../shared/form/field.tsx";
import { FormDialog } from "../../../../shared/form/form-dialog.tsx";
import { useConsoleForm } from "../../../../shared/form/use-console-form.ts";
import { dayOf } from "../../../../shared/format/calendar.ts";
import { useNow } from "../../../../shared/format/clock.ts";
import { refusal } from "../../../../shared/graphql/failure.ts";
import { useSend } from "../../../../shared/graphql/use-send.ts";
import { DateField } from "../../../../shared/ui/date-field.tsx";
import { TextField } from "../../../../shared/ui/text-field.tsx";
import { showToast } from "../../../../shared/ui/toast.ts";

const withdrawConsent = graphql(`
  mutation WithdrawDeedConsent($input: WithdrawDeedConsentInput!) {
    withdrawDeedConsent(input: $input) {
      __typename
      ... on Deed {
        id
        state
        version
      }
    }
  }
`);

const types = ["Deed"];

type WithdrawDialogProps = { deedId: string; givenOn: string; onClose: () => void };

/** Takes consent back, as somebody has said; from then on nothing more of the deed leaves. */
export function WithdrawDialog({ deedId, givenOn, onClose }: WithdrawDialogProps) {
  const intl = useIntl();
  const today = dayOf(useNow());
  const send = useSend(withdrawConsent, types);
  const labels = {
    withdrawnBy: intl.formatMessage({ id: "deeds.withdraw.by" }),
    withdrawnOn: intl.formatMessage({ id: "deeds.withdraw.on" }),
    reason: intl.formatMessage({ id: "deeds.withdraw.reason" }),
  };
  const form = useConsoleForm<{ withdrawnBy: string; withdrawnOn: string; reason: string }>({
    schema: withdrawalSchema,
    defaultValues: { withdrawnBy: "", withdrawnOn: today, reason: "" },
    labels,
    onSubmit: async (values) => {
      const { data, failure } = await send({ input: { deedId, ...values } });
      if (failure) return failure;
      if (data.withdrawDeedConsent.__typename === "NoConsent") {
        return refusal(intl.formatMessage({ id: "deeds.refused.noConsent" }));
      }
      showToast({
        tone: "success",
        text: intl.formatMessage(
          { id: "form.done" },
          { act: intl.formatMessage({ id: "deeds.withdraw.action" }) },
        ),
      });
      onClose();
      return null;
    },
  });
  return (
    <FormDialog
      title={intl.formatMessage({ id: "deeds.withdraw.question" })}
      onClose={onClose}
      form={form}
      action={intl.formatMessage({ id: "deeds.withdraw.action" })}
      isDangerous
    >
      <p>
        <FormattedMessage id="deeds.withdraw.lead" />
      </p>
      <Field control={form.control} name="withdrawnBy">
        {(field) => <TextField {...field} label={labels.withdrawnBy} isRequired />}
      </Field>
      <Field control={form.control} name="withdrawnOn">
        {(field) => (
          <DateField
            {...field}
            label={labels.withdrawnOn}
            earliest={givenOn}
            latest={today}
            isRequired
          />
        )}
      </Field>
      <Field control={form.control} name="reason">
        {(field) => <TextField {...field} label={labels.reason} isRequired />}
      </Field>
    </FormDialog>
  );
}
