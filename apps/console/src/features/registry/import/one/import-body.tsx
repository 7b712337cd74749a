import type { ReactNode } from "react";
import { FormattedMessage } from "react-intl";
import { ButtonLink } from "../../../../shared/ui/link.tsx";
import { Notice } from "../../../../shared/ui/notice.tsx";
import { ColumnsStep } from "../columns/columns-step.tsx";
import { useImportWords } from "../use-import-words.ts";
import { CheckedStep } from "./checked-step.tsx";
import { GoingOn } from "./going-on.tsx";
import type { Batch } from "./use-import.ts";
import { WrittenStep } from "./written-step.tsx";

export type StepProps = {
  batch: Batch;
  /** Something was done with it: it is to be asked for anew. */
  onChange: () => void;
};

/** What there is to see and to do at the step where the import stands. */
export function ImportBody({ batch, onChange }: StepProps): ReactNode {
  switch (batch.state) {
    case "READING":
    case "CHECKING":
    case "COMMITTING":
      return <GoingOn batch={batch} onChange={onChange} />;
    case "REFUSED":
      return <Refused batch={batch} />;
    case "MAPPING":
      return <ColumnsStep id={batch.id} onChecking={onChange} />;
    case "CHECKED":
      return <CheckedStep batch={batch} onChange={onChange} />;
    case "STOPPED":
    case "FAILED":
    case "DONE":
      return <WrittenStep batch={batch} onChange={onChange} />;
  }
}

/** Why the file cannot be imported, and the way to send another. */
function Refused({ batch }: { batch: Batch }) {
  const words = useImportWords();
  return (
    <>
      <Notice tone="danger" title={words.state(batch.state)}>
        <p>{batch.refusal && words.refusal(batch.refusal)}</p>
        <p>
          <FormattedMessage id="imports.refused.nothing" />
        </p>
      </Notice>
      {batch.viewerCanImport && (
        <div>
          <ButtonLink to="/people/import/new" variant="primary">
            <FormattedMessage id="imports.refused.another" />
          </ButtonLink>
        </div>
      )}
    </>
  );
}
