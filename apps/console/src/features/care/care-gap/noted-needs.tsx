import { needKindLabels, type NeedKind } from "@wuzi/domain/care/need-kind";
import { labelOf, type Language } from "@wuzi/domain/labels/label";
import { HandHelping } from "lucide-react";
import { useMemo, useState } from "react";
import { useIntl } from "react-intl";
import { graphql } from "../../../gql/gql.ts";
import type { NotedNeedsQuery } from "../../../gql/graphql.ts";
import { InstantText } from "../../../shared/format/time-text.tsx";
import { useLoad } from "../../../shared/graphql/use-load.ts";
import { pageVariables } from "../../../shared/list/list-page.ts";
import { Link } from "../../../shared/ui/link.tsx";
import type { Column } from "../../../shared/ui/table/column.ts";
import { CareList } from "./care-list.tsx";

const notedNeeds = graphql(`
  query NotedNeeds($first: Int, $after: String, $last: Int, $before: String) {
    notedNeeds(first: $first, after: $after, last: $last, before: $before) {
      totalCount
      nodes {
        id
        kind
        note
        notedAt
        notedBy
        person {
          id
          name
        }
        resident {
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

const types = ["NotedNeed", "ControlCase", "Household"];
type Need = NotedNeedsQuery["notedNeeds"]["nodes"][number];

/** What follow-ups and visits found people to need, the newest first. */
export function NotedNeeds() {
  const [place, setPlace] = useState<{ after?: string; before?: string }>({});
  const columns = useNeedColumns();
  const loaded = useLoad(notedNeeds, pageVariables(place), { types });
  return (
    <CareList
      id="noted-needs"
      caption="careGap.needs"
      icon={HandHelping}
      columns={columns}
      loaded={loaded}
      page={loaded.data?.notedNeeds}
      onTurn={setPlace}
    />
  );
}

function useNeedColumns(): readonly Column<Need>[] {
  const intl = useIntl();
  return useMemo(() => {
    const language: Language = intl.locale === "en-US" ? "en" : "zh";
    return [
      {
        id: "whose",
        header: intl.formatMessage({ id: "careGap.needs.whose" }),
        isRowHeader: true,
        cell: ({ person, resident }) =>
          person ? (
            <Link to="/people/$id" params={{ id: person.id }}>
              {person.name}
            </Link>
          ) : (
            resident?.name
          ),
      },
      {
        id: "kind",
        header: intl.formatMessage({ id: "careGap.needs.kind" }),
        cell: ({ kind }) => labelOf(needKindLabels, kind.toLowerCase() as NeedKind, language),
      },
      {
        id: "note",
        header: intl.formatMessage({ id: "careGap.needs.note" }),
        cell: ({ note }) => note,
      },
      {
        id: "office",
        header: intl.formatMessage({ id: "careGap.office" }),
        cell: ({ office }) => office?.shortName,
      },
      {
        id: "at",
        header: intl.formatMessage({ id: "careGap.needs.at" }),
        cell: ({ notedAt }) => <InstantText at={notedAt} />,
      },
      {
        id: "by",
        header: intl.formatMessage({ id: "careGap.needs.by" }),
        cell: ({ notedBy }) => notedBy,
      },
    ];
  }, [intl]);
}
