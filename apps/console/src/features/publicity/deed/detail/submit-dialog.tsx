import { submissionLevelsSchema } from "@wuzi/domain/publicity/deed-input";
import { platformLevels } from "@wuzi/domain/publicity/deed-words";
import { FormattedMessage, useIntl } from "react-intl";
import type { InferOutput } from "valibot";
import { graphql } from "../../../../gql/gql.ts";
import type { DeedFactsFragment, PlatformLevel } from "../../../../gql/graphql.ts";
import { Field } from "../../../../shared/form/field.tsx";
import { FormDialog } from "../../../../shared/form/form-dialog.tsx";
import { useConsoleForm } from "../../../../shared/form/use-console-form.ts";
import { useSendKey } from "../../../../shared/form/use-send-key.ts";
import { refusal } from "../../../../shared/graphql/failure.ts";
import { useSend } from "../../../../shared/graphql/use-send.ts";
import { CheckboxGroup } from "../../../../shared/ui/checkbox.tsx";
import { showToast } from "../../../../shared/ui/toast.ts";
import { useDeedWords } from "../use-deed-words.ts";

const submitDeed = graphql(`
  mutation SubmitDeed($input: SubmitDeedInput!) {
    submitDeed(input: $input) {
      __typename
      ... on Deed {
        id
        state
        version
      }
      ... on SubmissionBarred {
        level
        bar
      }
    }
  }
`);

const types = ["Deed"];
const levelOf = (word: string) => word.toUpperCase() as PlatformLevel;

type SubmitDialogProps = {
  of: Pick<DeedFactsFragment, "id" | "version" | "submissions">;
  onClose: () => void;
};

/** Submits a deed to one platform or both; those that wait or have accepted are not offered again. */
export function SubmitDialog({ of: { id, version, submissions }, onClose }: SubmitDialogProps) {
  const intl = useIntl();
  const words = useDeedWords();
  const send = useSend(submitDeed, types);
  const key = useSendKey();
  const label = intl.formatMessage({ id: "deeds.submit.levels" });
  const taken = submissions.filter(({ state }) => state === "OPEN" || state === "ACCEPTED");
  const free = platformLevels.filter((each) => !taken.some(({ level }) => level === levelOf(each)));
  const form = useConsoleForm<{ levels: string[] }, InferOutput<typeof submissionLevelsSchema>>({
    schema: submissionLevelsSchema,
    defaultValues: { levels: [...free] },
    labels: { levels: label },
    onSubmit: async ({ levels }) => {
      const input = { id, version, levels: levels.map(levelOf), idempotencyKey: key.current() };
      const { data, failure } = await send({ input });
      key.answered(failure);
      if (failure) return failure;
      const result = data.submitDeed;
      if (result.__typename === "SubmissionBarred") {
        return refusal(
          intl.formatMessage(
            { id: "deeds.refused.barred" },
            { level: words.level(result.level), bar: words.bar(result.bar) },
          ),
        );
      }
      showToast({
        tone: "success",
        text: intl.formatMessage(
          { id: "form.done" },
          { act: intl.formatMessage({ id: "deeds.submit.action" }) },
        ),
      });
      onClose();
      return null;
    },
  });
  return (
    <FormDialog
      title={intl.formatMessage({ id: "deeds.submit.question" })}
      onClose={onClose}
      form={form}
      action={intl.formatMessage({ id: "deeds.submit.action" })}
    >
      <p>
        <FormattedMessage id={free.length > 0 ? "deeds.submit.lead" : "deeds.submit.nowhere"} />
      </p>
      <Field control={form.control} name="levels">
        {({ value, onChange, error }) => (
          <CheckboxGroup
            label={label}
            error={error}
            options={free.map((each) => ({
              value: each as string,
              label: words.level(levelOf(each)),
            }))}
            value={value}
            onChange={onChange}
          />
        )}
      </Field>
    </FormDialog>
  );
}
