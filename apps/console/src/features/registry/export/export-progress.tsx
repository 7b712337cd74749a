import { FormattedMessage, useIntl } from "react-intl";
import type { ExportRowFragment, ExportState } from "../../../gql/graphql.ts";
import { Progress } from "../../../shared/ui/progress.tsx";
import { Stack } from "../../../shared/ui/stack.tsx";
import { Status } from "../../../shared/ui/status.tsx";

const tones = {
  WAITING: "info",
  RUNNING: "info",
  DONE: "success",
  STOPPED: "neutral",
  FAILED: "danger",
} as const;

/** How far an export has come, in a word, and as a bar while it is written. */
export function ExportProgress({ of }: { of: ExportRowFragment }) {
  const intl = useIntl();
  const { state, total, done, fault, unreadable } = of;
  const word = intl.formatMessage({
    id: `exports.state.${state.toLowerCase() as Lowercase<ExportState>}`,
  });
  if (state === "RUNNING" && total) {
    const far = { done, total };
    return (
      <Progress
        label={word}
        value={done}
        maxValue={total}
        valueLabel={intl.formatMessage({ id: "exports.progress" }, far)}
      />
    );
  }
  return (
    <Stack gap={1}>
      <Status tone={tones[state]} label={word} />
      {fault && (
        <span>
          <FormattedMessage
            id={fault === "NOT_ALLOWED" ? "exports.notAllowed" : "exports.broken"}
          />
        </span>
      )}
      {unreadable > 0 && (
        <span>
          <FormattedMessage id="exports.unreadable" values={{ count: unreadable }} />
        </span>
      )}
    </Stack>
  );
}
