import { useEffect, useMemo, useState } from "react";
import { readFragment } from "../../../../gql/fragment-masking.ts";
import { graphql } from "../../../../gql/gql.ts";
import type { CampaignProgressChangedSubscription } from "../../../../gql/graphql.ts";
import { listenTo } from "../../../../shared/graphql/listen-to.ts";
import { useLoad } from "../../../../shared/graphql/use-load.ts";

export const progressParts = graphql(`
  fragment ProgressParts on CampaignProgress {
    people
    queued
    submitted
    accepted
    delivered
    partlyDelivered
    failed
    expired
    unknown
    excluded
    reasons {
      reason
      people
    }
  }
`);

const progressQuery = graphql(`
  query ProgressOfCampaign($id: ID!) {
    campaignProgress(id: $id) {
      ...ProgressParts
    }
  }
`);

const progressSubscription = graphql(`
  subscription CampaignProgressChanged($id: ID!) {
    campaignProgressChanged(id: $id) {
      ...ProgressParts
    }
  }
`);

type Told = {
  readonly id: string;
  readonly progress: CampaignProgressChangedSubscription["campaignProgressChanged"];
};

/** How a campaign stands: what there is at once, and from then on as it changes. */
export function useLiveProgress(id: string) {
  const variables = useMemo(() => ({ id }), [id]);
  const { data, failure, reload } = useLoad(progressQuery, variables);
  const [told, setTold] = useState<Told | null>(null);
  const [isLive, setLive] = useState(false);
  useEffect(() => {
    const { stop } = listenTo(progressSubscription, variables, {
      onData: ({ campaignProgressChanged }) => setTold({ id, progress: campaignProgressChanged }),
      onLive: setLive,
    });
    return stop;
  }, [variables, id]);
  const newest = told?.id === id ? told.progress : data?.campaignProgress;
  return {
    progress: newest ? readFragment(progressParts, newest) : null,
    failure: newest ? null : failure,
    isLive,
    reload,
  };
}
