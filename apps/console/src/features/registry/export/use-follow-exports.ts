import { useEffect, useRef } from "react";
import { useIntl } from "react-intl";
import type { ExportRowFragment } from "../../../gql/graphql.ts";
import { announce } from "../../../shared/page/announcer.tsx";

const askAgainMs = 2000;

type Followed = Pick<ExportRowFragment, "id" | "state">;

export function isUnderWay({ state }: Pick<Followed, "state">): boolean {
  return state === "WAITING" || state === "RUNNING";
}

/** Asks again while something is under way, and says when it has ended. */
export function useFollowExports(rows: readonly Followed[], reload: () => void): void {
  const intl = useIntl();
  const ask = useRef(reload);
  const before = useRef<ReadonlySet<string>>(new Set());
  const isFollowing = rows.some(isUnderWay);

  useEffect(() => {
    ask.current = reload;
  });

  useEffect(() => {
    if (!isFollowing) return undefined;
    const timer = setInterval(() => ask.current(), askAgainMs);
    return () => clearInterval(timer);
  }, [isFollowing]);

  useEffect(() => {
    const ended = rows.find((row) => before.current.has(row.id) && !isUnderWay(row));
    if (ended) {
      announce(
        intl.formatMessage({ id: ended.state === "DONE" ? "exports.ready" : "exports.ended" }),
      );
    }
    before.current = new Set(rows.filter(isUnderWay).map(({ id }) => id));
  }, [rows, intl]);
}
