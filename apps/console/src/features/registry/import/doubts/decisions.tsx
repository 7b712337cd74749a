import { useEffect, useMemo, useRef } from "react";
import { FormattedMessage, useIntl } from "react-intl";
import type { ImportDecision } from "../../../../gql/graphql.ts";
import { useCommands } from "../../../../shared/commands/command-store.ts";
import { Button } from "../../../../shared/ui/button.tsx";
import { useImportWords } from "../use-import-words.ts";
import { KeyHint } from "./key-hint.tsx";
import type { Option } from "./possible.ts";
import styles from "./doubts.module.css";

type DecisionsProps = {
  options: readonly Option[];
  isBusy: boolean;
  onDecide: (decision: ImportDecision) => void;
};

/** One key each; every one of them can be turned off in the list of shortcuts. */
const keys: Record<ImportDecision, string> = {
  CREATE: "c",
  UPDATE: "u",
  NOT_A_DUPLICATE: "n",
  SKIP: "s",
};

const commandOf = (decision: ImportDecision) => `doubt-${decision.toLowerCase()}`;

/** What can become of a doubt: a button and a key each, and why not. */
export function Decisions({ options, isBusy, onDecide }: DecisionsProps) {
  const words = useImportWords();
  useDecisionKeys({ options, isBusy, onDecide });
  return (
    <div className={styles.decisions}>
      {options.map(({ decision, hindrance }) => (
        <div key={decision} className={styles.decision}>
          <Button
            isDisabled={hindrance !== null}
            onPress={() => {
              // a button that goes grey on its way would lose the focus
              if (!isBusy) onDecide(decision);
            }}
          >
            {words.decision(decision)}
            <KeyHint command={commandOf(decision)} letter={keys[decision].toUpperCase()} />
          </Button>
          <p className={styles.hint}>
            {hindrance === null ? (
              <FormattedMessage id={`imports.decision.${decision}`} />
            ) : (
              <FormattedMessage
                id="imports.decision.impossible"
                values={{
                  reason:
                    hindrance === "nobody" ? (
                      <FormattedMessage id="imports.decision.nobody" />
                    ) : (
                      words.hindrance(hindrance)
                    ),
                }}
              />
            )}
          </p>
        </div>
      ))}
    </div>
  );
}

function useDecisionKeys({ options, isBusy, onDecide }: DecisionsProps): void {
  const intl = useIntl();
  const words = useImportWords();
  const latest = useRef({ isBusy, onDecide });
  useEffect(() => {
    latest.current = { isBusy, onDecide };
  });
  const possible = options
    .filter(({ hindrance }) => hindrance === null)
    .map(({ decision }) => decision)
    .join(" ");
  const commands = useMemo(
    () =>
      possible
        .split(" ")
        .filter((word): word is ImportDecision => word in keys)
        .map((decision) => ({
          id: commandOf(decision),
          label: intl.formatMessage(
            { id: "imports.decision.command" },
            { decision: words.decision(decision) },
          ),
          shortcut: keys[decision],
          run: () => {
            if (!latest.current.isBusy) latest.current.onDecide(decision);
          },
        })),
    [possible, intl, words],
  );
  useCommands(commands);
}
