import { Radio } from "lucide-react";
import { FormattedMessage, useIntl } from "react-intl";
import { ErrorState } from "../../../../shared/ui/error-state.tsx";
import { Figures } from "../../../../shared/ui/figures.tsx";
import { LiveProgress } from "../../../../shared/ui/live-progress.tsx";
import { Skeleton } from "../../../../shared/ui/loading.tsx";
import { Row, Stack } from "../../../../shared/ui/stack.tsx";
import { Status } from "../../../../shared/ui/status.tsx";
import { SummaryList } from "../../../../shared/ui/summary-list.tsx";
import { useCampaignWords } from "../use-campaign-words.ts";
import { useLiveProgress } from "./use-live-progress.ts";

const parts = [
  "people",
  "queued",
  "submitted",
  "accepted",
  "delivered",
  "partlyDelivered",
  "failed",
  "expired",
  "unknown",
  "excluded",
] as const;

/** Always shown; what is nought of the others is left out. */
const main: readonly (typeof parts)[number][] = ["people", "queued", "delivered", "failed"];

/** The sending as it goes on, for a leader to watch. */
export function CampaignRun({ id, isGoingOn }: { id: string; isGoingOn: boolean }) {
  const intl = useIntl();
  const words = useCampaignWords();
  const { progress, failure, isLive, reload } = useLiveProgress(id);
  return (
    <Stack gap={3}>
      <Row>
        <h2>
          <FormattedMessage id="campaigns.progress" />
        </h2>
        {isGoingOn && isLive && (
          <Status
            tone="success"
            icon={Radio}
            label={intl.formatMessage({ id: "campaigns.live" })}
          />
        )}
      </Row>
      {failure && <ErrorState failure={failure} onRetry={reload} />}
      {!progress && !failure && <Skeleton lines={4} />}
      {progress && (
        <>
          {progress.people > progress.excluded && (
            <LiveProgress
              label={intl.formatMessage({ id: "campaigns.progress.left" })}
              done={progress.people - progress.excluded - progress.queued}
              total={progress.people - progress.excluded}
            />
          )}
          <Figures
            figures={parts
              .filter((part) => main.includes(part) || progress[part] > 0)
              .map((part) => ({
                id: part,
                label: intl.formatMessage({ id: `campaigns.${part}` }),
                value: progress[part],
              }))}
          />
          {progress.reasons.length > 0 && (
            <>
              <h3>
                <FormattedMessage id="campaigns.reasons" />
              </h3>
              <SummaryList
                items={progress.reasons.map(({ reason, people }) => ({
                  id: reason,
                  label: words.reason(reason),
                  value: intl.formatMessage({ id: "campaigns.count" }, { people }),
                }))}
              />
            </>
          )}
        </>
      )}
    </Stack>
  );
}
