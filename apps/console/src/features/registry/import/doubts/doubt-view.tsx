import { useState, type Ref } from "react";
import { FormattedMessage, useIntl } from "react-intl";
import { OfficeComboBox } from "../../../../shared/office/office-combo-box.tsx";
import { Notice } from "../../../../shared/ui/notice.tsx";
import { Stack } from "../../../../shared/ui/stack.tsx";
import { Candidates } from "./candidates.tsx";
import { Compare } from "./compare.tsx";
import { likeliestOf } from "./compared.ts";
import { Decided } from "./decided.tsx";
import { Decisions } from "./decisions.tsx";
import { DoubtReasons } from "./doubt-reasons.tsx";
import type { Doubt } from "./doubts-query.ts";
import { optionsOf } from "./possible.ts";
import { useDecide } from "./use-decide.ts";
import styles from "./doubts.module.css";

type DoubtViewProps = {
  doubt: Doubt;
  heading: Ref<HTMLHeadingElement>;
  /** What is shown is being asked for anew. */
  isBusy: boolean;
  canDecide: boolean;
  onDecided: () => void;
  onStale: () => void;
};

/** One doubt: why it is one, both sides, and what can become of it. */
export function DoubtView(props: DoubtViewProps) {
  const { doubt, heading, isBusy, canDecide, onDecided, onStale } = props;
  const intl = useIntl();
  const [chosen, setChosen] = useState(0);
  const [officeId, setOfficeId] = useState("");
  const candidate = doubt.candidates[chosen];
  const { decide, isSending, refusal } = useDecide({ doubt, onDecided, onStale });
  return (
    <article className={styles.doubt}>
      <h2 ref={heading} tabIndex={-1}>
        <FormattedMessage id="imports.doubt" values={{ row: doubt.row, name: doubt.name }} />
      </h2>
      <DoubtReasons doubt={doubt} />
      {doubt.decision && <Decided doubt={doubt} />}
      <Candidates doubt={doubt} chosen={chosen} onChoose={setChosen} />
      <Compare
        doubt={doubt}
        candidate={candidate}
        isLikeliest={candidate !== undefined && candidate === likeliestOf(doubt)}
      />
      {refusal !== null && (
        <Notice tone="danger" isLive>
          {refusal}
        </Notice>
      )}
      {canDecide && (
        <Stack gap={3}>
          {doubt.hindrance === "NO_PLACE" && (
            <OfficeComboBox
              label={intl.formatMessage({ id: "imports.doubt.office" })}
              help={intl.formatMessage({ id: "imports.doubt.office.help" })}
              value={officeId}
              onChange={setOfficeId}
            />
          )}
          <Decisions
            options={optionsOf(doubt, officeId !== "", chosen)}
            isBusy={isBusy || isSending}
            onDecide={(decision) =>
              void decide(decision, {
                ...(decision === "UPDATE" &&
                  candidate?.person && { personId: candidate.person.id }),
                ...(decision !== "UPDATE" &&
                  decision !== "SKIP" &&
                  officeId !== "" && { officeId }),
              })
            }
          />
        </Stack>
      )}
    </article>
  );
}
