import { useState } from "react";
import { FormattedMessage, useIntl } from "react-intl";
import { graphql } from "../../../../gql/gql.ts";
import { failureText } from "../../../../shared/form/failure-text.ts";
import { faultWords } from "../../../../shared/form/fault-words.ts";
import { useSendKey } from "../../../../shared/form/use-send-key.ts";
import { useJoined } from "../../../../shared/format/use-joined.ts";
import { useLoad } from "../../../../shared/graphql/use-load.ts";
import { usePolling } from "../../../../shared/graphql/use-polling.ts";
import { useSend } from "../../../../shared/graphql/use-send.ts";
import { OfficeComboBox } from "../../../../shared/office/office-combo-box.tsx";
import { PageHeading } from "../../../../shared/page/page-heading.tsx";
import { Breadcrumbs } from "../../../../shared/ui/breadcrumbs.tsx";
import { Button } from "../../../../shared/ui/button.tsx";
import { ErrorState } from "../../../../shared/ui/error-state.tsx";
import { FileField } from "../../../../shared/ui/file-field.tsx";
import { Link } from "../../../../shared/ui/link.tsx";
import { Loading } from "../../../../shared/ui/loading.tsx";
import { Notice } from "../../../../shared/ui/notice.tsx";
import { Row, Stack } from "../../../../shared/ui/stack.tsx";
import { SummaryList } from "../../../../shared/ui/summary-list.tsx";
import { SentFile } from "../../../../shared/upload/sent-file.tsx";
import { useUpload } from "../../../../shared/upload/use-upload.ts";
import { useScreeningWords } from "../use-screening-words.ts";

const importArrivals = graphql(`
  mutation ImportArrivals($input: ImportArrivalsInput!) {
    importArrivals(input: $input) {
      id
    }
  }
`);

const importQuery = graphql(`
  query ArrivalImportPage($id: ID!) {
    arrivalImport(id: $id) {
      id
      state
      refusal
      columns
      rows
      added
      seenAgain
      unchanged
      errors {
        row
        cell
        column
        code
      }
    }
  }
`);

const types = ["Arrival"];

/** A ledger that was kept by hand, from its spreadsheet; each wrong cell is named. */
export function ImportLedgerPage() {
  const intl = useIntl();
  const send = useSend(importArrivals, types);
  const key = useSendKey();
  const [office, setOffice] = useState("");
  const [refused, setRefused] = useState<string>();
  const [importId, setImportId] = useState<string>();
  const upload = useUpload({
    purpose: "arrival_ledger",
    check: (file) =>
      /\.(?:xlsx|csv)$/iu.test(file.name)
        ? undefined
        : intl.formatMessage({ id: "arrivals.import.kind" }),
    onKept: () => setRefused(undefined),
  });
  const { state, choose, clear } = upload;
  const fileId = state.name === "kept" ? state.kept.id : undefined;
  const [isStarting, setStarting] = useState(false);

  async function start(): Promise<void> {
    if (office === "" || fileId === undefined) {
      setRefused(intl.formatMessage({ id: "arrivals.import.incomplete" }));
      return;
    }
    setStarting(true);
    const { data, failure } = await send({
      input: { officeId: office, fileId, idempotencyKey: key.current(`${office} ${fileId}`) },
    });
    setStarting(false);
    key.answered(failure);
    setRefused(failure ? failureText(intl, failure) : undefined);
    if (data) setImportId(data.importArrivals.id);
  }

  return (
    <Stack gap={5}>
      <Breadcrumbs
        crumbs={[
          {
            id: "arrivals",
            link: (
              <Link to="/arrivals">
                <FormattedMessage id="nav.arrivals" />
              </Link>
            ),
          },
        ]}
      />
      <PageHeading
        title={intl.formatMessage({ id: "arrivals.import.action" })}
        lead={intl.formatMessage({ id: "arrivals.import.lead" })}
      />
      {importId === undefined ? (
        <>
          <OfficeComboBox
            label={intl.formatMessage({ id: "arrivals.office" })}
            kinds={["GRID", "VILLAGE_POST", "COMMUNITY_POST"]}
            isRequired
            value={office}
            onChange={setOffice}
          />
          <FileField
            label={intl.formatMessage({ id: "arrivals.import.file" })}
            isRequired
            accept={[".xlsx", ".csv"]}
            onChoose={choose}
            {...(state.name === "unfit" && { error: state.reason })}
            {...(state.name === "failed" && { error: failureText(intl, state.failure) })}
          >
            <SentFile upload={upload} />
          </FileField>
          {refused && (
            <Notice tone="danger" isLive>
              {refused}
            </Notice>
          )}
          <Row>
            <Button variant="primary" isPending={isStarting} onPress={() => void start()}>
              <FormattedMessage id="arrivals.import.start" />
            </Button>
          </Row>
        </>
      ) : (
        <ImportOutcome
          id={importId}
          onAgain={() => {
            clear();
            setImportId(undefined);
          }}
        />
      )}
    </Stack>
  );
}

/** What came of the ledger; another one may be chosen where it could not be read. */
function ImportOutcome({ id, onAgain }: { id: string; onAgain: () => void }) {
  const intl = useIntl();
  const joined = useJoined();
  const words = useScreeningWords();
  const loaded = useLoad(importQuery, { id });
  const outcome = loaded.data?.arrivalImport;
  usePolling(loaded, outcome === undefined || outcome.state === "WAITING");
  if (loaded.failure && outcome === undefined) {
    return <ErrorState failure={loaded.failure} onRetry={loaded.reload} />;
  }
  if (outcome === undefined || outcome.state === "WAITING") return <Loading />;
  if (outcome.state === "REFUSED") {
    return (
      <>
        <Notice tone="danger" isLive>
          <FormattedMessage id="arrivals.import.refused" />
        </Notice>
        <Row>
          <Button onPress={onAgain}>
            <FormattedMessage id="arrivals.import.again" />
          </Button>
        </Row>
      </>
    );
  }
  const count = (word: "rows" | "added" | "seenAgain" | "unchanged") => ({
    id: word,
    label: intl.formatMessage({ id: `arrivals.import.${word}` }),
    value: intl.formatNumber(outcome[word]),
  });
  return (
    <Stack gap={4}>
      <Notice tone="success" isLive>
        <FormattedMessage
          id="arrivals.import.done"
          values={{ columns: joined(outcome.columns.map(words.column)) }}
        />
      </Notice>
      <SummaryList
        items={[count("rows"), count("added"), count("seenAgain"), count("unchanged")]}
      />
      {outcome.errors.length > 0 && (
        <>
          <h2>
            <FormattedMessage
              id="arrivals.import.errors"
              values={{ count: outcome.errors.length }}
            />
          </h2>
          <ul>
            {outcome.errors.map(({ cell, column, code }) => (
              <li key={`${cell} ${code}`}>
                {cell} {faultWords(intl, code, words.column(column))}
              </li>
            ))}
          </ul>
        </>
      )}
      <p>
        <Link to="/arrivals">
          <FormattedMessage id="arrivals.import.toList" />
        </Link>
      </p>
    </Stack>
  );
}
