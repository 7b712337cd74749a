import { useCallback, useEffect, useState } from "react";
import { useIntl } from "react-intl";
import { useClient } from "urql";
import { dayOf } from "../../shared/format/calendar.ts";
import { useNow } from "../../shared/format/clock.ts";
import { toFailure, type Failure } from "../../shared/graphql/failure.ts";
import type { MessageId } from "../../shared/i18n/messages.ts";
import { PageFailure } from "../../shared/page/page-failure.ts";
import { useSession } from "../../shared/session/session.ts";
import type { Duty, TodaySource } from "../../shared/today/duty.ts";

export type DutyState =
  | { readonly name: "reading" }
  | { readonly name: "failed"; readonly failure: Failure }
  | { readonly name: "read"; readonly duties: readonly Duty[] };

export type DutySectionState = {
  readonly id: string;
  readonly title: MessageId;
  readonly state: DutyState;
};

const reading: DutyState = { name: "reading" };

/**
 * Asks every source the acting post may ask; one that fails does not hold up the others. A page that is
 * still open on the next day asks again.
 */
export function useDuties(sources: readonly TodaySource[]): {
  sections: readonly DutySectionState[];
  reload: () => void;
} {
  const client = useClient();
  const intl = useIntl();
  const session = useSession();
  const today = dayOf(useNow());
  const [states, setStates] = useState<Readonly<Record<string, DutyState>>>({});
  const open = sources.filter(({ needs }) => !needs || session.permissions.has(needs));

  const reload = useCallback(() => {
    let isWanted = true;
    for (const { id, needs, load } of sources) {
      if (needs && !session.permissions.has(needs)) continue;
      void load(client, session, intl).then(
        (duties) => note(id, { name: "read", duties }),
        (error: unknown) => note(id, { name: "failed", failure: failureIn(error) }),
      );
    }
    function note(id: string, state: DutyState): void {
      if (isWanted) setStates((before) => ({ ...before, [id]: state }));
    }
    return () => {
      isWanted = false;
    };
  }, [sources, client, session, intl]);
  useEffect(reload, [reload, today]);

  return {
    sections: open.map(({ id, title }) => ({ id, title, state: states[id] ?? reading })),
    reload: () => void reload(),
  };
}

function failureIn(error: unknown): Failure {
  if (error instanceof PageFailure) return error.failure;
  // a fault of ours: its section says so instead of waiting for ever, and the browser writes it down
  reportError(error);
  return toFailure({ graphQLErrors: [{ message: String(error) }] });
}
