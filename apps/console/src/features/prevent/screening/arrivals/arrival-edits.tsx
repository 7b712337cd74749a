import { FilePen } from "lucide-react";
import { FormattedMessage, useIntl } from "react-intl";
import { readFragment, type FragmentType } from "../../../../gql/fragment-masking.ts";
import { graphql } from "../../../../gql/gql.ts";
import type { Transport } from "../../../../gql/graphql.ts";
import type { MessageId } from "../../../../shared/i18n/messages.ts";
import { Stack } from "../../../../shared/ui/stack.tsx";
import { Timeline } from "../../../../shared/ui/timeline.tsx";
import { useScreeningWords } from "../use-screening-words.ts";

const arrivalEdits = graphql(`
  fragment ArrivalEdits on Arrival {
    edits {
      id
      at
      byName
      reason
      changes {
        field
        before
        after
      }
    }
  }
`);

const fields: Readonly<Record<string, MessageId>> = {
  origin: "arrivals.origin",
  transport: "arrivals.transport",
  transportNo: "arrivals.transportNo",
  companions: "arrivals.companions",
  arrivedOn: "arrivals.arrivedOn",
  plannedLeaveOn: "arrivals.plannedLeaveOn",
  stay: "arrivals.stay",
  needs: "arrivals.needs",
};

/** How a line was edited, the latest first; nothing where it never was. */
export function ArrivalEdits({ arrival }: { arrival: FragmentType<typeof arrivalEdits> }) {
  const intl = useIntl();
  const words = useScreeningWords();
  const { edits } = readFragment(arrivalEdits, arrival);
  if (edits.length === 0) return null;
  const said = (field: string, value: string | null | undefined) => {
    if (value == null) return intl.formatMessage({ id: "arrivals.edits.nothing" });
    return field === "transport" ? words.transport(value.toUpperCase() as Transport) : value;
  };
  return (
    <section aria-labelledby="edits">
      <Stack gap={3}>
        <h2 id="edits">
          <FormattedMessage id="arrivals.edits" />
        </h2>
        <Timeline
          label={intl.formatMessage({ id: "arrivals.edits" })}
          entries={edits.map(({ id, at, byName, reason, changes }) => ({
            id,
            at,
            icon: FilePen,
            title: reason ?? "",
            by: byName,
            children: (
              <ul>
                {changes.map(({ field, before, after }) => {
                  const word = fields[field];
                  if (word === undefined) return null;
                  const what = intl.formatMessage({ id: word });
                  return (
                    <li key={field}>
                      {field === "stay" ? (
                        <FormattedMessage id="arrivals.edits.replaced" values={{ what }} />
                      ) : (
                        <FormattedMessage
                          id="arrivals.edits.change"
                          values={{ what, before: said(field, before), after: said(field, after) }}
                        />
                      )}
                    </li>
                  );
                })}
              </ul>
            ),
          }))}
        />
      </Stack>
    </section>
  );
}
