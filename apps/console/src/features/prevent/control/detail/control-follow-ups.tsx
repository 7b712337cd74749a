import { CircleAlert, CircleCheck, CircleDashed } from "lucide-react";
import { FormattedMessage, useIntl } from "react-intl";
import { readFragment, type FragmentType } from "../../../../gql/fragment-masking.ts";
import { graphql } from "../../../../gql/gql.ts";
import { usePersonWords } from "../../../../shared/labels/use-person-words.ts";
import { Row, Stack } from "../../../../shared/ui/stack.tsx";
import { Status } from "../../../../shared/ui/status.tsx";
import { Timeline } from "../../../../shared/ui/timeline.tsx";
import { useControlWords } from "../use-control-words.ts";

export const controlFollowUps = graphql(`
  fragment ControlFollowUps on ControlCase {
    id
    followUps {
      id
      outcome
      enteredAs
      channel
      temperature
      isFever
      symptoms
      reason
      note
      occurredAt
      backfilled
      clockSkewSeconds
      recordedBy
    }
  }
`);

/** Every follow-up, newest first. */
export function ControlFollowUps({ control }: { control: FragmentType<typeof controlFollowUps> }) {
  const intl = useIntl();
  const words = useControlWords();
  const personWords = usePersonWords();
  const { followUps } = readFragment(controlFollowUps, control);
  const title = intl.formatMessage({ id: "control.followUps" });
  return (
    <Stack gap={3}>
      <h2>{title}</h2>
      {followUps.length === 0 ? (
        <p>
          <FormattedMessage id="control.latest.none" />
        </p>
      ) : (
        <Timeline
          label={title}
          entries={followUps.map((each) => ({
            id: each.id,
            icon:
              each.isFever || each.symptoms.length > 0
                ? CircleAlert
                : each.outcome === "SEEN_WELL"
                  ? CircleCheck
                  : CircleDashed,
            title: [
              words.outcome(each.outcome),
              each.channel && personWords.channel(each.channel),
              each.temperature != null && words.degrees(each.temperature),
            ]
              .filter(Boolean)
              .join(" · "),
            at: each.occurredAt,
            by: each.recordedBy,
            children: (
              <Row>
                {each.isFever && (
                  <Status tone="danger" label={intl.formatMessage({ id: "control.fever" })} />
                )}
                {each.enteredAs && (
                  <span>
                    <FormattedMessage
                      id="control.enteredAs"
                      values={{ outcome: words.outcome(each.enteredAs) }}
                    />
                  </span>
                )}
                {each.backfilled && (
                  <Status tone="neutral" label={intl.formatMessage({ id: "control.backfilled" })} />
                )}
                {each.clockSkewSeconds !== 0 && (
                  <Status tone="neutral" label={intl.formatMessage({ id: "control.skewed" })} />
                )}
                {each.symptoms.length > 0 && <span>{words.symptoms(each.symptoms)}</span>}
                {each.reason && <span>{each.reason}</span>}
                {each.note && <span>{each.note}</span>}
              </Row>
            ),
          }))}
        />
      )}
    </Stack>
  );
}
