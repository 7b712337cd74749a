import { deedAnswerSchema } from "@wuzi/domain/publicity/deed-input";
import { useIntl } from "react-intl";
import { object, picklist, pipe, transform, type InferOutput } from "valibot";
import { graphql } from "../../../../gql/gql.ts";
import { Field } from "../../../../shared/form/field.tsx";
import { FormDialog } from "../../../../shared/form/form-dialog.tsx";
import { useConsoleForm } from "../../../../shared/form/use-console-form.ts";
import { refusal } from "../../../../shared/graphql/failure.ts";
import { useSend } from "../../../../shared/graphql/use-send.ts";
import { RadioGroup } from "../../../../shared/ui/radio-group.tsx";
import { TextField } from "../../../../shared/ui/text-field.tsx";
import { showToast } from "../../../../shared/ui/toast.ts";
import { useDeedWords } from "../use-deed-words.ts";

const answerDeed = graphql(`
  mutation AnswerDeed($input: AnswerDeedInput!) {
    answerDeed(input: $input) {
      __typename
      ... on Deed {
        id
        state
        version
      }
      ... on SubmissionEnded {
        ended: state
      }
    }
  }
`);

const types = ["Deed"];
const schema = object({
  accepted: pipe(
    picklist(["accepted", "returned"], "CHOOSE"),
    transform((word) => word === "accepted"),
  ),
  reason: deedAnswerSchema.entries.reason,
  reference: deedAnswerSchema.entries.reference,
});

type Values = { accepted: string; reason: string; reference: string };

type AnswerDialogProps = { of: { id: string; platformName: string }; onClose: () => void };

/** Enters what a platform has answered; a return says why. */
export function AnswerDialog({ of: { id, platformName }, onClose }: AnswerDialogProps) {
  const intl = useIntl();
  const words = useDeedWords();
  const send = useSend(answerDeed, types);
  const labels = {
    accepted: intl.formatMessage({ id: "deeds.answer.what" }),
    reason: intl.formatMessage({ id: "deeds.answer.reason" }),
    reference: intl.formatMessage({ id: "deeds.submission.reference" }),
  };
  const form = useConsoleForm<Values, InferOutput<typeof schema>>({
    schema,
    defaultValues: { accepted: "", reason: "", reference: "" },
    labels,
    optional: ["reason", "reference"],
    onSubmit: async (values) => {
      const { data, failure } = await send({ input: { submissionId: id, ...values } });
      if (failure) return failure;
      if (data.answerDeed.__typename === "SubmissionEnded") {
        const state = words.submission(data.answerDeed.ended);
        return refusal(intl.formatMessage({ id: "deeds.refused.ended" }, { state }));
      }
      showToast({
        tone: "success",
        text: intl.formatMessage(
          { id: "form.done" },
          { act: intl.formatMessage({ id: "deeds.answer.save" }) },
        ),
      });
      onClose();
      return null;
    },
  });
  return (
    <FormDialog
      title={intl.formatMessage({ id: "deeds.answer.question" }, { name: platformName })}
      onClose={onClose}
      form={form}
      action={intl.formatMessage({ id: "deeds.answer.save" })}
    >
      <Field control={form.control} name="accepted">
        {(field) => (
          <RadioGroup
            {...field}
            label={labels.accepted}
            isRequired
            options={[
              { value: "accepted", label: words.submission("ACCEPTED") },
              { value: "returned", label: words.submission("RETURNED") },
            ]}
          />
        )}
      </Field>
      <Field control={form.control} name="reason">
        {(field) => (
          <TextField
            {...field}
            label={labels.reason}
            help={intl.formatMessage({ id: "deeds.answer.reason.help" })}
          />
        )}
      </Field>
      <Field control={form.control} name="reference">
        {(field) => <TextField {...field} label={labels.reference} />}
      </Field>
    </FormDialog>
  );
}
