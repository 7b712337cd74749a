import { useIntl } from "react-intl";
import { graphql } from "../../../../gql/gql.ts";
import { refusal } from "../../../../shared/graphql/failure.ts";
import { useSend } from "../../../../shared/graphql/use-send.ts";
import { useCampaignWords } from "../use-campaign-words.ts";
import { ReasonDialog } from "./reason-dialog.tsx";

const stopCampaign = graphql(`
  mutation StopCampaign($input: StopCampaignInput!) {
    stopCampaign(input: $input) {
      __typename
      ... on Campaign {
        id
        state
        version
      }
      ... on CampaignMoved {
        state
      }
    }
  }
`);

const types = ["Campaign"];

type StopDialogProps = { of: { id: string }; onClose: () => void };

/** Asks once, with a reason; from then on nothing more leaves. */
export function StopDialog({ of: { id }, onClose }: StopDialogProps) {
  const intl = useIntl();
  const words = useCampaignWords();
  const send = useSend(stopCampaign, types);
  return (
    <ReasonDialog
      act="stop"
      onClose={onClose}
      onSend={async (reason) => {
        const { data, failure } = await send({ input: { id, reason } });
        if (failure || data.stopCampaign.__typename === "Campaign") return failure;
        const state = words.state(data.stopCampaign.state);
        return refusal(intl.formatMessage({ id: "campaigns.refused.moved" }, { state }));
      }}
    />
  );
}
