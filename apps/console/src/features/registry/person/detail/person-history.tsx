import {
  ArrowLeftRight,
  Eye,
  FilePen,
  FilePlus2,
  HeartHandshake,
  Merge,
  RotateCcw,
  UserX,
} from "lucide-react";
import { FormattedMessage, useIntl } from "react-intl";
import { graphql } from "../../../../gql/gql.ts";
import type { PersonHistoryQuery } from "../../../../gql/graphql.ts";
import { useLoad } from "../../../../shared/graphql/use-load.ts";
import { ErrorState } from "../../../../shared/ui/error-state.tsx";
import type { IconGlyph } from "../../../../shared/ui/icon.tsx";
import { Skeleton } from "../../../../shared/ui/loading.tsx";
import { Timeline } from "../../../../shared/ui/timeline.tsx";
import { isColumn } from "./history-words.ts";
import { Section } from "./section.tsx";

const personHistory = graphql(`
  query PersonHistory($id: ID!) {
    personTimeline(id: $id, first: 50) {
      nodes {
        id
        at
        kind
        actorName
        officeName
        fields
        note
      }
    }
  }
`);

type Entry = PersonHistoryQuery["personTimeline"]["nodes"][number];

const glyphs = {
  registered: FilePlus2,
  edited: FilePen,
  carer_added: HeartHandshake,
  carer_changed: HeartHandshake,
  carer_ended: HeartHandshake,
  transferred: ArrowLeftRight,
  closed: UserX,
  reopened: RotateCcw,
  merged: Merge,
  unmerged: RotateCcw,
  revealed: Eye,
} as const satisfies Record<string, IconGlyph>;

type Kind = keyof typeof glyphs;

const types = ["TimelineEntry", "Person", "Carer", "RevealedPerson"];

/** What happened with a record, newest first: deeds and readings, never the values themselves. */
export function PersonHistory({ id }: { id: string }) {
  const intl = useIntl();
  const { data, failure, reload } = useLoad(personHistory, { id }, { types });
  const entries = data?.personTimeline.nodes;
  const title = intl.formatMessage({ id: "person.section.history" });
  const separator = intl.formatMessage({ id: "list.separator" });

  function toEntry(entry: Entry) {
    const kind = entry.kind in glyphs ? (entry.kind as Kind) : "edited";
    const fields = entry.fields
      .filter(isColumn)
      .map((column) => intl.formatMessage({ id: `person.column.${column}` }));
    return {
      id: entry.id,
      at: entry.at,
      icon: glyphs[kind],
      title: intl.formatMessage({ id: `person.history.${kind}` }),
      by: [entry.officeName, entry.actorName].filter(Boolean).join(" "),
      children: (
        <>
          {entry.note && <p>{entry.note}</p>}
          {fields.length > 0 && (
            <p>
              <FormattedMessage
                id="person.history.fields"
                values={{ fields: [...new Set(fields)].join(separator) }}
              />
            </p>
          )}
        </>
      ),
    };
  }

  return (
    <Section title={title}>
      {failure && <ErrorState failure={failure} onRetry={reload} />}
      {!entries && !failure && <Skeleton />}
      {entries?.length === 0 && (
        <p>
          <FormattedMessage id="person.history.none" />
        </p>
      )}
      {entries && entries.length > 0 && <Timeline label={title} entries={entries.map(toEntry)} />}
    </Section>
  );
}
