import { memberOutcomes } from "@wuzi/domain/prevent/visit-outcome";
import { useState } from "react";
import { FormattedMessage, useIntl } from "react-intl";
import { graphql } from "../../../../gql/gql.ts";
import type { MemberOutcome } from "../../../../gql/graphql.ts";
import { failureText } from "../../../../shared/form/failure-text.ts";
import { faultWords } from "../../../../shared/form/fault-words.ts";
import { useSendKey } from "../../../../shared/form/use-send-key.ts";
import { useSend } from "../../../../shared/graphql/use-send.ts";
import { Button } from "../../../../shared/ui/button.tsx";
import { Notice } from "../../../../shared/ui/notice.tsx";
import { RadioGroup } from "../../../../shared/ui/radio-group.tsx";
import { Row, Stack } from "../../../../shared/ui/stack.tsx";
import { TextArea } from "../../../../shared/ui/text-area.tsx";
import { showToast } from "../../../../shared/ui/toast.ts";
import { useScreeningWords } from "../use-screening-words.ts";

const recordVisit = graphql(`
  mutation RecordHouseholdVisit($input: RecordHouseholdVisitInput!) {
    recordHouseholdVisit(input: $input) {
      __typename
    }
  }
`);

const types = ["Household", "ScreeningRound"];
const choices = memberOutcomes.map((word) => word.toUpperCase() as MemberOutcome);

type Household = { id: string; door: string; members: readonly { id: string; name: string }[] };

/** One visit: of everybody behind the door what came of it, well unless somebody says otherwise. */
export function VisitForm({ household }: { household: Household }) {
  const intl = useIntl();
  const words = useScreeningWords();
  const send = useSend(recordVisit, types);
  const key = useSendKey();
  const [outcomes, setOutcomes] = useState<Readonly<Record<string, MemberOutcome>>>({});
  const [note, setNote] = useState("");
  const [refused, setRefused] = useState<string>();
  const [isSending, setSending] = useState(false);

  async function submit(): Promise<void> {
    setSending(true);
    const at = new Date().toISOString();
    const members = household.members.map(({ id }) => ({
      memberId: id,
      outcome: outcomes[id] ?? ("SEEN_WELL" as const),
    }));
    const { data, failure } = await send({
      input: {
        householdId: household.id,
        members,
        note,
        moment: { occurredAt: at, sentAt: at },
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
        {household.members.map(({ id, name }) => (
          <RadioGroup
            key={id}
            label={name}
            isRequired
            value={outcomes[id] ?? "SEEN_WELL"}
            onChange={(outcome) => setOutcomes((before) => ({ ...before, [id]: outcome }))}
            options={choices.map((value) => ({ value, label: words.member(value) }))}
          />
        ))}
        <TextArea
          label={intl.formatMessage({ id: "screening.note" })}
          rows={2}
          limit={500}
          value={note}
          onChange={setNote}
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
