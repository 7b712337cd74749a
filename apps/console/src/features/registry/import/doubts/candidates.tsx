import { FormattedMessage, useIntl } from "react-intl";
import { useJoined } from "../../../../shared/format/use-joined.ts";
import { RadioGroup } from "../../../../shared/ui/radio-group.tsx";
import { useImportWords } from "../use-import-words.ts";
import type { Candidate, Doubt } from "./doubts-query.ts";
import styles from "./doubts.module.css";

type CandidatesProps = { doubt: Doubt; chosen: number; onChoose: (index: number) => void };

/** Who the row may be, and by what; where there are several, which of them it is compared with. */
export function Candidates({ doubt, chosen, onChoose }: CandidatesProps) {
  const intl = useIntl();
  const describe = useCandidateWords();
  const { candidates } = doubt;
  const [only] = candidates;
  if (!only) return null;
  if (candidates.length === 1) {
    return (
      <p className={styles.likeness}>
        <FormattedMessage id="imports.candidate.one" values={describe(only)} />
      </p>
    );
  }
  return (
    <RadioGroup
      label={intl.formatMessage({ id: "imports.candidate.which" }, { count: candidates.length })}
      value={String(chosen)}
      options={candidates.map((candidate, index) => {
        const { who, why } = describe(candidate);
        return { value: String(index), label: who, help: why };
      })}
      onChange={(value) => onChoose(Number(value))}
    />
  );
}

/** Who it is, as far as one may know, and what is the same. */
function useCandidateWords(): (candidate: Candidate) => { who: string; why: string } {
  const intl = useIntl();
  const words = useImportWords();
  const joined = useJoined();
  return ({ person, town, twinRow, reasons }) => {
    const why = joined(reasons.map(words.sameness));
    if (person) {
      const values = { name: person.name, born: person.bornOn };
      const id =
        person.state === "ACTIVE" ? "imports.candidate.person" : "imports.candidate.closed";
      return { who: intl.formatMessage({ id }, values), why };
    }
    if (twinRow != null) {
      return { who: intl.formatMessage({ id: "imports.candidate.twin" }, { row: twinRow }), why };
    }
    return {
      who: intl.formatMessage(
        { id: town ? "imports.candidate.town" : "imports.candidate.elsewhere" },
        { town: town ?? "" },
      ),
      why,
    };
  };
}
