import { FormattedMessage } from "react-intl";
import type { TaskState } from "../../../../gql/graphql.ts";
import { Status, type StatusTone } from "../../../../shared/ui/status.tsx";
import { useOutreachWords } from "../use-outreach-words.ts";

const tones: Record<TaskState, StatusTone> = {
  WAITING: "warning",
  ACKNOWLEDGED: "info",
  OVERDUE: "danger",
  DONE: "success",
  WITHDRAWN: "neutral",
};

/** How a task stands; of one that is done, whether it was late. */
export function TaskStatus({ state, doneLate = false }: { state: TaskState; doneLate?: boolean }) {
  const words = useOutreachWords();
  return (
    <>
      <Status tone={tones[state]} label={words.task(state)} />
      {doneLate && (
        <>
          {" "}
          <FormattedMessage id="plans.doneLate" />
        </>
      )}
    </>
  );
}
