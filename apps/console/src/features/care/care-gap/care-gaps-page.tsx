import { HeartHandshake } from "lucide-react";
import { useMemo, useState } from "react";
import { FormattedMessage, useIntl } from "react-intl";
import { graphql } from "../../../gql/gql.ts";
import type { CareGapsQuery } from "../../../gql/graphql.ts";
import { InstantText } from "../../../shared/format/time-text.tsx";
import { useLoad } from "../../../shared/graphql/use-load.ts";
import { usePersonWords } from "../../../shared/labels/use-person-words.ts";
import { pageVariables } from "../../../shared/list/list-page.ts";
import { PageHeading } from "../../../shared/page/page-heading.tsx";
import { Button } from "../../../shared/ui/button.tsx";
import { Link } from "../../../shared/ui/link.tsx";
import { Stack } from "../../../shared/ui/stack.tsx";
import { Status } from "../../../shared/ui/status.tsx";
import type { Column } from "../../../shared/ui/table/column.ts";
import { CareList } from "./care-list.tsx";
import { CloseGapDialog } from "./close-gap-dialog.tsx";
import { NotedNeeds } from "./noted-needs.tsx";

const careGaps = graphql(`
  query CareGaps($first: Int, $after: String, $last: Int, $before: String) {
    careGaps(first: $first, after: $after, last: $last, before: $before, filter: { state: OPEN }) {
      totalCount
      nodes {
        id
        carerName
        relation
        openedAt
        dueAt
        overdue
        version
        viewerCanClose
        person {
          id
          name
        }
        office {
          id
          shortName
        }
      }
      pageInfo {
        hasNextPage
        hasPreviousPage
        startCursor
        endCursor
      }
    }
  }
`);

const types = ["CareGap"];
type Gap = CareGapsQuery["careGaps"]["nodes"][number];

/** Whose carer is away, by deadline: each has to be arranged for. */
export function CareGapsPage() {
  const intl = useIntl();
  const [place, setPlace] = useState<{ after?: string; before?: string }>({});
  const [closing, setClosing] = useState<Gap | null>(null);
  const columns = useGapColumns(setClosing);
  const loaded = useLoad(careGaps, pageVariables(place), { types });
  return (
    <Stack gap={5}>
      <PageHeading
        title={intl.formatMessage({ id: "nav.careGaps" })}
        lead={intl.formatMessage({ id: "careGap.lead" })}
      />
      <CareList
        id="care-gaps"
        caption="careGap.list"
        icon={HeartHandshake}
        columns={columns}
        loaded={loaded}
        page={loaded.data?.careGaps}
        onTurn={setPlace}
      />
      <NotedNeeds />
      {closing && <CloseGapDialog gap={closing} onClose={() => setClosing(null)} />}
    </Stack>
  );
}

function useGapColumns(onClose: (gap: Gap) => void): readonly Column<Gap>[] {
  const intl = useIntl();
  const words = usePersonWords();
  return useMemo(
    () => [
      {
        id: "person",
        header: intl.formatMessage({ id: "careGap.person" }),
        isRowHeader: true,
        cell: ({ person, id }) =>
          person ? (
            <Link to="/people/$id" params={{ id: person.id }}>
              {person.name}
            </Link>
          ) : (
            id.slice(-4)
          ),
      },
      {
        id: "carer",
        header: intl.formatMessage({ id: "careGap.carer" }),
        cell: ({ carerName, relation }) =>
          intl.formatMessage(
            { id: "careGap.carer.of" },
            { name: carerName, relation: words.relation(relation) },
          ),
      },
      {
        id: "due",
        header: intl.formatMessage({ id: "careGap.due" }),
        cell: ({ dueAt }) => <InstantText at={dueAt} />,
      },
      {
        id: "state",
        header: intl.formatMessage({ id: "careGap.state" }),
        onCard: "itself",
        cell: ({ overdue }) => (
          <Status
            tone="danger"
            label={intl.formatMessage({ id: overdue ? "careGap.overdue" : "careGap.open" })}
          />
        ),
      },
      {
        id: "office",
        header: intl.formatMessage({ id: "careGap.office" }),
        cell: ({ office }) => office?.shortName,
      },
      {
        id: "act",
        header: intl.formatMessage({ id: "careGap.act" }),
        onCard: "itself",
        cell: (gap) =>
          gap.viewerCanClose && (
            <Button
              aria-label={intl.formatMessage(
                { id: "careGap.close.label" },
                { name: gap.person?.name ?? "" },
              )}
              onPress={() => onClose(gap)}
            >
              <FormattedMessage id="careGap.close" />
            </Button>
          ),
      },
    ],
    [intl, words, onClose],
  );
}
