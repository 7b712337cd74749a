import { FormattedMessage, useIntl } from "react-intl";
import { readFragment, type FragmentType } from "../../../../gql/fragment-masking.ts";
import { graphql } from "../../../../gql/gql.ts";
import type { CampaignContentFragment } from "../../../../gql/graphql.ts";
import { InstantText } from "../../../../shared/format/time-text.tsx";
import { Figures } from "../../../../shared/ui/figures.tsx";
import { Stack } from "../../../../shared/ui/stack.tsx";
import { SummaryList, type SummaryItem } from "../../../../shared/ui/summary-list.tsx";
import { useCampaignWords } from "../use-campaign-words.ts";
import styles from "../campaign.module.css";

export const campaignContent = graphql(`
  fragment CampaignContent on Campaign {
    id
    messageClass
    legalBasis
    template
    people
    reachable
    segments
    costLi
    secondNeeded
    draftedBy
    createdAt
    submittedBy
    submittedAt
    approvedBy
    approvedAt
    secondBy
    secondAt
    overrideReason
    startedAt
    endedAt
    office {
      id
      name
    }
  }
`);

/** What a campaign says, what it comes to, and who did what when. */
export function CampaignContent({ campaign }: { campaign: FragmentType<typeof campaignContent> }) {
  const intl = useIntl();
  const words = useCampaignWords();
  const known = readFragment(campaignContent, campaign);
  const { people, reachable, segments, costLi } = known;
  const say = (id: "people" | "reachable" | "segments" | "cost") =>
    intl.formatMessage({ id: `campaigns.${id}` });
  return (
    <>
      {people != null && (
        <Stack gap={3}>
          <h2>
            <FormattedMessage id="campaigns.estimate" />
          </h2>
          <Figures
            figures={[
              { id: "people", label: say("people"), value: people },
              { id: "reachable", label: say("reachable"), value: reachable ?? 0 },
              { id: "segments", label: say("segments"), value: segments ?? 0 },
              { id: "cost", label: say("cost"), value: words.yuan(costLi ?? 0) },
            ]}
          />
        </Stack>
      )}
      <Stack gap={3}>
        <h2>
          <FormattedMessage id="campaigns.content" />
        </h2>
        <p className={styles.letter}>{known.template}</p>
        <About campaign={known} />
      </Stack>
    </>
  );
}

function About({ campaign }: { campaign: CampaignContentFragment }) {
  const intl = useIntl();
  const words = useCampaignWords();
  const said = (id: Said, value: string): SummaryItem => ({
    id,
    label: intl.formatMessage({ id: `campaigns.${id}` }),
    value,
  });
  const done = (id: Done, by?: string | null, at?: string | null): SummaryItem[] =>
    at == null
      ? []
      : [
          {
            id,
            label: intl.formatMessage({ id: `campaigns.${id}` }),
            value: (
              <>
                {by} <InstantText at={at} />
              </>
            ),
          },
        ];
  return (
    <SummaryList
      items={[
        said("class", words.messageClass(campaign.messageClass)),
        said("legalBasis", campaign.legalBasis),
        said("office", campaign.office?.name ?? ""),
        ...done("drafted", campaign.draftedBy, campaign.createdAt),
        ...done("handed", campaign.submittedBy, campaign.submittedAt),
        ...done("approved", campaign.approvedBy, campaign.approvedAt),
        ...done("second", campaign.secondBy, campaign.secondAt),
        ...(campaign.overrideReason == null ? [] : [said("override", campaign.overrideReason)]),
        ...done("started", "", campaign.startedAt),
        ...done("ended", "", campaign.endedAt),
      ]}
    />
  );
}

type Said = "class" | "legalBasis" | "office" | "override";
type Done = "drafted" | "handed" | "approved" | "second" | "started" | "ended";
