import { useState } from "react";
import { FormattedMessage, useIntl } from "react-intl";
import { graphql } from "../../../../gql/gql.ts";
import { failureText } from "../../../../shared/form/failure-text.ts";
import { useSend } from "../../../../shared/graphql/use-send.ts";
import { Button } from "../../../../shared/ui/button.tsx";
import { LiveProgress } from "../../../../shared/ui/live-progress.tsx";
import { Notice } from "../../../../shared/ui/notice.tsx";
import { Stack } from "../../../../shared/ui/stack.tsx";
import { useImportWords } from "../use-import-words.ts";
import type { StepProps } from "./import-body.tsx";
import type { Batch } from "./use-import.ts";

const stopImport = graphql(`
  mutation StopImport($id: ID!) {
    stopImport(id: $id) {
      id
      state
    }
  }
`);

/** A job at work: how far, how fast, how long still, and a button that stops it. */
export function GoingOn({ batch, onChange }: StepProps) {
  const intl = useIntl();
  const words = useImportWords();
  const send = useSend(stopImport);
  const [isStopping, setStopping] = useState(false);
  const [refusal, setRefusal] = useState<string>();
  const { state, viewerCanImport } = batch;
  const progress = progressOf(batch);

  async function stop(): Promise<void> {
    setStopping(true);
    const sent = await send({ id: batch.id });
    setStopping(false);
    setRefusal(sent.failure ? failureText(intl, sent.failure) : undefined);
    onChange();
  }

  return (
    <Stack gap={4}>
      {refusal !== undefined && (
        <Notice tone="danger" isLive>
          {refusal}
        </Notice>
      )}
      <LiveProgress
        label={words.state(state)}
        done={progress?.done ?? 0}
        total={progress?.total ?? null}
      >
        {progress?.rowsPerSecond != null && <Speed {...progress} />}
      </LiveProgress>
      <p>
        <FormattedMessage
          id={state === "COMMITTING" ? "imports.goingOn.write" : "imports.goingOn.read"}
        />
      </p>
      {state !== "READING" && viewerCanImport && (
        <div>
          <Button isPending={isStopping} onPress={() => void stop()}>
            <FormattedMessage
              id={state === "COMMITTING" ? "imports.stop.write" : "imports.stop.check"}
            />
          </Button>
        </div>
      )}
    </Stack>
  );
}

type Progress = NonNullable<Batch["progress"]>;

const phases = { READING: "READ", CHECKING: "CHECK", COMMITTING: "COMMIT" } as const;

/** The progress of this work; that of the work before says nothing about it. */
function progressOf({ state, progress }: Batch): Progress | null {
  const phase = state in phases ? phases[state as keyof typeof phases] : undefined;
  return progress && progress.phase === phase ? progress : null;
}

function Speed({ done, total, rowsPerSecond }: Progress) {
  const rate = rowsPerSecond ?? 0;
  const seconds = total != null && rate > 0 ? Math.ceil((total - done) / rate) : null;
  return (
    <>
      <FormattedMessage id="imports.goingOn.rate" values={{ rate }} />
      {seconds !== null && seconds > 0 && (
        <FormattedMessage
          id={seconds < 90 ? "imports.goingOn.seconds" : "imports.goingOn.minutes"}
          values={{ count: seconds < 90 ? seconds : Math.ceil(seconds / 60) }}
        />
      )}
    </>
  );
}
