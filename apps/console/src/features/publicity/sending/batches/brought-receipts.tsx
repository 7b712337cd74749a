import { labelOf, type Language } from "@wuzi/domain/labels/label";
import {
  receiptFileFaultLabels,
  receiptFileStateLabels,
  receiptRowFaultLabels,
} from "@wuzi/domain/publicity/receipt-file-words";
import { FormattedMessage, useIntl } from "react-intl";
import { InstantText } from "../../../../shared/format/time-text.tsx";
import { domainWord } from "../../../../shared/labels/use-labels.ts";
import { Notice } from "../../../../shared/ui/notice.tsx";
import { Row, Stack } from "../../../../shared/ui/stack.tsx";
import { Status, type StatusTone } from "../../../../shared/ui/status.tsx";
import { SummaryList } from "../../../../shared/ui/summary-list.tsx";
import type { ReceiptFile } from "./batch-queries.ts";

const tones: Record<ReceiptFile["state"], StatusTone> = {
  WAITING: "info",
  REFUSED: "danger",
  READ: "success",
};

/** What one receipts file came to, and which rows are to be looked at. */
export function BroughtReceipts({ file }: { file: ReceiptFile }) {
  const intl = useIntl();
  const language: Language = intl.locale === "en-US" ? "en" : "zh";
  const say = (what: "known" | "strange" | "unreadable" | "by" | "at") =>
    intl.formatMessage({ id: `sending.receipts.${what}` });
  const counts = (["known", "strange", "unreadable"] as const).map((what) => ({
    id: what,
    label: say(what),
    value: intl.formatNumber(file[what]),
  }));
  return (
    <section aria-label={file.fileName}>
      <Stack gap={2}>
        <Row>
          <h3>{file.fileName}</h3>
          <Status
            tone={tones[file.state]}
            label={labelOf(receiptFileStateLabels, domainWord(file.state), language)}
          />
        </Row>
        {file.fault && (
          <Notice tone="danger">
            {labelOf(receiptFileFaultLabels, domainWord(file.fault), language)}
          </Notice>
        )}
        <SummaryList
          items={[
            { id: "by", label: say("by"), value: file.broughtBy },
            { id: "at", label: say("at"), value: <InstantText at={file.createdAt} /> },
            ...(file.state === "READ" ? counts : []),
          ]}
        />
        {file.problems.length > 0 && (
          <>
            <p>
              <FormattedMessage id="sending.receipts.problems" />
            </p>
            <ul>
              {file.problems.map(({ row, fault, cell }) => (
                <li key={row}>
                  <FormattedMessage
                    id="sending.receipts.problem"
                    values={{
                      row,
                      cell,
                      fault: labelOf(receiptRowFaultLabels, domainWord(fault), language),
                    }}
                  />
                </li>
              ))}
            </ul>
          </>
        )}
      </Stack>
    </section>
  );
}
