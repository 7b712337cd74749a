import { useMemo } from "react";
import { useIntl } from "react-intl";
import { graphql } from "../../../../gql/gql.ts";
import type { EntryRowFragment } from "../../../../gql/graphql.ts";
import { DayText } from "../../../../shared/format/time-text.tsx";
import { Link } from "../../../../shared/ui/link.tsx";
import type { Column } from "../../../../shared/ui/table/column.ts";
import { useOutreachWords } from "../use-outreach-words.ts";

export const entryRow = graphql(`
  fragment EntryRow on Outreach {
    id
    channel
    form
    place
    onDay
    audience
    disabledPeople
    named
    namedReached
    recordedBy
    office {
      id
      shortName
    }
  }
`);

/** The columns of the log. */
export function useEntryColumns(): readonly Column<EntryRowFragment>[] {
  const intl = useIntl();
  const words = useOutreachWords();
  return useMemo(
    () => [
      {
        id: "channel",
        header: intl.formatMessage({ id: "outreach.channel" }),
        isRowHeader: true,
        cell: ({ id, channel, place }) => (
          <Link to="/outreach/$id" params={{ id }}>
            {place ? `${words.channel(channel)} · ${place}` : words.channel(channel)}
          </Link>
        ),
      },
      {
        id: "day",
        header: intl.formatMessage({ id: "outreach.day" }),
        cell: ({ onDay }) => <DayText day={onDay} />,
      },
      {
        id: "form",
        header: intl.formatMessage({ id: "outreach.form" }),
        cell: ({ form }) => words.form(form),
      },
      {
        id: "office",
        header: intl.formatMessage({ id: "outreach.office" }),
        cell: ({ office }) => office?.shortName,
      },
      {
        id: "audience",
        header: intl.formatMessage({ id: "outreach.audience" }),
        isNumeric: true,
        cell: ({ audience }) => intl.formatNumber(audience),
      },
      {
        id: "disabled",
        header: intl.formatMessage({ id: "outreach.disabledPeople" }),
        isNumeric: true,
        cell: ({ disabledPeople }) =>
          disabledPeople == null ? null : intl.formatNumber(disabledPeople),
      },
      {
        id: "named",
        header: intl.formatMessage({ id: "outreach.named" }),
        isNumeric: true,
        cell: ({ named, namedReached }) =>
          named === 0
            ? null
            : intl.formatMessage({ id: "outreach.named.of" }, { reached: namedReached, named }),
      },
      {
        id: "by",
        header: intl.formatMessage({ id: "outreach.recordedBy" }),
        isHiddenAtFirst: true,
        cell: ({ recordedBy }) => recordedBy,
      },
    ],
    [intl, words],
  );
}
