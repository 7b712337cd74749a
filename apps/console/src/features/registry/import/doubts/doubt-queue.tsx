import { ChevronLeft, ChevronRight, CircleCheck } from "lucide-react";
import { useEffect, useMemo, useRef, useState } from "react";
import { FormattedMessage, useIntl } from "react-intl";
import { useCommands } from "../../../../shared/commands/command-store.ts";
import { focusHeading } from "../../../../shared/page/focus-heading.ts";
import { Button } from "../../../../shared/ui/button.tsx";
import { EmptyState } from "../../../../shared/ui/empty-state.tsx";
import { ButtonLink } from "../../../../shared/ui/link.tsx";
import { Row, Stack } from "../../../../shared/ui/stack.tsx";
import type { DoubtsSearch } from "../import-search.ts";
import { DoubtView } from "./doubt-view.tsx";
import type { ChangeDoubtsSearch } from "./doubts-page.tsx";
import type { DoubtsPage } from "./doubts-query.ts";
import { KeyHint } from "./key-hint.tsx";

type DoubtQueueProps = {
  data: DoubtsPage;
  isLoading: boolean;
  search: DoubtsSearch;
  onChange: ChangeDoubtsSearch;
  /** The doubt was decided by somebody else meanwhile. */
  onStale: () => void;
};

/** One doubt at a time; the next comes up when one is decided. */
export function DoubtQueue({ data, isLoading, search, onChange, onStale }: DoubtQueueProps) {
  const intl = useIntl();
  const heading = useRef<HTMLHeadingElement>(null);
  const { at, go, hasNext, hasPrevious } = usePlace({ data, search, onChange });
  const doubts = data.importRows.nodes;
  const doubt = doubts[Math.min(at, doubts.length - 1)];
  const wantsFocus = useRef(false);
  const doubtId = doubt?.id;
  useEffect(() => {
    if (!wantsFocus.current) return;
    wantsFocus.current = false;
    if (doubtId === undefined) focusHeading();
    else heading.current?.focus();
  }, [doubtId]);

  const step = (by: 1 | -1) => {
    if (go(by)) wantsFocus.current = true;
  };
  useStepKeys(step);

  if (!doubt) return <NoneLeft id={data.importBatch.id} search={search} />;
  return (
    <Stack gap={5}>
      <Row>
        <Button icon={ChevronLeft} isDisabled={!hasPrevious} onPress={() => step(-1)}>
          <FormattedMessage id="imports.doubts.previous" />
          <KeyHint command="doubt-previous" letter="K" />
        </Button>
        <Button icon={ChevronRight} isDisabled={!hasNext} onPress={() => step(1)}>
          <FormattedMessage id="imports.doubts.next" />
          <KeyHint command="doubt-next" letter="J" />
        </Button>
        <p role="status">
          {intl.formatMessage(
            { id: search.decided ? "imports.doubts.foundDecided" : "imports.doubts.found" },
            { count: data.importRows.totalCount },
          )}
        </p>
      </Row>
      <DoubtView
        key={doubt.id}
        doubt={doubt}
        heading={heading}
        isBusy={isLoading}
        canDecide={data.importBatch.viewerCanImport && doubt.state === "WAITING"}
        onDecided={() => {
          // what was decided before stays in the list of those
          wantsFocus.current = search.decided !== true;
        }}
        onStale={() => {
          wantsFocus.current = search.decided !== true;
          onStale();
        }}
      />
    </Stack>
  );
}

type Place = Pick<DoubtQueueProps, "data" | "search" | "onChange">;

/** Which doubt of the page is looked at; going past an end turns the page. */
function usePlace({ data, search, onChange }: Place) {
  const { nodes, pageInfo } = data.importRows;
  const page = pageInfo.startCursor ?? null;
  const [at, setAt] = useState(0);
  /** The page that is being turned, and the place on the next one, which counts once that is there. */
  const [turning, setTurning] = useState<{ from: string | null; to: number } | null>(null);
  if (turning && turning.from !== page) {
    setAt(turning.to);
    setTurning(null);
  }
  const last = nodes.length - 1;
  const here = Math.min(at, Math.max(last, 0));
  const isLost = nodes.length === 0 && (search.after ?? search.before) !== undefined;
  useEffect(() => {
    if (isLost) onChange({ after: undefined, before: undefined });
  }, [isLost, onChange]);

  /** @returns whether there is another one */
  function go(by: 1 | -1): boolean {
    const next = here + by;
    if (next >= 0 && next <= last) {
      setAt(next);
      return true;
    }
    const { hasNextPage, hasPreviousPage, startCursor, endCursor } = pageInfo;
    if (by === 1 && hasNextPage && endCursor) {
      setTurning({ from: page, to: 0 });
      onChange({ after: endCursor, before: undefined });
      return true;
    }
    if (by === -1 && hasPreviousPage && startCursor) {
      setTurning({ from: page, to: Number.MAX_SAFE_INTEGER });
      onChange({ before: startCursor, after: undefined });
      return true;
    }
    return false;
  }

  return {
    at: here,
    go,
    hasNext: here < last || pageInfo.hasNextPage,
    hasPrevious: here > 0 || pageInfo.hasPreviousPage,
  };
}

function useStepKeys(step: (by: 1 | -1) => void): void {
  const intl = useIntl();
  const latest = useRef(step);
  useEffect(() => {
    latest.current = step;
  });
  const commands = useMemo(
    () => [
      {
        id: "doubt-next",
        label: intl.formatMessage({ id: "imports.doubts.next" }),
        shortcut: "j",
        run: () => latest.current(1),
      },
      {
        id: "doubt-previous",
        label: intl.formatMessage({ id: "imports.doubts.previous" }),
        shortcut: "k",
        run: () => latest.current(-1),
      },
    ],
    [intl],
  );
  useCommands(commands);
}

function NoneLeft({ id, search }: { id: string; search: DoubtsSearch }) {
  const intl = useIntl();
  const isNarrowed = search.finding !== undefined || search.q !== undefined;
  const kind = isNarrowed ? "narrowed" : search.decided ? "decided" : "open";
  return (
    <EmptyState
      icon={CircleCheck}
      title={intl.formatMessage({ id: `imports.doubts.none.${kind}` })}
      action={
        <ButtonLink to="/people/import/$id" params={{ id }} variant="primary">
          <FormattedMessage id="imports.doubts.back" />
        </ButtonLink>
      }
    >
      <FormattedMessage id={`imports.doubts.none.${kind}.advice`} />
    </EmptyState>
  );
}
