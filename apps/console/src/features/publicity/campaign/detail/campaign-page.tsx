import { useParams } from "@tanstack/react-router";
import { FormattedMessage, useIntl } from "react-intl";
import { graphql } from "../../../../gql/gql.ts";
import type { CampaignState } from "../../../../gql/graphql.ts";
import { useLoad } from "../../../../shared/graphql/use-load.ts";
import { usePolling } from "../../../../shared/graphql/use-polling.ts";
import { PageFailure } from "../../../../shared/page/page-failure.ts";
import { PageHeading } from "../../../../shared/page/page-heading.tsx";
import { Skeleton } from "../../../../shared/ui/loading.tsx";
import { Stack } from "../../../../shared/ui/stack.tsx";
import { CampaignCrumbs } from "../campaign-crumbs.tsx";
import { useCampaignWords } from "../use-campaign-words.ts";
import { useCampaignsHere } from "../use-campaigns-here.ts";
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

/**
 * One campaign: how far it has come, what comes next, what it says, whom it has told. One of an office
 * above is not in sight itself, but whom of one's own people it has told is.
 */
export function CampaignPage() {
  const intl = useIntl();
  const words = useCampaignWords();
  const id = useParams({ strict: false, select: (params) => params.id ?? "" });
  const loaded = useLoad(campaignPage, { id }, { types });
  const campaign = loaded.data?.campaign.id === id ? loaded.data.campaign : undefined;
  usePolling(loaded, campaign !== undefined && goingOn.includes(campaign.state));
  const hidden = campaign ? null : loaded.failure;
  const here = useCampaignsHere(hidden?.kind !== "notFound");
  const above = hidden && here.data?.campaignsHere.find((each) => each.id === id);
  if (hidden && (hidden.kind !== "notFound" || (here.data && !above))) {
    throw new PageFailure(hidden);
  }
  if (here.failure && !here.data) throw new PageFailure(here.failure);
  return (
    <Stack gap={5}>
      <CampaignCrumbs />
      <PageHeading
        title={campaign?.title ?? above?.title ?? intl.formatMessage({ id: "campaigns.one" })}
        lead={
          above && (
            <FormattedMessage
              id="campaigns.below"
              values={{ class: words.messageClass(above.messageClass), people: above.people }}
            />
          )
        }
        actions={campaign && <CampaignActions campaign={campaign} />}
      />
      {above && <CampaignCoverage id={id} />}
      {campaign && (
        <>
          <CampaignNext campaign={campaign} />
          {!notYet.includes(campaign.state) && (
            <CampaignRun id={id} isGoingOn={goingOn.includes(campaign.state)} />
          )}
          <CampaignContent campaign={campaign} />
          {!notYet.includes(campaign.state) && <CampaignCoverage id={id} state={campaign.state} />}
        </>
      )}
      {!campaign && !above && <Skeleton lines={10} />}
    </Stack>
  );
}
