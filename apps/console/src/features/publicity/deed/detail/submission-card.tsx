import { PackageOpen, Reply } from "lucide-react";
import { useState } from "react";
import { FormattedMessage, useIntl } from "react-intl";
import { graphql } from "../../../../gql/gql.ts";
import type { DeedFactsFragment } from "../../../../gql/graphql.ts";
import { refusalText } from "../../../../shared/form/refusal-text.ts";
import { InstantText } from "../../../../shared/format/time-text.tsx";
import { useSend } from "../../../../shared/graphql/use-send.ts";
import { Button } from "../../../../shared/ui/button.tsx";
import { DownloadLink } from "../../../../shared/ui/download-link.tsx";
import { Notice } from "../../../../shared/ui/notice.tsx";
import { Row, Stack } from "../../../../shared/ui/stack.tsx";
import { SummaryList } from "../../../../shared/ui/summary-list.tsx";
import { SubmissionStatus } from "../deed-status.tsx";
import { useDeedWords } from "../use-deed-words.ts";
import { AnswerDialog } from "./answer-dialog.tsx";
import { DeliveryLine } from "./delivery-line.tsx";

const remakePackage = graphql(`
  mutation RemakeDeedPackage($id: ID!) {
    remakeDeedPackage(id: $id) {
      id
      version
    }
  }
`);

const types = ["Deed"];

export type Submission = DeedFactsFragment["submissions"][number];

/** One submission: its file, what the platform was told, what it has answered. */
export function SubmissionCard({ of, mayMake }: { of: Submission; mayMake: boolean }) {
  const intl = useIntl();
  const words = useDeedWords();
  const send = useSend(remakePackage, types);
  const [isAnswering, setAnswering] = useState(false);
  const [refused, setRefused] = useState<string>();
  const [isSending, setSending] = useState(false);
  const { package: file, packageState } = of;
  const isGone = packageState === "FAILED" || (packageState === "MADE" && file?.expired === true);
  const named = (id: "by" | "package" | "notice" | "answer" | "reference") => ({
    id,
    label: intl.formatMessage({ id: `deeds.submission.${id}` }),
  });

  async function remake(): Promise<void> {
    setSending(true);
    const { failure } = await send({ id: of.id });
    setSending(false);
    setRefused(failure ? refusalText(intl, failure) : undefined);
  }

  return (
    <Stack gap={3}>
      <Row>
        <h3>{of.platformName}</h3>
        <SubmissionStatus state={of.state} />
        <span>
          <FormattedMessage id="deeds.version.sent" values={{ number: of.textNumber }} />
        </span>
      </Row>
      <SummaryList
        items={[
          {
            ...named("by"),
            value: (
              <>
                {of.submittedBy} <InstantText at={of.submittedAt} />
              </>
            ),
          },
          {
            ...named("package"),
            value: file?.expired
              ? intl.formatMessage({ id: "deeds.package.expired" })
              : words.packed(packageState),
          },
          {
            ...named("notice"),
            value:
              of.deliveries.length === 0
                ? intl.formatMessage({ id: "deeds.notice.none" })
                : of.deliveries.map((each) => <DeliveryLine key={each.id} of={each} />),
          },
          ...(of.reference == null ? [] : [{ ...named("reference"), value: of.reference }]),
          ...(of.answeredAt == null
            ? []
            : [
                {
                  ...named("answer"),
                  value: (
                    <>
                      {of.returnedReason} {of.answeredBy} <InstantText at={of.answeredAt} />
                    </>
                  ),
                },
              ]),
        ]}
      />
      {refused && (
        <Notice tone="danger" isLive>
          {refused}
        </Notice>
      )}
      <Row>
        {file && !file.expired && packageState === "MADE" && (
          <DownloadLink purpose="deed_package" id={file.id} name={file.name}>
            <FormattedMessage id="deeds.package.download" />
          </DownloadLink>
        )}
        {isGone && mayMake && (
          <Button icon={PackageOpen} isPending={isSending} onPress={() => void remake()}>
            <FormattedMessage id="deeds.package.remake" />
          </Button>
        )}
        {of.viewerCanAnswer && (
          <Button icon={Reply} onPress={() => setAnswering(true)}>
            <FormattedMessage id="deeds.answer.action" />
          </Button>
        )}
      </Row>
      {isAnswering && <AnswerDialog of={of} onClose={() => setAnswering(false)} />}
    </Stack>
  );
}
