import { labelOf, type Language } from "@wuzi/domain/labels/label";
import {
  channelFaultLabels,
  channelKindLabels,
  channelStateLabels,
} from "@wuzi/domain/publicity/channel-words";
import { FormattedMessage, useIntl } from "react-intl";
import { graphql } from "../../../gql/gql.ts";
import type { ChannelStatesQuery } from "../../../gql/graphql.ts";
import { InstantText } from "../../../shared/format/time-text.tsx";
import { useLoad } from "../../../shared/graphql/use-load.ts";
import { usePolling } from "../../../shared/graphql/use-polling.ts";
import { domainWord } from "../../../shared/labels/use-labels.ts";
import { ErrorState } from "../../../shared/ui/error-state.tsx";
import { Skeleton } from "../../../shared/ui/loading.tsx";
import { Row, Stack } from "../../../shared/ui/stack.tsx";
import { Status, type StatusTone } from "../../../shared/ui/status.tsx";
import { SummaryList } from "../../../shared/ui/summary-list.tsx";

const channelStates = graphql(`
  query ChannelStates {
    channelStates {
      kind
      state
      since
      fault
      waiting
      outstanding
      throttledUntil
      window
      perSecond
      toldAt
      isFresh
    }
  }
`);

type Channel = ChannelStatesQuery["channelStates"][number];

const tones: Record<Channel["state"], StatusTone> = {
  IDLE: "neutral",
  CONNECTING: "info",
  UP: "success",
  BACKING_OFF: "danger",
  STOPPED: "warning",
};

/** How each way to the carrier stands, as whoever sends tells it. */
export function ChannelList() {
  const loaded = useLoad(channelStates, {});
  const { data, failure, reload } = loaded;
  usePolling(loaded, data !== undefined);
  return (
    <Stack gap={3}>
      <h2>
        <FormattedMessage id="sending.channels" />
      </h2>
      {failure && <ErrorState failure={failure} onRetry={reload} />}
      {!data && !failure && <Skeleton lines={4} />}
      {data?.channelStates.length === 0 && (
        <p>
          <FormattedMessage id="sending.channels.none" />
        </p>
      )}
      {data?.channelStates.map((channel) => (
        <OneChannel key={channel.kind} channel={channel} />
      ))}
    </Stack>
  );
}

function OneChannel({ channel }: { channel: Channel }) {
  const intl = useIntl();
  const language: Language = intl.locale === "en-US" ? "en" : "zh";
  const { fault, throttledUntil } = channel;
  const name = labelOf(channelKindLabels, domainWord(channel.kind), language);
  const say = (id: "since" | "waiting" | "outstanding" | "pace" | "fault" | "told" | "throttled") =>
    intl.formatMessage({ id: `sending.channel.${id}` });
  return (
    <section aria-label={name}>
      <Stack gap={2}>
        <Row>
          <h3>{name}</h3>
          {channel.isFresh ? (
            <Status
              tone={tones[channel.state]}
              label={labelOf(channelStateLabels, domainWord(channel.state), language)}
            />
          ) : (
            <Status tone="warning" label={intl.formatMessage({ id: "sending.channel.silent" })} />
          )}
        </Row>
        {!channel.isFresh && (
          <p>
            <FormattedMessage id="sending.channel.silent.why" />
          </p>
        )}
        <SummaryList
          items={[
            { id: "since", label: say("since"), value: <InstantText at={channel.since} /> },
            {
              id: "fault",
              label: say("fault"),
              value: fault
                ? labelOf(channelFaultLabels, domainWord(fault), language)
                : intl.formatMessage({ id: "sending.none" }),
            },
            ...(throttledUntil == null
              ? []
              : [
                  {
                    id: "throttled",
                    label: say("throttled"),
                    value: <InstantText at={throttledUntil} />,
                  },
                ]),
            {
              id: "pace",
              label: say("pace"),
              value: intl.formatMessage(
                { id: "sending.channel.pace.value" },
                { window: channel.window, perSecond: channel.perSecond },
              ),
            },
            { id: "waiting", label: say("waiting"), value: intl.formatNumber(channel.waiting) },
            {
              id: "outstanding",
              label: say("outstanding"),
              value: intl.formatNumber(channel.outstanding),
            },
            { id: "told", label: say("told"), value: <InstantText at={channel.toldAt} /> },
          ]}
        />
      </Stack>
    </section>
  );
}
