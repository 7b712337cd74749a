import { overrideSchema } from "@wuzi/domain/publicity/campaign-input";
import { FormattedMessage, useIntl } from "react-intl";
import { nullable, object, type InferOutput } from "valibot";
import { graphql } from "../../../../gql/gql.ts";
import type { MessageClass } from "../../../../gql/graphql.ts";
import { Field } from "../../../../shared/form/field.tsx";
import { FormDialog } from "../../../../shared/form/form-dialog.tsx";
import { useConsoleForm } from "../../../../shared/form/use-console-form.ts";
import { refusal } from "../../../../shared/graphql/failure.ts";
import { useSend } from "../../../../shared/graphql/use-send.ts";
import { TextField } from "../../../../shared/ui/text-field.tsx";
import { showToast } from "../../../../shared/ui/toast.ts";
import { useCampaignWords } from "../use-campaign-words.ts";

const approveCampaign = graphql(`
  mutation ApproveCampaign($input: ApproveCampaignInput!) {
    approveCampaign(input: $input) {
      __typename
      ... on Campaign {
        id
        state
        version
      }
      ... on CampaignMoved {
        state
      }
      ... on AnotherMustApprove {
        did
      }
    }
  }
`);

const types = ["Campaign"];
const schema = object({ overrideReason: nullable(overrideSchema.entries.overrideReason) });

type ApproveDialogProps = {
  of: {
    id: string;
    title: string;
    version: number;
    messageClass: MessageClass;
    reachable?: number | null;
  };
  onClose: () => void;
};

/** Approves a campaign; an emergency may say why it leaves at night as well. */
export function ApproveDialog({ of, onClose }: ApproveDialogProps) {
  const intl = useIntl();
  const words = useCampaignWords();
  const send = useSend(approveCampaign, types);
  const label = intl.formatMessage({ id: "campaigns.override" });
  const form = useConsoleForm<{ overrideReason: string }, InferOutput<typeof schema>>({
    schema,
    defaultValues: { overrideReason: "" },
    labels: { overrideReason: label },
    optional: ["overrideReason"],
    onSubmit: async ({ overrideReason }) => {
      const { id, version } = of;
      const { data, failure } = await send({ input: { id, version, overrideReason } });
      if (failure) return failure;
      const result = data.approveCampaign;
      if (result.__typename === "AnotherMustApprove") {
        const did = result.did === "approved" ? "approved" : "submitted";
        return refusal(intl.formatMessage({ id: `campaigns.refused.${did}` }));
      }
      if (result.__typename === "CampaignMoved") {
        const state = words.state(result.state);
        return refusal(intl.formatMessage({ id: "campaigns.refused.moved" }, { state }));
      }
      showToast({
        tone: "success",
        text: intl.formatMessage(
          { id: "form.done" },
          { act: intl.formatMessage({ id: "campaigns.approve.action" }) },
        ),
      });
      onClose();
      return null;
    },
  });
  return (
    <FormDialog
      title={intl.formatMessage({ id: "campaigns.approve.question" })}
      onClose={onClose}
      form={form}
      action={intl.formatMessage({ id: "campaigns.approve.action" })}
    >
      <p>
        <FormattedMessage
          id="campaigns.approve.lead"
          values={{ title: of.title, people: of.reachable ?? 0 }}
        />
      </p>
      {of.messageClass === "EMERGENCY" && (
        <Field control={form.control} name="overrideReason">
          {(field) => (
            <TextField
              {...field}
              label={label}
              help={intl.formatMessage({ id: "campaigns.override.help" })}
            />
          )}
        </Field>
      )}
    </FormDialog>
  );
}
