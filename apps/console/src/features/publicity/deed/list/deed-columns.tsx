import { useMemo } from "react";
import { FormattedMessage, useIntl } from "react-intl";
import { graphql } from "../../../../gql/gql.ts";
import type { DeedRowFragment } from "../../../../gql/graphql.ts";
import { InstantText } from "../../../../shared/format/time-text.tsx";
import { Link } from "../../../../shared/ui/link.tsx";
import type { Column } from "../../../../shared/ui/table/column.ts";
import { DeedStatus } from "../deed-status.tsx";
import { useDeedWords } from "../use-deed-words.ts";

export const deedRow = graphql(`
  fragment DeedRow on Deed {
    id
    title
    state
    aboutName
    aboutRole
    createdAt
    writtenBy
    office {
      id
      shortName
    }
    consent {
      id
    }
    submissions {
      id
      level
      state
    }
  }
`);

/** The columns of the list of deeds. */
export function useDeedColumns(): readonly Column<DeedRowFragment>[] {
  const intl = useIntl();
  const words = useDeedWords();
  return useMemo(() => {
    const named = (id: "title" | "state" | "about" | "consent" | "sent" | "office" | "written") =>
      intl.formatMessage({ id: `deeds.${id}` });
    return [
      {
        id: "title",
        header: named("title"),
        isRowHeader: true,
        cell: ({ id, title }) => (
          <Link to="/deeds/$id" params={{ id }}>
            {title}
          </Link>
        ),
      },
      {
        id: "state",
        header: named("state"),
        onCard: "itself",
        cell: ({ state }) => <DeedStatus state={state} />,
      },
      {
        id: "about",
        header: named("about"),
        cell: ({ aboutName, aboutRole }) => (
          <FormattedMessage id="deeds.about.with" values={{ name: aboutName, role: aboutRole }} />
        ),
      },
      {
        id: "consent",
        header: named("consent"),
        cell: ({ consent }) => (
          <FormattedMessage id={consent ? "deeds.consent.given" : "deeds.consent.none"} />
        ),
      },
      {
        id: "sent",
        header: named("sent"),
        cell: ({ submissions }) =>
          submissions.length === 0 ? (
            <FormattedMessage id="deeds.sent.none" />
          ) : (
            latestByLevel(submissions).map(({ id, level, state }) => (
              <div key={id}>
                <FormattedMessage
                  id="deeds.sent.to"
                  values={{ level: words.level(level), state: words.submission(state) }}
                />
              </div>
            ))
          ),
      },
      { id: "office", header: named("office"), cell: ({ office }) => office?.shortName },
      {
        id: "written",
        header: named("written"),
        cell: ({ createdAt, writtenBy }) => (
          <>
            <InstantText at={createdAt} /> {writtenBy}
          </>
        ),
      },
    ];
  }, [intl, words]);
}

/** They come the newest first. */
function latestByLevel(submissions: DeedRowFragment["submissions"]) {
  return submissions.filter(
    ({ level }, at) => submissions.findIndex((each) => each.level === level) === at,
  );
}
