import { FormattedMessage, useIntl } from "react-intl";
import { graphql } from "../../../../gql/gql.ts";
import { refusalText } from "../../../../shared/form/refusal-text.ts";
import { useSend } from "../../../../shared/graphql/use-send.ts";
import { AlertDialog } from "../../../../shared/ui/alert-dialog.tsx";
import { useFormatInstant } from "../../use-format-instant.ts";
import { useCampaignWords } from "../use-campaign-words.ts";

const submitCampaign = graphql(`
  mutation SubmitCampaign($input: SubmitCampaignInput!) {
    submitCampaign(input: $input) {
      __typename
      ... on Campaign {
        id
        state
        version
      }
      ... on CampaignMoved {
        state
      }
      ... on SameTextSent {
        at
        title
      }
      ... on WordsForbidden {
        words
      }
    }
  }
`);

const types = ["Campaign"];

type SubmitDialogProps = { of: { id: string; version: number }; onClose: () => void };

/** Hands a draft to whoever approves. */
export function SubmitDialog({ of: { id, version }, onClose }: SubmitDialogProps) {
  const intl = useIntl();
  const words = useCampaignWords();
  const instant = useFormatInstant();
  const send = useSend(submitCampaign, types);

  async function submit(): Promise<string | undefined> {
    const { data, failure } = await send({ input: { id, version } });
    if (failure) return refusalText(intl, failure);
    const result = data.submitCampaign;
    switch (result.__typename) {
      case "AudienceEmpty":
        return intl.formatMessage({ id: "campaigns.refused.empty" });
      case "CampaignMoved":
        return intl.formatMessage(
          { id: "campaigns.refused.moved" },
          { state: words.state(result.state) },
        );
      case "SameTextSent":
        return intl.formatMessage(
          { id: "campaigns.refused.same" },
          { title: result.title, at: instant(result.at) },
        );
      case "WordsForbidden":
        return intl.formatMessage(
          { id: "campaigns.refused.words" },
          { words: result.words.join(intl.formatMessage({ id: "list.separator" })) },
        );
      default:
        return undefined;
    }
  }

  return (
    <AlertDialog
      title={intl.formatMessage({ id: "campaigns.submit.question" })}
      confirmLabel={intl.formatMessage({ id: "campaigns.submit.action" })}
      isOpen
      onClose={onClose}
      onConfirm={submit}
    >
      <FormattedMessage id="campaigns.submit.lead" />
    </AlertDialog>
  );
}
