import { useIntl } from "react-intl";
import type { ImportState } from "../../../gql/graphql.ts";
import { Steps } from "../../../shared/ui/steps.tsx";

const steps = ["file", "columns", "check", "doubts", "write"] as const;

export type ImportStep = (typeof steps)[number];

/** The step at which an import in this state is. */
export const stepOf: Record<ImportState, ImportStep> = {
  READING: "file",
  REFUSED: "file",
  MAPPING: "columns",
  CHECKING: "check",
  CHECKED: "check",
  COMMITTING: "write",
  STOPPED: "write",
  FAILED: "write",
  DONE: "write",
};

/** Where one stands in an import. */
export function ImportSteps({ current }: { current: ImportStep }) {
  const intl = useIntl();
  return (
    <Steps
      label={intl.formatMessage({ id: "imports.steps" })}
      steps={steps.map((id) => ({ id, label: intl.formatMessage({ id: `imports.step.${id}` }) }))}
      current={current}
    />
  );
}
