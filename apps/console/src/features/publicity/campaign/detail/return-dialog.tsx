import { useIntl } from "react-intl";
import { graphql } from "../../../../gql/gql.ts";
import { refusal } from "../../../../shared/graphql/failure.ts";
import { useSend } from "../../../../shared/graphql/use-send.ts";
import { useCampaignWords } from "../use-campaign-words.ts";
import { ReasonDialog } from "./reason-dialog.tsx";

const returnCampaign = graphql(`
  mutation ReturnCampaign($input: ReturnCampaignInput!) {
    returnCampaign(input: $input) {
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

type ReturnDialogProps = { of: { id: string; version: number }; onClose: () => void };

/** Gives a campaign back to whoever drafted it. */
export function ReturnDialog({ of: { id, version }, onClose }: ReturnDialogProps) {
  const intl = useIntl();
  const words = useCampaignWords();
  const send = useSend(returnCampaign, types);
  return (
    <ReasonDialog
      act="return"
      onClose={onClose}
      onSend={async (reason) => {
        const { data, failure } = await send({ input: { id, version, reason } });
        if (failure || data.returnCampaign.__typename === "Campaign") return failure;
        const state = words.state(data.returnCampaign.state);
        return refusal(intl.formatMessage({ id: "campaigns.refused.moved" }, { state }));
      }}
    />
  );
}
