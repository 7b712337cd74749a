import { useMemo } from "react";
import { useIntl } from "react-intl";
import type { AreaLineFragment } from "../../../gql/graphql.ts";
import { Link } from "../../../shared/ui/link.tsx";
import { Status } from "../../../shared/ui/status.tsx";
import type { Column } from "../../../shared/ui/table/column.ts";
import type { ResponsibilitySearch } from "./responsibility-search.ts";
import { useResponsibilityWords } from "./use-responsibility-words.ts";

/** The area with a way to look at it, its lead, its deputies. */
export function useAreaColumns(search: ResponsibilitySearch): readonly Column<AreaLineFragment>[] {
  const intl = useIntl();
  const words = useResponsibilityWords();
  return useMemo<readonly Column<AreaLineFragment>[]>(
    () => [
      {
        id: "area",
        header: intl.formatMessage({ id: "responsibility.area" }),
        isRowHeader: true,
        cell: ({ office }) => (
          <Link to="/responsibility" search={{ ...search, office: office.id }}>
            {office.name}
          </Link>
        ),
      },
      {
        id: "lead",
        header: intl.formatMessage({ id: "responsibility.lead" }),
        cell: ({ lead }) =>
          lead ? (
            words.cadre(lead)
          ) : (
            <Status tone="warning" label={intl.formatMessage({ id: "responsibility.vacant" })} />
          ),
      },
      {
        id: "deputies",
        header: intl.formatMessage({ id: "responsibility.deputies" }),
        cell: ({ deputies }) => words.cadres(deputies) || "–",
      },
    ],
    [intl, search, words],
  );
}
