import { Pencil, Siren, SlidersHorizontal, Square } from "lucide-react";
import { useState } from "react";
import { FormattedMessage, useIntl } from "react-intl";
import { readFragment } from "../../../gql/fragment-masking.ts";
import { graphql } from "../../../gql/gql.ts";
import type { IncidentsQuery } from "../../../gql/graphql.ts";
import { DayText } from "../../../shared/format/time-text.tsx";
import { useLoad } from "../../../shared/graphql/use-load.ts";
import { PageFailure } from "../../../shared/page/page-failure.ts";
import { PageHeading } from "../../../shared/page/page-heading.tsx";
import { useSession } from "../../../shared/session/session.ts";
import { Button } from "../../../shared/ui/button.tsx";
import { EmptyState } from "../../../shared/ui/empty-state.tsx";
import { ButtonLink } from "../../../shared/ui/link.tsx";
import { Skeleton } from "../../../shared/ui/loading.tsx";
import { Notice } from "../../../shared/ui/notice.tsx";
import { Row, Stack } from "../../../shared/ui/stack.tsx";
import { Status } from "../../../shared/ui/status.tsx";
import { SummaryList } from "../../../shared/ui/summary-list.tsx";
import { EndIncidentDialog } from "./end-incident-dialog.tsx";
import { PastIncidents } from "./past-incidents.tsx";
import { protocolVersion } from "./protocol-fragment.ts";
import { ProtocolHistory } from "./protocol-history.tsx";
import { ProtocolSettings } from "./protocol-settings.tsx";
import { RenameIncidentDialog } from "./rename-incident-dialog.tsx";
import { useResponseWords } from "./use-response-words.ts";

const incidentsQuery = graphql(`
  query Incidents {
    incidents(first: 20) {
      nodes {
        id
        name
        kind
        startedOn
        endedOn
        synthetic
        version
        viewerCanManage
        protocols {
          id
          ...ProtocolVersion
        }
      }
    }
  }
`);

type ShownIncident = IncidentsQuery["incidents"]["nodes"][number];

const types = ["Incident", "Protocol"];

/** The response that is under way: its level, its dates, and what it goes by. */
export function IncidentPage() {
  const intl = useIntl();
  const { permissions } = useSession();
  const { data, failure } = useLoad(incidentsQuery, {}, { types });
  if (failure && !data) throw new PageFailure(failure);
  const all = data?.incidents.nodes ?? [];
  const open = all.filter(({ endedOn }) => endedOn == null);
  const mayOpen = permissions.has("incident:manage");
  return (
    <Stack gap={5}>
      <PageHeading
        title={intl.formatMessage({ id: "nav.incident" })}
        lead={intl.formatMessage({ id: "response.lead" })}
        actions={
          mayOpen && (
            <ButtonLink to="/incident/new" icon={Siren}>
              <FormattedMessage id="response.open.action" />
            </ButtonLink>
          )
        }
      />
      {!data && <Skeleton lines={10} />}
      {data && open.length === 0 && (
        <EmptyState icon={Siren} title={intl.formatMessage({ id: "response.none" })}>
          <FormattedMessage id={mayOpen ? "response.none.open" : "response.none.advice"} />
        </EmptyState>
      )}
      {open.map((incident) => (
        <OpenIncident key={incident.id} incident={incident} />
      ))}
      <PastIncidents incidents={all.filter(({ endedOn }) => endedOn != null)} />
    </Stack>
  );
}

function OpenIncident({ incident }: { incident: ShownIncident }) {
  const intl = useIntl();
  const words = useResponseWords();
  const [asked, setAsked] = useState<"end" | "rename" | null>(null);
  const close = () => setAsked(null);
  const versions = readFragment(protocolVersion, incident.protocols);
  const current = versions.find(({ inForce }) => inForce);
  const say = (id: "state" | "level" | "kind" | "startedOn" | "inForceFrom" | "sourceDocument") =>
    intl.formatMessage({ id: `response.${id}` });
  return (
    <Stack gap={5}>
      <Stack gap={3}>
        <h2>{incident.name}</h2>
        <SummaryList
          items={[
            {
              id: "state",
              label: say("state"),
              value: (
                <Status tone="warning" label={intl.formatMessage({ id: "response.state.open" })} />
              ),
            },
            { id: "kind", label: say("kind"), value: words.kind(incident.kind) },
            ...(current
              ? [
                  { id: "level", label: say("level"), value: words.level(current.level) },
                  {
                    id: "from",
                    label: say("inForceFrom"),
                    value: <DayText day={current.fromDay} />,
                  },
                  {
                    id: "source",
                    label: say("sourceDocument"),
                    value: current.settings.sourceDocument,
                  },
                ]
              : []),
            {
              id: "startedOn",
              label: say("startedOn"),
              value: <DayText day={incident.startedOn} />,
            },
          ]}
        />
      </Stack>
      {incident.viewerCanManage && (
        <Row>
          <ButtonLink
            to="/incident/$id/protocol"
            params={{ id: incident.id }}
            variant="primary"
            icon={SlidersHorizontal}
          >
            <FormattedMessage id="response.set.action" />
          </ButtonLink>
          <Button icon={Pencil} onPress={() => setAsked("rename")}>
            <FormattedMessage id="response.rename" />
          </Button>
          <Button icon={Square} onPress={() => setAsked("end")}>
            <FormattedMessage id="response.end.action" />
          </Button>
        </Row>
      )}
      <Stack gap={3}>
        <h2>
          <FormattedMessage id="response.settings" />
        </h2>
        {current ? (
          <ProtocolSettings settings={current.settings} />
        ) : (
          <Notice tone="warning">
            <FormattedMessage id="response.settings.none" />
          </Notice>
        )}
      </Stack>
      <ProtocolHistory versions={versions} />
      {asked === "end" && <EndIncidentDialog incident={incident} onClose={close} />}
      {asked === "rename" && <RenameIncidentDialog incident={incident} onClose={close} />}
    </Stack>
  );
}
