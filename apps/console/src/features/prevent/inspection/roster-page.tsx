import { useNavigate } from "@tanstack/react-router";
import { addDays } from "@wuzi/domain/calendar/china-day";
import { useState } from "react";
import { FormattedMessage, useIntl } from "react-intl";
import { graphql } from "../../../gql/gql.ts";
import { failureText } from "../../../shared/form/failure-text.ts";
import { faultWords } from "../../../shared/form/fault-words.ts";
import { useSendKey } from "../../../shared/form/use-send-key.ts";
import { dayOf } from "../../../shared/format/calendar.ts";
import { useNow } from "../../../shared/format/clock.ts";
import { useLoad } from "../../../shared/graphql/use-load.ts";
import { useSend } from "../../../shared/graphql/use-send.ts";
import { PageHeading } from "../../../shared/page/page-heading.tsx";
import { useSession } from "../../../shared/session/session.ts";
import { StaffChoices } from "../../../shared/staff/staff-choices.tsx";
import { Button } from "../../../shared/ui/button.tsx";
import { CheckboxGroup } from "../../../shared/ui/checkbox.tsx";
import { DateField } from "../../../shared/ui/date-field.tsx";
import { ErrorState } from "../../../shared/ui/error-state.tsx";
import { ButtonLink } from "../../../shared/ui/link.tsx";
import { Notice } from "../../../shared/ui/notice.tsx";
import { Select } from "../../../shared/ui/select.tsx";
import { Row, Stack } from "../../../shared/ui/stack.tsx";
import { InspectionCrumbs } from "./inspection-crumbs.tsx";
import { TemplateForm } from "./template-form.tsx";

const choicesQuery = graphql(`
  query RosterChoices($officeId: ID!) {
    inspectionTemplates(first: 100) {
      nodes {
        id
        name
      }
    }
    offices(first: 100, filter: { parentId: $officeId, state: OPEN }) {
      nodes {
        id
        name
      }
    }
  }
`);

const generateRoster = graphql(`
  mutation GenerateInspectionRoster($input: GenerateRosterInput!) {
    generateInspectionRoster(input: $input) {
      id
    }
  }
`);

const types = ["RosterLine", "InspectionTemplate"];
const changed = ["RosterLine", "DutySlot", "DutyBoardCell"];
const intervals = ["1", "2", "3", "5", "7", "14"];

/** A staggered roster: units and leaders take turns. */
export function RosterPage() {
  const intl = useIntl();
  const navigate = useNavigate();
  const { actingPost } = useSession();
  const officeId = actingPost?.officeId ?? "";
  const send = useSend(generateRoster, changed);
  const key = useSendKey();
  const today = dayOf(useNow());
  const { data, failure: unread, reload } = useLoad(choicesQuery, { officeId }, { types });
  const [templateId, setTemplate] = useState("");
  const [unitIds, setUnits] = useState<string[]>([]);
  const [leaderIds, setLeaders] = useState<string[]>([]);
  const [fromDay, setFrom] = useState(today);
  const [toDay, setTo] = useState(addDays(today, 13));
  const [every, setEvery] = useState("3");
  const [refused, setRefused] = useState<string>();
  const [isSending, setSending] = useState(false);
  const say = (word: "template" | "units" | "leaders" | "fromDay" | "toDay" | "everyDays") =>
    intl.formatMessage({ id: `inspection.${word}` });
  const options = (nodes: readonly { id: string; name: string }[] | undefined) =>
    (nodes ?? []).map(({ id, name }) => ({ value: id, label: name }));

  async function submit(): Promise<void> {
    if (templateId === "" || unitIds.length === 0 || leaderIds.length < 2) {
      setRefused(intl.formatMessage({ id: "inspection.roster.incomplete" }));
      return;
    }
    const everyDays = Number(every);
    setSending(true);
    const { failure } = await send({
      input: {
        templateId,
        unitIds,
        leaderIds,
        fromDay,
        toDay,
        everyDays,
        idempotencyKey: key.current(),
      },
    });
    setSending(false);
    key.answered(failure);
    const [field] = failure?.fields ?? [];
    if (field) setRefused(faultWords(intl, field.code));
    else if (failure) setRefused(failureText(intl, failure));
    else void navigate({ to: "/inspections" });
  }

  return (
    <Stack gap={5}>
      <InspectionCrumbs />
      <PageHeading
        title={intl.formatMessage({ id: "inspection.roster.action" })}
        lead={intl.formatMessage({ id: "inspection.roster.lead" })}
      />
      {unread && !data && <ErrorState failure={unread} onRetry={reload} />}
      <Select
        label={say("template")}
        isRequired
        value={templateId}
        onChange={setTemplate}
        options={options(data?.inspectionTemplates.nodes)}
      />
      <TemplateForm onSaved={setTemplate} />
      <CheckboxGroup
        label={say("units")}
        isRequired
        value={unitIds}
        onChange={setUnits}
        options={options(data?.offices.nodes)}
      />
      <StaffChoices
        label={say("leaders")}
        isRequired
        officeId={officeId}
        value={leaderIds}
        onChange={setLeaders}
      />
      <DateField label={say("fromDay")} isRequired value={fromDay} onChange={setFrom} />
      <DateField label={say("toDay")} isRequired value={toDay} onChange={setTo} />
      <Select
        label={say("everyDays")}
        isRequired
        placeholder={false}
        value={every}
        onChange={setEvery}
        options={intervals.map((value) => ({
          value,
          label: intl.formatMessage({ id: "inspection.every" }, { days: Number(value) }),
        }))}
      />
      {refused && (
        <Notice tone="danger" isLive>
          {refused}
        </Notice>
      )}
      <Row>
        <Button variant="primary" isPending={isSending} onPress={() => void submit()}>
          <FormattedMessage id="inspection.roster.submit" />
        </Button>
        <ButtonLink to="/inspections">
          <FormattedMessage id="ui.dialog.cancel" />
        </ButtonLink>
      </Row>
    </Stack>
  );
}
