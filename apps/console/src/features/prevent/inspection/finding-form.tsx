import { addDays } from "@wuzi/domain/calendar/china-day";
import { useState } from "react";
import { FormattedMessage, useIntl } from "react-intl";
import { graphql } from "../../../gql/gql.ts";
import { failureText } from "../../../shared/form/failure-text.ts";
import { faultWords } from "../../../shared/form/fault-words.ts";
import { useSendKey } from "../../../shared/form/use-send-key.ts";
import { dayOf } from "../../../shared/format/calendar.ts";
import { useNow } from "../../../shared/format/clock.ts";
import { useSend } from "../../../shared/graphql/use-send.ts";
import { Button } from "../../../shared/ui/button.tsx";
import { DateField } from "../../../shared/ui/date-field.tsx";
import { Notice } from "../../../shared/ui/notice.tsx";
import { Select } from "../../../shared/ui/select.tsx";
import { Row, Stack } from "../../../shared/ui/stack.tsx";
import { TextArea } from "../../../shared/ui/text-area.tsx";
import { TextField } from "../../../shared/ui/text-field.tsx";
import { showToast } from "../../../shared/ui/toast.ts";
import { PhotoField } from "../../../shared/upload/photo-field.tsx";
import { allKept, keptIds, type Photo } from "../../../shared/upload/photo.ts";

const recordFinding = graphql(`
  mutation RecordFinding($input: RecordFindingInput!) {
    recordFinding(input: $input) {
      __typename
    }
  }
`);

const types = ["RosterLine", "Rectification"];
const usualDays = 3;

/** A fault that was found, with its evidence and until when it is to be mended. */
export function FindingForm({ lineId, items }: { lineId: string; items: readonly string[] }) {
  const intl = useIntl();
  const send = useSend(recordFinding, types);
  const key = useSendKey();
  const today = dayOf(useNow());
  const [item, setItem] = useState("");
  const [place, setPlace] = useState("");
  const [text, setText] = useState("");
  const [dueOn, setDueOn] = useState(addDays(today, usualDays));
  const [photos, setPhotos] = useState<readonly Photo[]>([]);
  const [refused, setRefused] = useState<string>();
  const [isSending, setSending] = useState(false);
  const say = (word: "item" | "place" | "text" | "dueOn" | "photos") =>
    intl.formatMessage({ id: `inspection.${word}` });

  async function submit(): Promise<void> {
    if (item === "" || text.trim() === "" || !allKept(photos)) {
      setRefused(intl.formatMessage({ id: "inspection.incomplete" }));
      return;
    }
    setSending(true);
    const { failure } = await send({
      input: {
        lineId,
        item,
        place,
        text,
        dueOn,
        photoIds: keptIds(photos),
        moment: key.moment(),
        idempotencyKey: key.current(),
      },
    });
    key.answered(failure);
    setSending(false);
    const [field] = failure?.fields ?? [];
    if (field) setRefused(faultWords(intl, field.code));
    else if (failure) setRefused(failureText(intl, failure));
    else clear();
  }

  /** What was recorded is not recorded once more by another press. */
  function clear(): void {
    setRefused(undefined);
    setItem("");
    setPlace("");
    setText("");
    setPhotos([]);
    showToast({ tone: "success", text: intl.formatMessage({ id: "inspection.finding.done" }) });
  }

  return (
    <section aria-labelledby="finding">
      <Stack gap={4}>
        <h2 id="finding">
          <FormattedMessage id="inspection.finding" />
        </h2>
        <Select
          label={say("item")}
          isRequired
          value={item}
          onChange={setItem}
          options={items.map((value) => ({ value, label: value }))}
        />
        <TextField label={say("place")} value={place} onChange={setPlace} />
        <TextArea
          label={say("text")}
          isRequired
          rows={3}
          limit={500}
          value={text}
          onChange={setText}
        />
        <DateField label={say("dueOn")} isRequired value={dueOn} onChange={setDueOn} />
        <PhotoField
          label={say("photos")}
          purpose="finding_photo"
          photos={photos}
          onChange={setPhotos}
        />
        {refused && (
          <Notice tone="danger" isLive>
            {refused}
          </Notice>
        )}
        <Row>
          <Button isPending={isSending} onPress={() => void submit()}>
            <FormattedMessage id="inspection.finding.submit" />
          </Button>
        </Row>
      </Stack>
    </section>
  );
}
