import { useParams } from "@tanstack/react-router";
import { ArrowLeftRight } from "lucide-react";
import { useRef, useState } from "react";
import { FormattedMessage, useIntl } from "react-intl";
import { graphql } from "../../../gql/gql.ts";
import type { RosterLinePageQuery } from "../../../gql/graphql.ts";
import { refusalText } from "../../../shared/form/refusal-text.ts";
import { useSendKey } from "../../../shared/form/use-send-key.ts";
import { DayText, InstantText } from "../../../shared/format/time-text.tsx";
import type { Failure } from "../../../shared/graphql/failure.ts";
import { useLoad } from "../../../shared/graphql/use-load.ts";
import { useSend } from "../../../shared/graphql/use-send.ts";
import { PageFailure } from "../../../shared/page/page-failure.ts";
import { PageHeading } from "../../../shared/page/page-heading.tsx";
import { Button } from "../../../shared/ui/button.tsx";
import { Link } from "../../../shared/ui/link.tsx";
import { Skeleton } from "../../../shared/ui/loading.tsx";
import { Notice } from "../../../shared/ui/notice.tsx";
import { Row, Stack } from "../../../shared/ui/stack.tsx";
import { SummaryList } from "../../../shared/ui/summary-list.tsx";
import { PhotoStrip } from "../../../shared/upload/photo-strip.tsx";
import { FindingForm } from "./finding-form.tsx";
import { InspectionCrumbs } from "./inspection-crumbs.tsx";
import { LineStatus } from "./inspection-status.tsx";
import { AskSwapDialog } from "./swap/ask-swap-dialog.tsx";
import { SwapCard } from "./swap/swap-card.tsx";

const rosterLinePage = graphql(`
  query RosterLinePage($id: ID!) {
    rosterLine(id: $id) {
      id
      onDay
      leaderName
      templateName
      items
      state
      isMissed
      checkedInAt
      finishedAt
      note
      version
      isMine
      viewerCanInspect
      office {
        id
        name
      }
      viewerCanSwap
      swap {
        id
        ...SwapParts
      }
      findings {
        id
        item
        place
        text
        rectificationId
        photos {
          id
          path
          width
          height
        }
      }
    }
  }
`);

const checkInMutation = graphql(`
  mutation CheckInInspection($input: CheckInInput!) {
    checkInInspection(input: $input) {
      __typename
    }
  }
`);

const finishMutation = graphql(`
  mutation FinishInspection($input: FinishInspectionInput!) {
    finishInspection(input: $input) {
      id
      state
    }
  }
`);

const types = ["RosterLine", "Rectification"];
/** An inspection is a duty of the day as well. */
const changed = [...types, "DutySlot", "DutyBoardCell"];

/** One inspection: arriving, what was found, and the end of it. */
export function LinePage() {
  const id = useParams({ strict: false, select: (params) => params.id ?? "" });
  const intl = useIntl();
  const { data, failure } = useLoad(rosterLinePage, { id }, { types });
  if (failure && !data) throw new PageFailure(failure);
  const line = data?.rosterLine;
  const say = (word: "day" | "leader" | "template" | "state" | "checkedIn" | "finished" | "note") =>
    intl.formatMessage({ id: `inspection.${word}` });
  return (
    <Stack gap={5}>
      <InspectionCrumbs />
      <PageHeading title={line?.office?.name ?? intl.formatMessage({ id: "inspection.one" })} />
      {line ? (
        <>
          <SummaryList
            items={[
              {
                id: "state",
                label: say("state"),
                value: <LineStatus state={line.state} isMissed={line.isMissed} />,
              },
              { id: "day", label: say("day"), value: <DayText day={line.onDay} /> },
              { id: "leader", label: say("leader"), value: line.leaderName },
              { id: "template", label: say("template"), value: line.templateName },
              ...(line.checkedInAt
                ? [
                    {
                      id: "checkedIn",
                      label: say("checkedIn"),
                      value: <InstantText at={line.checkedInAt} />,
                    },
                  ]
                : []),
              ...(line.finishedAt
                ? [
                    {
                      id: "finished",
                      label: say("finished"),
                      value: <InstantText at={line.finishedAt} />,
                    },
                  ]
                : []),
              ...(line.note ? [{ id: "note", label: say("note"), value: line.note }] : []),
            ]}
          />
          <Deeds line={line} />
          {line.viewerCanInspect && line.state === "CHECKED_IN" && (
            <FindingForm key={line.id} lineId={line.id} items={line.items} />
          )}
          <Findings line={line} />
        </>
      ) : (
        <Skeleton lines={8} />
      )}
    </Stack>
  );
}

type Line = RosterLinePageQuery["rosterLine"];

function Findings({ line }: { line: Line }) {
  if (line.findings.length === 0) return null;
  return (
    <section aria-labelledby="findings">
      <Stack gap={3}>
        <h2 id="findings">
          <FormattedMessage id="inspection.findings" />
        </h2>
        {line.findings.map((finding) => (
          <article key={finding.id}>
            <h3>
              <Link to="/inspections/rectifications/$id" params={{ id: finding.rectificationId }}>
                {[finding.item, finding.place].filter(Boolean).join(" · ")}
              </Link>
            </h3>
            <p>{finding.text}</p>
            <PhotoStrip photos={finding.photos} />
          </article>
        ))}
      </Stack>
    </section>
  );
}

/** What the viewer may do with the line now. */
function Deeds({ line }: { line: Line }) {
  const intl = useIntl();
  const key = useSendKey();
  const [checkIn, finish] = [useSend(checkInMutation, changed), useSend(finishMutation, changed)];
  const [isAsking, setAsking] = useState(false);
  const [refused, setRefused] = useState<string>();
  const isSending = useRef(false);

  async function tell(ask: () => Promise<{ failure: Failure | null }>): Promise<void> {
    // a second press while the first is on its way is none
    if (isSending.current) return;
    isSending.current = true;
    const { failure } = await ask();
    isSending.current = false;
    key.answered(failure);
    setRefused(failure ? refusalText(intl, failure) : undefined);
  }

  const arrive = () =>
    tell(() =>
      checkIn({ input: { lineId: line.id, moment: key.moment(), idempotencyKey: key.current() } }),
    );
  const end = () =>
    tell(() => finish({ input: { lineId: line.id, version: line.version, note: null } }));
  return (
    <Stack gap={3}>
      {refused && (
        <Notice tone="danger" isLive>
          {refused}
        </Notice>
      )}
      {line.swap && <SwapCard swap={line.swap} />}
      {line.viewerCanInspect && (
        <Row>
          {line.state === "PLANNED" ? (
            <Button variant="primary" onPress={() => void arrive()}>
              <FormattedMessage id="inspection.checkIn" />
            </Button>
          ) : (
            <Button variant="primary" onPress={() => void end()}>
              <FormattedMessage id="inspection.finish" />
            </Button>
          )}
        </Row>
      )}
      {line.viewerCanSwap && !line.swap && (
        <Row>
          <Button icon={ArrowLeftRight} onPress={() => setAsking(true)}>
            <FormattedMessage id="inspection.swap.ask" />
          </Button>
        </Row>
      )}
      {isAsking && <AskSwapDialog lineId={line.id} onClose={() => setAsking(false)} />}
    </Stack>
  );
}
