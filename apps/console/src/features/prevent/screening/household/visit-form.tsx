import { useState } from "react";
import { FormattedMessage, useIntl } from "react-intl";
import { graphql } from "../../../../gql/gql.ts";
import { failureText } from "../../../../shared/form/failure-text.ts";
import { faultWords } from "../../../../shared/form/fault-words.ts";
import { useSendKey } from "../../../../shared/form/use-send-key.ts";
import { useSend } from "../../../../shared/graphql/use-send.ts";
import { Button } from "../../../../shared/ui/button.tsx";
import { Notice } from "../../../../shared/ui/notice.tsx";
import { Row, Stack } from "../../../../shared/ui/stack.tsx";
import { showToast } from "../../../../shared/ui/toast.ts";
import { PhotoField } from "../../../../shared/upload/photo-field.tsx";
import { allKept, keptIds, type Photo } from "../../../../shared/upload/photo.ts";
import { VisitFields } from "./visit-fields.tsx";
import { freshVisit, toVisit, visitFault, type Member } from "./visit-values.ts";

const recordVisit = graphql(`
  mutation RecordHouseholdVisit($input: RecordHouseholdVisitInput!) {
    recordHouseholdVisit(input: $input) {
      __typename
    }
  }
`);

const types = ["Household", "ScreeningRound"];

type Household = { id: string; door: string; members: readonly Member[] };

/** One visit: of everybody behind the door what came of it, well unless somebody says otherwise. */
export function VisitForm({ household }: { household: Household }) {
  const intl = useIntl();
  const send = useSend(recordVisit, types);
  const key = useSendKey();
  const [values, setValues] = useState(() => freshVisit(household.members));
  const [photos, setPhotos] = useState<readonly Photo[]>([]);
  const [refused, setRefused] = useState<string>();
  const [isSending, setSending] = useState(false);

  async function submit(): Promise<void> {
    const visit = toVisit(household.members, values);
    const fault = allKept(photos) ? visitFault(visit) : "PHOTOS_ON_THEIR_WAY";
    if (fault !== undefined) {
      setRefused(faultWords(intl, fault));
      return;
    }
    setSending(true);
    const { data, failure } = await send({
      input: {
        ...visit,
        householdId: household.id,
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
    else if (data.recordHouseholdVisit.__typename === "MomentRefused") {
      setRefused(intl.formatMessage({ id: "screening.badMoment" }));
    } else {
      setRefused(undefined);
      // what was recorded is not recorded once more by another press
      setValues(freshVisit(household.members));
      setPhotos([]);
      const text = intl.formatMessage({ id: "screening.visit.saved" }, { door: household.door });
      showToast({ tone: "success", text });
    }
  }

  return (
    <section aria-labelledby="visit">
      <Stack gap={4}>
        <h2 id="visit">
          <FormattedMessage id="screening.visit" />
        </h2>
        <VisitFields members={household.members} values={values} onChange={setValues} />
        <PhotoField
          label={intl.formatMessage({ id: "photo.label" })}
          purpose="visit_photo"
          photos={photos}
          onChange={setPhotos}
        />
        {refused && (
          <Notice tone="danger" isLive>
            {refused}
          </Notice>
        )}
        <Row>
          <Button variant="primary" isPending={isSending} onPress={() => void submit()}>
            <FormattedMessage id="screening.visit.submit" />
          </Button>
        </Row>
      </Stack>
    </section>
  );
}
