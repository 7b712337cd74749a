import { useNavigate } from "@tanstack/react-router";
import { residentSchema } from "@wuzi/domain/prevent/resident-input";
import { doorSchema } from "@wuzi/domain/prevent/screening-input";
import { Plus, Trash2 } from "lucide-react";
import { useState } from "react";
import { FormattedMessage, useIntl } from "react-intl";
import { safeParse } from "valibot";
import { graphql } from "../../../../gql/gql.ts";
import type { Sex } from "../../../../gql/graphql.ts";
import { failureText } from "../../../../shared/form/failure-text.ts";
import { faultWords } from "../../../../shared/form/fault-words.ts";
import { UnsavedGuard } from "../../../../shared/form/unsaved-guard.tsx";
import { useSendKey } from "../../../../shared/form/use-send-key.ts";
import { dayOf } from "../../../../shared/format/calendar.ts";
import { useNow } from "../../../../shared/format/clock.ts";
import { useSend } from "../../../../shared/graphql/use-send.ts";
import { newUuid } from "../../../../shared/new-uuid.ts";
import { OfficeComboBox } from "../../../../shared/office/office-combo-box.tsx";
import { PageHeading } from "../../../../shared/page/page-heading.tsx";
import { Button } from "../../../../shared/ui/button.tsx";
import { Fieldset } from "../../../../shared/ui/fieldset.tsx";
import { ButtonLink } from "../../../../shared/ui/link.tsx";
import { Notice } from "../../../../shared/ui/notice.tsx";
import { RadioGroup } from "../../../../shared/ui/radio-group.tsx";
import { Row, Stack } from "../../../../shared/ui/stack.tsx";
import { TextField } from "../../../../shared/ui/text-field.tsx";
import { ScreeningCrumbs } from "../screening-crumbs.tsx";

const registerHousehold = graphql(`
  mutation RegisterHousehold($input: RegisterHouseholdInput!) {
    registerHousehold(input: $input) {
      id
    }
  }
`);

const types = ["Household", "ScreeningRound"];

type Member = { key: string; name: string; sex: "" | "male" | "female"; phone: string };

const fresh = (): Member => ({ key: newUuid(), name: "", sex: "", phone: "" });

/** A door and who lives behind it. */
export function NewHouseholdPage() {
  const intl = useIntl();
  const navigate = useNavigate();
  const send = useSend(registerHousehold, types);
  const key = useSendKey();
  const today = dayOf(useNow());
  const [officeId, setOffice] = useState("");
  const [door, setDoor] = useState("");
  const [members, setMembers] = useState<readonly Member[]>([fresh()]);
  const [refused, setRefused] = useState<string>();
  const [isSending, setSending] = useState(false);
  const isUnsaved =
    door !== "" || members.some(({ name, sex, phone }) => `${name}${sex}${phone}` !== "");
  const change = (of: string, part: Partial<Member>) =>
    setMembers((before) => before.map((each) => (each.key === of ? { ...each, ...part } : each)));

  function fault(): string | undefined {
    const schema = residentSchema({ today, allowSynthetic: true });
    const isWhole =
      officeId !== "" &&
      safeParse(doorSchema, { door }).success &&
      members.every(
        ({ name, sex, phone }) => safeParse(schema, { name, sex, phone: phone || null }).success,
      );
    return isWhole ? undefined : intl.formatMessage({ id: "screening.household.incomplete" });
  }

  async function submit(): Promise<void> {
    const wrong = fault();
    setRefused(wrong);
    if (wrong !== undefined) return;
    const people = members.map(({ name, sex, phone }) => ({
      resident: { name, sex: sex.toUpperCase() as Sex, phone: phone || null },
    }));
    setSending(true);
    const { data, failure } = await send({
      input: { officeId, door, members: people, idempotencyKey: key.current() },
    });
    setSending(false);
    key.answered(failure);
    const [field] = failure?.fields ?? [];
    if (field) setRefused(faultWords(intl, field.code));
    else if (failure) setRefused(failureText(intl, failure));
    else {
      const { id } = data.registerHousehold;
      void navigate({ to: "/screening/$id", params: { id }, ignoreBlocker: true });
    }
  }

  return (
    <Stack gap={5}>
      <ScreeningCrumbs />
      <PageHeading
        title={intl.formatMessage({ id: "screening.household.action" })}
        lead={intl.formatMessage({ id: "screening.household.lead" })}
      />
      <OfficeComboBox
        label={intl.formatMessage({ id: "screening.start.officeId" })}
        kinds={["GRID", "VILLAGE_POST", "COMMUNITY_POST"]}
        isRequired
        value={officeId}
        onChange={setOffice}
      />
      <TextField
        label={intl.formatMessage({ id: "screening.door" })}
        help={intl.formatMessage({ id: "screening.doorHelp" })}
        isRequired
        value={door}
        onChange={setDoor}
      />
      {members.map((member, at) => (
        <Fieldset
          key={member.key}
          legend={intl.formatMessage({ id: "screening.household.member" }, { number: at + 1 })}
        >
          <TextField
            label={intl.formatMessage({ id: "arrivals.name" })}
            isRequired
            value={member.name}
            onChange={(name) => change(member.key, { name })}
          />
          <RadioGroup
            label={intl.formatMessage({ id: "arrivals.sex" })}
            isRequired
            value={member.sex}
            onChange={(sex) => change(member.key, { sex })}
            options={(["male", "female"] as const).map((value) => ({
              value,
              label: intl.formatMessage({ id: `arrivals.sex.${value}` }),
            }))}
          />
          <TextField
            label={intl.formatMessage({ id: "arrivals.phone" })}
            value={member.phone}
            onChange={(phone) => change(member.key, { phone })}
          />
          {members.length > 1 && (
            <Button
              icon={Trash2}
              variant="quiet"
              onPress={() => setMembers((before) => before.filter((each) => each !== member))}
            >
              <FormattedMessage id="screening.household.remove" />
            </Button>
          )}
        </Fieldset>
      ))}
      <Row>
        <Button icon={Plus} onPress={() => setMembers((before) => [...before, fresh()])}>
          <FormattedMessage id="screening.household.add" />
        </Button>
      </Row>
      {refused && (
        <Notice tone="danger" isLive>
          {refused}
        </Notice>
      )}
      <Row>
        <Button variant="primary" isPending={isSending} onPress={() => void submit()}>
          <FormattedMessage id="screening.household.submit" />
        </Button>
        <ButtonLink to="/screening">
          <FormattedMessage id="ui.dialog.cancel" />
        </ButtonLink>
      </Row>
      <UnsavedGuard isUnsaved={isUnsaved} isKept={false} />
    </Stack>
  );
}
