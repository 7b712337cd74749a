import { useState } from "react";
import { FormattedMessage, useIntl } from "react-intl";
import { readFragment, type FragmentType } from "../../../../gql/fragment-masking.ts";
import { graphql } from "../../../../gql/gql.ts";
import type { SwapPartsFragment } from "../../../../gql/graphql.ts";
import { refusalText } from "../../../../shared/form/refusal-text.ts";
import { DayText, InstantText } from "../../../../shared/format/time-text.tsx";
import { useSend } from "../../../../shared/graphql/use-send.ts";
import { Button } from "../../../../shared/ui/button.tsx";
import { Link } from "../../../../shared/ui/link.tsx";
import { Notice } from "../../../../shared/ui/notice.tsx";
import { Row, Stack } from "../../../../shared/ui/stack.tsx";
import { SummaryList } from "../../../../shared/ui/summary-list.tsx";
import { showToast } from "../../../../shared/ui/toast.ts";
import { SwapStatus } from "../inspection-status.tsx";

const swapParts = graphql(`
  fragment SwapParts on RosterSwap {
    id
    state
    reason
    askedByName
    askedOfName
    askedAt
    answeredAt
    viewerIsAsked
    line {
      id
      onDay
      office {
        id
        name
      }
    }
    otherLine {
      id
      onDay
      office {
        id
        name
      }
    }
  }
`);

const answerSwap = graphql(`
  mutation AnswerRosterSwap($input: AnswerRosterSwapInput!) {
    answerRosterSwap(input: $input) {
      id
    }
  }
`);

const types = ["RosterLine", "RosterSwap", "DutySlot"];

/** One swap, as both sides see it; whoever is asked says yes or no. */
export function SwapCard({ swap: masked }: { swap: FragmentType<typeof swapParts> }) {
  const intl = useIntl();
  const swap = readFragment(swapParts, masked);
  const send = useSend(answerSwap, types);
  const [refused, setRefused] = useState<string>();
  const [isSending, setSending] = useState(false);

  async function answer(accept: boolean): Promise<void> {
    setSending(true);
    const { failure } = await send({ input: { id: swap.id, accept } });
    setSending(false);
    setRefused(failure ? refusalText(intl, failure) : undefined);
    if (failure) return;
    const id = accept ? "inspection.swap.accepted" : "inspection.swap.declined";
    showToast({ tone: "success", text: intl.formatMessage({ id }) });
  }

  const say = (word: "state" | "from" | "to" | "reason" | "asked" | "answered") =>
    intl.formatMessage({ id: `inspection.swap.${word}` });
  return (
    <article aria-labelledby={`swap-${swap.id}`}>
      <Stack gap={3}>
        <h3 id={`swap-${swap.id}`}>
          <FormattedMessage
            id="inspection.swap.title"
            values={{ name: swap.askedByName ?? "–", other: swap.askedOfName ?? "–" }}
          />
        </h3>
        <SummaryList
          items={[
            { id: "state", label: say("state"), value: <SwapStatus state={swap.state} /> },
            { id: "from", label: say("from"), value: <LineOf line={swap.line ?? null} /> },
            { id: "to", label: say("to"), value: <LineOf line={swap.otherLine ?? null} /> },
            { id: "reason", label: say("reason"), value: swap.reason ?? "–" },
            { id: "asked", label: say("asked"), value: <InstantText at={swap.askedAt} /> },
            ...(swap.answeredAt == null
              ? []
              : [
                  {
                    id: "answered",
                    label: say("answered"),
                    value: <InstantText at={swap.answeredAt} />,
                  },
                ]),
          ]}
        />
        {refused !== undefined && (
          <Notice tone="danger" isLive>
            {refused}
          </Notice>
        )}
        {swap.viewerIsAsked && swap.state === "ASKED" && (
          <Row>
            <Button variant="primary" isPending={isSending} onPress={() => void answer(true)}>
              <FormattedMessage id="inspection.swap.accept" />
            </Button>
            <Button isPending={isSending} onPress={() => void answer(false)}>
              <FormattedMessage id="inspection.swap.decline" />
            </Button>
          </Row>
        )}
      </Stack>
    </article>
  );
}

function LineOf({ line }: { line: SwapPartsFragment["line"] | null }) {
  if (line == null) return "–";
  return (
    <Link to="/inspections/$id" params={{ id: line.id }}>
      <DayText day={line.onDay} relative={false} /> {line.office?.name}
    </Link>
  );
}
