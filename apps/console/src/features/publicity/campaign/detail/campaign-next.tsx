import { FormattedMessage, useIntl } from "react-intl";
import { readFragment, type FragmentType } from "../../../../gql/fragment-masking.ts";
import { graphql } from "../../../../gql/gql.ts";
import type { CampaignNextFragment } from "../../../../gql/graphql.ts";
import { Notice } from "../../../../shared/ui/notice.tsx";
import { Row, Stack } from "../../../../shared/ui/stack.tsx";
import { CampaignStatus } from "../campaign-status.tsx";

export const campaignNext = graphql(`
  fragment CampaignNext on Campaign {
    id
    state
    secondNeeded
    approvedBy
    returnedBy
    returnedReason
    waitsForWindow
    stoppedBy
    stopReason
    viewerCanEdit
    viewerCanApprove
  }
`);

/** How far a campaign has come, and in one sentence what comes next and by whom. */
export function CampaignNext({ campaign }: { campaign: FragmentType<typeof campaignNext> }) {
  const intl = useIntl();
  const known = readFragment(campaignNext, campaign);
  const { state, returnedBy, returnedReason, stoppedBy, stopReason } = known;
  return (
    <Stack gap={3}>
      <Row>
        <CampaignStatus state={state} />
        <span>
          <FormattedMessage
            id={`campaigns.next.${nextOf(known)}`}
            values={{ name: known.approvedBy ?? "" }}
          />
        </span>
      </Row>
      {state === "DRAFT" && returnedReason != null && (
        <Notice
          tone="warning"
          title={intl.formatMessage({ id: "campaigns.returned" }, { name: returnedBy ?? "" })}
        >
          {returnedReason}
        </Notice>
      )}
      {known.waitsForWindow && (
        <Notice tone="info">
          <FormattedMessage id="campaigns.waitsForWindow" />
        </Notice>
      )}
      {stopReason != null && (
        <Notice
          tone="warning"
          title={intl.formatMessage({ id: "campaigns.stoppedBy" }, { name: stoppedBy ?? "" })}
        >
          {stopReason}
        </Notice>
      )}
    </Stack>
  );
}

function nextOf(campaign: CampaignNextFragment) {
  const { state, secondNeeded, approvedBy, viewerCanApprove, viewerCanEdit } = campaign;
  switch (state) {
    case "DRAFT":
      return viewerCanEdit ? "draft" : "draft.other";
    case "SUBMITTED":
      if (approvedBy != null) return viewerCanApprove ? "second.you" : "second";
      if (viewerCanApprove) return "approve.you";
      return secondNeeded ? "approve.two" : "approve";
    case "APPROVED":
    case "RESOLVING":
      return "resolving";
    case "SENDING":
      return "sending";
    case "STOPPING":
      return "stopping";
    case "STOPPED":
      return "stopped";
    case "DONE":
      return "done";
  }
}
