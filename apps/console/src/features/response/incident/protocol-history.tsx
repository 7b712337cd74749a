import { History } from "lucide-react";
import { FormattedMessage, useIntl } from "react-intl";
import type { ProtocolVersionFragment } from "../../../gql/graphql.ts";
import { dayOf } from "../../../shared/format/calendar.ts";
import { useNow } from "../../../shared/format/clock.ts";
import { DayText } from "../../../shared/format/time-text.tsx";
import { Row, Stack } from "../../../shared/ui/stack.tsx";
import { Status } from "../../../shared/ui/status.tsx";
import { Timeline } from "../../../shared/ui/timeline.tsx";
import { settingNames, useResponseWords } from "./use-response-words.ts";
import { WithdrawProtocol } from "./withdraw-protocol.tsx";

/** All versions, the latest first: when each counts, and what it changed. */
export function ProtocolHistory({ versions }: { versions: readonly ProtocolVersionFragment[] }) {
  const intl = useIntl();
  const words = useResponseWords();
  const title = intl.formatMessage({ id: "response.history" });
  return (
    <Stack gap={3}>
      <h2>{title}</h2>
      <Timeline
        label={title}
        entries={versions.map((version, index) => ({
          id: version.id,
          icon: History,
          title: words.level(version.level),
          at: {
            words: (
              <span>
                <FormattedMessage
                  id="response.from"
                  values={{ day: <DayText day={version.fromDay} relative={false} /> }}
                />
              </span>
            ),
          },
          children: (
            <Stack gap={1}>
              <Row>
                <VersionStatus version={version} />
                {version.viewerCanWithdraw && <WithdrawProtocol version={version} />}
              </Row>
              <Changes version={version} former={versions[index + 1]} />
              <p>
                <FormattedMessage
                  id="response.source"
                  values={{ source: version.settings.sourceDocument }}
                />
              </p>
              {version.settings.note && <p>{version.settings.note}</p>}
            </Stack>
          ),
        }))}
      />
    </Stack>
  );
}

function VersionStatus({ version }: { version: ProtocolVersionFragment }) {
  const intl = useIntl();
  const today = dayOf(useNow());
  const say = (id: "inForce" | "coming" | "former") =>
    intl.formatMessage({ id: `response.version.${id}` });
  if (version.inForce) return <Status tone="success" label={say("inForce")} />;
  return version.fromDay > today ? (
    <Status tone="info" label={say("coming")} />
  ) : (
    <Status tone="neutral" label={say("former")} />
  );
}

type ChangesProps = {
  version: ProtocolVersionFragment;
  former: ProtocolVersionFragment | undefined;
};

/** What a version changed of the one before it. */
function Changes({ version, former }: ChangesProps) {
  const words = useResponseWords();
  if (!former) return <FormattedMessage id="response.version.first" tagName="p" />;
  const changed = settingNames.filter(
    (setting) => version.settings[setting] !== former.settings[setting],
  );
  if (changed.length === 0) return <FormattedMessage id="response.version.same" tagName="p" />;
  return (
    <ul>
      {changed.map((setting) => (
        <li key={setting}>
          <FormattedMessage
            id="response.version.change"
            values={{
              name: words.name(setting),
              from: words.value(setting, former.settings[setting]),
              to: words.value(setting, version.settings[setting]),
            }}
          />
        </li>
      ))}
    </ul>
  );
}
