import { addDays } from "@wuzi/domain/calendar/china-day";
import { useState } from "react";
import { FormattedMessage, useIntl } from "react-intl";
import { graphql } from "../../../gql/gql.ts";
import { failureText } from "../../../shared/form/failure-text.ts";
import { faultWords } from "../../../shared/form/fault-words.ts";
import { dayOf } from "../../../shared/format/calendar.ts";
import { useNow } from "../../../shared/format/clock.ts";
import { useSend } from "../../../shared/graphql/use-send.ts";
import { focusHeading } from "../../../shared/page/focus-heading.ts";
import { Button } from "../../../shared/ui/button.tsx";
import { Notice } from "../../../shared/ui/notice.tsx";
import { Row, Stack } from "../../../shared/ui/stack.tsx";
import { TextArea } from "../../../shared/ui/text-area.tsx";
import { showToast } from "../../../shared/ui/toast.ts";
import { PhotoField } from "../../../shared/upload/photo-field.tsx";
import { allKept, keptIds, type Photo } from "../../../shared/upload/photo.ts";

const fixRectification = graphql(`
  mutation FixRectification($input: FixRectificationInput!) {
    fixRectification(input: $input) {
      id
      version
    }
  }
`);

const recheckRectification = graphql(`
  mutation RecheckRectification($input: RecheckRectificationInput!) {
    recheckRectification(input: $input) {
      id
      version
    }
  }
`);

const types = ["Rectification"];
const daysAgain = 3;

type MendFormProps = { id: string; version: number; step: "fix" | "recheck" };

/** The unit says how it mended the fault, or somebody says what they saw when they looked again. */
export function MendForm({ id, version, step }: MendFormProps) {
  const intl = useIntl();
  const fix = useSend(fixRectification, types);
  const recheck = useSend(recheckRectification, types);
  const today = dayOf(useNow());
  const [note, setNote] = useState("");
  const [photos, setPhotos] = useState<readonly Photo[]>([]);
  const [refused, setRefused] = useState<string>();
  const [isSending, setSending] = useState(false);

  async function submit(passed?: boolean): Promise<void> {
    if (note.trim() === "" || !allKept(photos)) {
      setRefused(intl.formatMessage({ id: "inspection.incomplete" }));
      return;
    }
    setSending(true);
    const { failure } =
      passed === undefined
        ? await fix({ input: { id, version, note, photoIds: keptIds(photos) } })
        : await recheck({
            input: { id, version, passed, note, dueOn: passed ? null : addDays(today, daysAgain) },
          });
    setSending(false);
    const [field] = failure?.fields ?? [];
    setRefused(
      field ? faultWords(intl, field.code) : failure ? failureText(intl, failure) : undefined,
    );
    if (failure) return;
    const said = passed === undefined ? "fix.done" : passed ? "recheck.passed" : "recheck.failed";
    showToast({ tone: "success", text: intl.formatMessage({ id: `inspection.${said}` }) });
    // the form goes, and focus with it
    focusHeading();
  }

  return (
    <section aria-labelledby="mend" data-print="no">
      <Stack gap={4}>
        <h2 id="mend">
          <FormattedMessage id={`inspection.${step}`} />
        </h2>
        <TextArea
          label={intl.formatMessage({ id: `inspection.${step}.note` })}
          isRequired
          rows={3}
          limit={500}
          value={note}
          onChange={setNote}
        />
        {step === "fix" && (
          <PhotoField
            label={intl.formatMessage({ id: "inspection.photos" })}
            purpose="fix_photo"
            photos={photos}
            onChange={setPhotos}
          />
        )}
        {refused && (
          <Notice tone="danger" isLive>
            {refused}
          </Notice>
        )}
        <Row>
          {step === "fix" ? (
            <Button variant="primary" isPending={isSending} onPress={() => void submit()}>
              <FormattedMessage id="inspection.fix.submit" />
            </Button>
          ) : (
            <>
              <Button variant="primary" isPending={isSending} onPress={() => void submit(true)}>
                <FormattedMessage id="inspection.recheck.pass" />
              </Button>
              <Button isPending={isSending} onPress={() => void submit(false)}>
                <FormattedMessage id="inspection.recheck.fail" />
              </Button>
            </>
          )}
        </Row>
      </Stack>
    </section>
  );
}
