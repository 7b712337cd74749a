import { deedReasonSchema } from "@wuzi/domain/publicity/deed-input";
import { FormattedMessage, useIntl } from "react-intl";
import { graphql } from "../../../../gql/gql.ts";
import { Field } from "../../../../shared/form/field.tsx";
import { FormDialog } from "../../../../shared/form/form-dialog.tsx";
import { useConsoleForm } from "../../../../shared/form/use-console-form.ts";
import { refusal } from "../../../../shared/graphql/failure.ts";
import { useSend } from "../../../../shared/graphql/use-send.ts";
import { TextField } from "../../../../shared/ui/text-field.tsx";
import { showToast } from "../../../../shared/ui/toast.ts";
import { useDeedWords } from "../use-deed-words.ts";

const sendBackDeed = graphql(`
  mutation SendBackDeed($input: SendBackDeedInput!) {
    sendBackDeed(input: $input) {
      __typename
      ... on Deed {
        id
        state
        version
      }
      ... on DeedMoved {
        state
      }
    }
  }
`);

const types = ["Deed"];

type SendBackDialogProps = { of: { id: string; version: number }; onClose: () => void };

/** Gives a deed back to whoever wrote it, with a reason. */
export function SendBackDialog({ of: { id, version }, onClose }: SendBackDialogProps) {
  const intl = useIntl();
  const words = useDeedWords();
  const send = useSend(sendBackDeed, types);
  const label = intl.formatMessage({ id: "deeds.sendBack.reason" });
  const form = useConsoleForm<{ reason: string }>({
    schema: deedReasonSchema,
    defaultValues: { reason: "" },
    labels: { reason: label },
    onSubmit: async ({ reason }) => {
      const { data, failure } = await send({ input: { id, version, reason } });
      if (failure) return failure;
      if (data.sendBackDeed.__typename === "DeedMoved") {
        const state = words.state(data.sendBackDeed.state);
        return refusal(intl.formatMessage({ id: "deeds.refused.moved" }, { state }));
      }
      showToast({
        tone: "success",
        text: intl.formatMessage(
          { id: "form.done" },
          { act: intl.formatMessage({ id: "deeds.sendBack.action" }) },
        ),
      });
      onClose();
      return null;
    },
  });
  return (
    <FormDialog
      title={intl.formatMessage({ id: "deeds.sendBack.question" })}
      onClose={onClose}
      form={form}
      action={intl.formatMessage({ id: "deeds.sendBack.action" })}
    >
      <p>
        <FormattedMessage id="deeds.sendBack.lead" />
      </p>
      <Field control={form.control} name="reason">
        {(field) => <TextField {...field} label={label} isRequired />}
      </Field>
    </FormDialog>
  );
}
