import { useParams } from "@tanstack/react-router";
import { FilePen } from "lucide-react";
import { FormattedMessage, useIntl } from "react-intl";
import { graphql } from "../../../../gql/gql.ts";
import { DayText, InstantText } from "../../../../shared/format/time-text.tsx";
import { useLoad } from "../../../../shared/graphql/use-load.ts";
import { PageFailure } from "../../../../shared/page/page-failure.ts";
import { PageHeading } from "../../../../shared/page/page-heading.tsx";
import { useSession } from "../../../../shared/session/session.ts";
import { ButtonLink, Link } from "../../../../shared/ui/link.tsx";
import { Skeleton } from "../../../../shared/ui/loading.tsx";
import { Row, Stack } from "../../../../shared/ui/stack.tsx";
import { SummaryList } from "../../../../shared/ui/summary-list.tsx";
import { ArrivalStatus } from "../arrival-status.tsx";
import { useScreeningWords } from "../use-screening-words.ts";
import { ArrivalCrumbs } from "./arrival-crumbs.tsx";
import { ArrivalEdits } from "./arrival-edits.tsx";
import { DecideArrival } from "./decide-arrival.tsx";
import { StayLine } from "./stay-line.tsx";
import { VoidArrival } from "./void-arrival.tsx";

const arrivalPage = graphql(`
  query ArrivalPage($id: ID!) {
    arrival(id: $id) {
      id
      name
      person {
        id
        name
      }
      resident {
        documentMask
        phoneMask
      }
      office {
        id
        name
      }
      origin
      transport
      transportNo
      companions
      arrivedOn
      plannedLeaveOn
      stayMask
      needs
      sightings {
        seenAt
        source
        byName
      }
      state
      dismissedReason
      voidReason
      voidedAt
      voidedBy
      decidedAt
      decidedBy
      version
      viewerCanDecide
      viewerCanEdit
      viewerCanVoid
      ...ArrivalEdits
    }
  }
`);

const types = ["Arrival"];

/** One line of the ledger, and what becomes of it. */
export function ArrivalPage() {
  const id = useParams({ strict: false, select: (params) => params.id ?? "" });
  const intl = useIntl();
  const words = useScreeningWords();
  const { permissions } = useSession();
  const { data, failure } = useLoad(arrivalPage, { id }, { types });
  if (failure && !data) throw new PageFailure(failure);
  const line = data?.arrival;
  const item = (id: string, label: Parameters<typeof say>[0], value: React.ReactNode) => ({
    id,
    label: say(label),
    value: value ?? "–",
  });
  const say = (
    word:
      | "state"
      | "office"
      | "registered"
      | "document"
      | "phone"
      | "origin"
      | "transport"
      | "companions"
      | "arrivedOn"
      | "plannedLeaveOn"
      | "needs"
      | "reason"
      | "decided"
      | "void.reason"
      | "voided",
  ) => intl.formatMessage({ id: `arrivals.${word}` });
  return (
    <Stack gap={5}>
      <ArrivalCrumbs />
      <PageHeading
        title={line?.name ?? intl.formatMessage({ id: "arrivals.one" })}
        actions={
          line?.viewerCanEdit && (
            <Row>
              <ButtonLink to="/arrivals/$id/edit" params={{ id }} icon={FilePen}>
                <FormattedMessage id="arrivals.edit.action" />
              </ButtonLink>
              {line.viewerCanVoid && <VoidArrival arrival={line} />}
            </Row>
          )
        }
      />
      {line ? (
        <>
          <SummaryList
            items={[
              item("state", "state", <ArrivalStatus state={line.state} />),
              ...(line.voidedAt
                ? [
                    item("voidReason", "void.reason", line.voidReason),
                    item(
                      "voided",
                      "voided",
                      <>
                        {line.voidedBy} <InstantText at={line.voidedAt} />
                      </>,
                    ),
                  ]
                : []),
              ...(line.dismissedReason ? [item("reason", "reason", line.dismissedReason)] : []),
              ...(line.decidedAt
                ? [
                    item(
                      "decided",
                      "decided",
                      <>
                        {line.decidedBy} <InstantText at={line.decidedAt} />
                      </>,
                    ),
                  ]
                : []),
              item("office", "office", line.office?.name),
              ...(line.person
                ? [
                    item(
                      "person",
                      "registered",
                      permissions.has("person:read") ? (
                        <Link to="/people/$id" params={{ id: line.person.id }}>
                          {line.person.name}
                        </Link>
                      ) : (
                        line.person.name
                      ),
                    ),
                  ]
                : [
                    item("document", "document", line.resident?.documentMask),
                    item("phone", "phone", line.resident?.phoneMask),
                  ]),
              item("origin", "origin", line.origin),
              item(
                "transport",
                "transport",
                [words.transport(line.transport), line.transportNo].filter(Boolean).join(" "),
              ),
              item("companions", "companions", line.companions),
              item("arrivedOn", "arrivedOn", <DayText day={line.arrivedOn} />),
              item(
                "plannedLeaveOn",
                "plannedLeaveOn",
                line.plannedLeaveOn && <DayText day={line.plannedLeaveOn} />,
              ),
              {
                id: "stay",
                label: intl.formatMessage({ id: "arrivals.stay" }),
                value: <StayLine id={line.id} mask={line.stayMask ?? null} />,
              },
              item("needs", "needs", line.needs),
            ]}
          />
          {line.viewerCanDecide && <DecideArrival arrival={line} />}
          <h2>
            <FormattedMessage id="arrivals.sightings" />
          </h2>
          <ul>
            {line.sightings.map(({ seenAt, source, byName }) => (
              <li key={seenAt}>
                <InstantText at={seenAt} /> {words.source(source)} {byName}
              </li>
            ))}
          </ul>
          <ArrivalEdits arrival={line} />
        </>
      ) : (
        <Skeleton lines={10} />
      )}
    </Stack>
  );
}
