import { useMemo } from "react";
import { useIntl } from "react-intl";
import { graphql } from "../../../../gql/gql.ts";
import type { CampaignRowFragment } from "../../../../gql/graphql.ts";
import { InstantText } from "../../../../shared/format/time-text.tsx";
import { Link } from "../../../../shared/ui/link.tsx";
import type { Column } from "../../../../shared/ui/table/column.ts";
import { CampaignStatus } from "../campaign-status.tsx";
import { useCampaignWords } from "../use-campaign-words.ts";

export const campaignRow = graphql(`
  fragment CampaignRow on Campaign {
    id
    title
    state
    messageClass
    people
    reachable
    createdAt
    draftedBy
    office {
      id
      shortName
    }
    progress {
      delivered
      failed
    }
  }
`);

/** The columns of the list of campaigns. */
export function useCampaignColumns(): readonly Column<CampaignRowFragment>[] {
  const intl = useIntl();
  const words = useCampaignWords();
  return useMemo(() => {
    const count = (value: number | null | undefined) =>
      value == null ? null : intl.formatNumber(value);
    return [
      {
        id: "title",
        header: intl.formatMessage({ id: "campaigns.title" }),
        isRowHeader: true,
        cell: ({ id, title }) => (
          <Link to="/campaigns/$id" params={{ id }}>
            {title}
          </Link>
        ),
      },
      {
        id: "state",
        header: intl.formatMessage({ id: "campaigns.state" }),
        onCard: "itself",
        cell: ({ state }) => <CampaignStatus state={state} />,
      },
      {
        id: "class",
        header: intl.formatMessage({ id: "campaigns.class" }),
        cell: ({ messageClass }) => words.messageClass(messageClass),
      },
      {
        id: "people",
        header: intl.formatMessage({ id: "campaigns.people" }),
        isNumeric: true,
        cell: ({ people }) => count(people),
      },
      {
        id: "reachable",
        header: intl.formatMessage({ id: "campaigns.reachable" }),
        isNumeric: true,
        cell: ({ reachable }) => count(reachable),
      },
      {
        id: "delivered",
        header: intl.formatMessage({ id: "campaigns.delivered" }),
        isNumeric: true,
        cell: ({ people, progress }) => people != null && count(progress.delivered),
      },
      {
        id: "failed",
        header: intl.formatMessage({ id: "campaigns.failed" }),
        isNumeric: true,
        isHiddenAtFirst: true,
        cell: ({ people, progress }) => people != null && count(progress.failed),
      },
      {
        id: "office",
        header: intl.formatMessage({ id: "campaigns.office" }),
        cell: ({ office }) => office?.shortName,
      },
      {
        id: "created",
        header: intl.formatMessage({ id: "campaigns.drafted" }),
        cell: ({ createdAt, draftedBy }) => (
          <>
            <InstantText at={createdAt} /> {draftedBy}
          </>
        ),
      },
    ];
  }, [intl, words]);
}
