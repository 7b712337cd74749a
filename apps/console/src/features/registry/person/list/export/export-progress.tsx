import { Download } from "lucide-react";
import { useEffect } from "react";
import { FormattedMessage, useIntl } from "react-intl";
import { graphql } from "../../../../../gql/gql.ts";
import { failureText } from "../../../../../shared/form/failure-text.ts";
import { InstantText } from "../../../../../shared/format/time-text.tsx";
import { useLoad } from "../../../../../shared/graphql/use-load.ts";
import { useSend } from "../../../../../shared/graphql/use-send.ts";
import { Button, buttonClass } from "../../../../../shared/ui/button.tsx";
import { ErrorState } from "../../../../../shared/ui/error-state.tsx";
import { Icon } from "../../../../../shared/ui/icon.tsx";
import { Link } from "../../../../../shared/ui/link.tsx";
import { Loading } from "../../../../../shared/ui/loading.tsx";
import { Notice } from "../../../../../shared/ui/notice.tsx";
import { Progress } from "../../../../../shared/ui/progress.tsx";
import { Row, Stack } from "../../../../../shared/ui/stack.tsx";
import { showToast } from "../../../../../shared/ui/toast.ts";

const exportJob = graphql(`
  query ExportJob($id: ID!) {
    exportJob(id: $id) {
      id
      state
      total
      done
      file {
        name
        path
        expiresAt
      }
    }
  }
`);

const stopExport = graphql(`
  mutation StopExport($id: ID!) {
    stopExport(id: $id) {
      id
      state
    }
  }
`);

const lookEveryMs = 1_000;

type ExportProgressProps = { id: string; onClose: () => void };

/** How far an export is; it goes on when the dialog is closed. */
export function ExportProgress({ id, onClose }: ExportProgressProps) {
  const intl = useIntl();
  const stop = useSend(stopExport);
  const { data, failure, reload } = useLoad(exportJob, { id });
  const job = data?.exportJob;
  const isUnderWay = job?.state === "WAITING" || job?.state === "RUNNING";
  useEffect(() => {
    if (!isUnderWay) return undefined;
    const timer = setInterval(reload, lookEveryMs);
    return () => clearInterval(timer);
  }, [isUnderWay, reload]);
  async function end(): Promise<void> {
    const { failure: refused } = await stop({ id });
    if (refused) showToast({ tone: "danger", text: failureText(intl, refused) });
  }

  if (failure && !job) return <ErrorState failure={failure} onRetry={reload} />;
  if (!job) return <Loading />;
  const { state, done, total, file } = job;
  return (
    <Stack>
      {isUnderWay && (
        <>
          <Progress
            label={intl.formatMessage({ id: "people.export.running" })}
            value={done}
            maxValue={total ?? 1}
            valueLabel={intl.formatMessage(
              { id: "people.export.done" },
              { done, total: total ?? 0 },
            )}
          />
          <p>
            <FormattedMessage
              id="people.export.goesOn"
              values={{
                exports: (
                  <Link to="/exports">
                    <FormattedMessage id="people.export.mine" />
                  </Link>
                ),
              }}
            />
          </p>
        </>
      )}
      {state === "DONE" && file && (
        <Notice tone="success" isLive>
          <FormattedMessage
            id="people.export.ready"
            values={{ count: done, until: <InstantText at={file.expiresAt} relative={false} /> }}
          />
        </Notice>
      )}
      {(state === "FAILED" || state === "STOPPED") && (
        <Notice tone="warning" isLive>
          <FormattedMessage
            id={state === "FAILED" ? "people.export.failed" : "people.export.stopped"}
          />
        </Notice>
      )}
      <Row>
        {state === "DONE" && file && (
          <a className={buttonClass("primary")} href={file.path} download={file.name}>
            <Icon of={Download} />
            <span>
              <FormattedMessage id="people.export.download" />
            </span>
          </a>
        )}
        {isUnderWay && (
          <Button onPress={() => void end()}>
            <FormattedMessage id="people.export.stop" />
          </Button>
        )}
        <Button onPress={onClose}>
          <FormattedMessage id="ui.dialog.close" />
        </Button>
      </Row>
    </Stack>
  );
}
