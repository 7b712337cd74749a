import { useCallback } from "react";
import { useIntl } from "react-intl";
import type { Disinfectant } from "../../../../gql/graphql.ts";
import { useDutyWords } from "../duty-words.ts";

type Done = { agent: Disinfectant; concentration?: number | null; minutes: number };

/** With what, how strong and how long, in one line. */
export function useDisinfectionText(): (done: Done) => string {
  const intl = useIntl();
  const words = useDutyWords();
  return useCallback(
    ({ agent, concentration, minutes }) =>
      intl.formatMessage(
        { id: concentration == null ? "disinfection.said" : "disinfection.said.strength" },
        { agent: words.agent(agent), concentration: concentration ?? 0, minutes },
      ),
    [intl, words],
  );
}
