import { useParams } from "@tanstack/react-router";
import { useIntl } from "react-intl";
import { graphql } from "../../../../gql/gql.ts";
import type { CampaignState } from "../../../../gql/graphql.ts";
import { useLoad } from "../../../../shared/graphql/use-load.ts";
import { usePolling } from "../../../../shared/graphql/use-polling.ts";
import { PageFailure } from "../../../../shared/page/page-failure.ts";
import { PageHeading } from "../../../../shared/page/page-heading.tsx";
import { Skeleton } from "../../../../shared/ui/loading.tsx";
import { Stack } from "../../../../shared/ui/stack.tsx";
import { CampaignCrumbs } from "../campaign-crumbs.tsx";
import { CampaignActions } from "./campaign-actions.tsx";
import { CampaignContent } from "./campaign-content.tsx";
import { CampaignCoverage } from "./campaign-coverage.tsx";
import { CampaignNext } from "./campaign-next.tsx";
import { CampaignRun } from "./campaign-run.tsx";

const campaignPage = graphql(`
  query CampaignPage($id: ID!) {
    campaign(id: $id) {
      id
      title
      state
      ...CampaignActions
      ...CampaignNext
      ...CampaignContent
    }
  }
`);

const types = ["Campaign"];
const goingOn: readonly CampaignState[] = ["APPROVED", "RESOLVING", "SENDING", "STOPPING"];
const notYet: readonly CampaignState[] = ["DRAFT", "SUBMITTED"];

/** One campaign: how far it has come, what comes next, what it says, whom it has told. */
export function CampaignPage() {
  const intl = useIntl();
  const id = useParams({ strict: false, select: (params) => params.id ?? "" });
  const loaded = useLoad(campaignPage, { id }, { types });
  const campaign = loaded.data?.campaign;
  usePolling(loaded, campaign !== undefined && goingOn.includes(campaign.state));
  if (loaded.failure && !campaign) throw new PageFailure(loaded.failure);
  return (
    <Stack gap={5}>
      <CampaignCrumbs />
      <PageHeading
        title={campaign?.title ?? intl.formatMessage({ id: "campaigns.one" })}
        actions={campaign && <CampaignActions campaign={campaign} />}
      />
      {campaign ? (
        <>
          <CampaignNext campaign={campaign} />
          {!notYet.includes(campaign.state) && (
            <CampaignRun id={id} isGoingOn={goingOn.includes(campaign.state)} />
          )}
          <CampaignContent campaign={campaign} />
          {!notYet.includes(campaign.state) && <CampaignCoverage id={id} state={campaign.state} />}
        </>
      ) : (
        <Skeleton lines={10} />
      )}
    </Stack>
  );
}
