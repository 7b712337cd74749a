import { History } from "lucide-react";
import { FormattedMessage, useIntl } from "react-intl";
import { DayText } from "../../../shared/format/time-text.tsx";
import { Stack } from "../../../shared/ui/stack.tsx";
import { Timeline } from "../../../shared/ui/timeline.tsx";

type PastIncidentsProps = {
  incidents: readonly {
    id: string;
    name: string;
    startedOn: string;
    endedOn?: string | null | undefined;
  }[];
};

/** Responses that have ended; none, nothing. */
export function PastIncidents({ incidents }: PastIncidentsProps) {
  const intl = useIntl();
  if (incidents.length === 0) return null;
  const title = intl.formatMessage({ id: "response.past" });
  return (
    <Stack gap={3}>
      <h2>{title}</h2>
      <Timeline
        label={title}
        entries={incidents.map(({ id, name, startedOn, endedOn }) => ({
          id,
          icon: History,
          title: name,
          at: {
            words: (
              <span>
                <FormattedMessage
                  id="response.span"
                  values={{
                    from: <DayText day={startedOn} relative={false} />,
                    to: <DayText day={endedOn ?? startedOn} relative={false} />,
                  }}
                />
              </span>
            ),
          },
        }))}
      />
    </Stack>
  );
}
