import { useParams } from "@tanstack/react-router";
import { useState } from "react";
import { FormattedMessage, useIntl } from "react-intl";
import { graphql } from "../../../../gql/gql.ts";
import { useLoad } from "../../../../shared/graphql/use-load.ts";
import { useSend } from "../../../../shared/graphql/use-send.ts";
import { PageFailure } from "../../../../shared/page/page-failure.ts";
import { PageHeading } from "../../../../shared/page/page-heading.tsx";
import { Button } from "../../../../shared/ui/button.tsx";
import { Skeleton } from "../../../../shared/ui/loading.tsx";
import { Stack } from "../../../../shared/ui/stack.tsx";
import { PhotoStrip } from "../../../../shared/upload/photo-strip.tsx";
import { OutreachCrumbs } from "../outreach-crumbs.tsx";
import { useOutreachWords } from "../use-outreach-words.ts";
import { WithdrawDialog } from "../withdraw-dialog.tsx";
import { WithdrawnNotice } from "../withdrawn-notice.tsx";
import { EntryFacts } from "./entry-facts.tsx";
import { PeopleTold } from "./people-told.tsx";

const entryPage = graphql(`
  query EntryPage($id: ID!) {
    outreachEntry(id: $id) {
      id
      channel
      version
      withdrawnAt
      withdrawnBy
      withdrawnReason
      viewerCanWithdraw
      photos {
        id
        path
        width
        height
      }
      ...EntryFacts
      ...PeopleTold
    }
  }
`);

const withdrawOutreach = graphql(`
  mutation WithdrawOutreach($input: WithdrawInput!) {
    withdrawOutreach(input: $input) {
      id
      version
    }
  }
`);

const types = ["Outreach", "PublicityTask", "PublicityPlan", "Person", "CampaignCoverage"];

/** One entry of the log. */
export function EntryPage() {
  const intl = useIntl();
  const words = useOutreachWords();
  const id = useParams({ strict: false, select: (params) => params.id ?? "" });
  const { data, failure } = useLoad(entryPage, { id }, { types });
  const send = useSend(withdrawOutreach, types);
  const [isWithdrawing, setWithdrawing] = useState(false);
  if (failure && !data) throw new PageFailure(failure);
  const entry = data?.outreachEntry;
  return (
    <Stack gap={5}>
      <OutreachCrumbs list="outreach" />
      <PageHeading
        title={entry ? words.channel(entry.channel) : intl.formatMessage({ id: "outreach.one" })}
        actions={
          entry?.viewerCanWithdraw && (
            <Button onPress={() => setWithdrawing(true)}>
              <FormattedMessage id="outreach.withdraw.action" />
            </Button>
          )
        }
      />
      {entry ? (
        <>
          <WithdrawnNotice
            at={entry.withdrawnAt ?? null}
            by={entry.withdrawnBy ?? null}
            reason={entry.withdrawnReason ?? null}
          />
          <EntryFacts entry={entry} />
          <PhotoStrip photos={entry.photos} />
          <PeopleTold entry={entry} />
          {isWithdrawing && (
            <WithdrawDialog
              what="outreach"
              onClose={() => setWithdrawing(false)}
              onSend={async (reason) => {
                const { version } = entry;
                return (await send({ input: { id, version, reason } })).failure;
              }}
            />
          )}
        </>
      ) : (
        <Skeleton lines={8} />
      )}
    </Stack>
  );
}
