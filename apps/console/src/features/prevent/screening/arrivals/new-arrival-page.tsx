import { useNavigate } from "@tanstack/react-router";
import { transports } from "@wuzi/domain/prevent/arrival";
import { journeySchema } from "@wuzi/domain/prevent/arrival-input";
import { residentSchema } from "@wuzi/domain/prevent/resident-input";
import { requiredPhone } from "@wuzi/domain/registry/person-contacts-input";
import { useMemo } from "react";
import { FormattedMessage, useIntl } from "react-intl";
import {
  intersect,
  nonEmpty,
  nullable,
  object,
  pipe,
  string,
  transform,
  type InferOutput,
} from "valibot";
import { graphql } from "../../../../gql/gql.ts";
import type { Sex, Transport } from "../../../../gql/graphql.ts";
import { Field } from "../../../../shared/form/field.tsx";
import { Form } from "../../../../shared/form/form.tsx";
import { UnsavedGuard } from "../../../../shared/form/unsaved-guard.tsx";
import { useConsoleForm } from "../../../../shared/form/use-console-form.ts";
import { useSendKey } from "../../../../shared/form/use-send-key.ts";
import { dayOf } from "../../../../shared/format/calendar.ts";
import { cleanText } from "../../../../shared/format/clean-input.ts";
import { useNow } from "../../../../shared/format/clock.ts";
import { refusal } from "../../../../shared/graphql/failure.ts";
import { useSend } from "../../../../shared/graphql/use-send.ts";
import { OfficeComboBox } from "../../../../shared/office/office-combo-box.tsx";
import { PageHeading } from "../../../../shared/page/page-heading.tsx";
import { Breadcrumbs } from "../../../../shared/ui/breadcrumbs.tsx";
import { Button } from "../../../../shared/ui/button.tsx";
import { DateField } from "../../../../shared/ui/date-field.tsx";
import { ButtonLink, Link } from "../../../../shared/ui/link.tsx";
import { RadioGroup } from "../../../../shared/ui/radio-group.tsx";
import { Select } from "../../../../shared/ui/select.tsx";
import { Row, Stack } from "../../../../shared/ui/stack.tsx";
import { TextField } from "../../../../shared/ui/text-field.tsx";
import { useScreeningWords } from "../use-screening-words.ts";

const recordArrival = graphql(`
  mutation RecordArrival($input: RecordArrivalInput!) {
    recordArrival(input: $input) {
      __typename
      ... on Arrival {
        id
      }
      ... on ArrivalElsewhere {
        town
      }
    }
  }
`);

const types = ["Arrival"];
const blank = pipe(
  string(),
  transform((text) => (text.trim() === "" ? null : text)),
);

function schemaOn(today: string) {
  const { entries } = residentSchema({ today, allowSynthetic: true });
  return intersect([
    object({
      officeId: pipe(string(), nonEmpty("CHOOSE")),
      name: entries.name,
      sex: entries.sex,
      document: blank,
      phone: nullable(requiredPhone),
    }),
    journeySchema({ today }),
  ]);
}

type Values = {
  officeId: string;
  name: string;
  sex: "" | "male" | "female";
  document: string;
  phone: string;
  origin: string;
  transport: string;
  transportNo: string;
  companions: string;
  arrivedOn: string;
  plannedLeaveOn: string;
  stay: string;
  needs: string;
};

const empty: Values = {
  officeId: "",
  name: "",
  sex: "",
  document: "",
  phone: "",
  origin: "",
  transport: "",
  transportNo: "",
  companions: "",
  arrivedOn: "",
  plannedLeaveOn: "",
  stay: "",
  needs: "",
};

const texts = ["name", "document", "phone", "origin"] as const;
const more = ["transportNo", "companions"] as const;
const last = ["stay", "needs"] as const;

/** One more line of the ledger. Whoever stands in it already is found by the server. */
export function NewArrivalPage() {
  const intl = useIntl();
  const navigate = useNavigate();
  const words = useScreeningWords();
  const send = useSend(recordArrival, types);
  const key = useSendKey();
  const today = dayOf(useNow());
  const schema = useMemo(() => schemaOn(today), [today]);
  const label = (word: keyof Values) =>
    intl.formatMessage({ id: word === "officeId" ? "arrivals.office" : `arrivals.${word}` });
  const form = useConsoleForm<Values, InferOutput<typeof schema>>({
    schema,
    defaultValues: { ...empty, arrivedOn: today },
    labels: Object.fromEntries(
      (Object.keys(empty) as (keyof Values)[]).map((name) => [name, label(name)]),
    ),
    optional: ["plannedLeaveOn", "phone"],
    draftKey: "arrival-new",
    onSubmit: async (values) => {
      const at = new Date().toISOString();
      const { officeId, name, sex, document, phone, transport, ...journey } = values;
      const input = {
        officeId,
        resident: {
          name,
          sex: sex.toUpperCase() as Sex,
          phone,
          document: document === null ? null : { type: "ID_CARD" as const, number: document },
        },
        journey: { ...journey, transport: transport.toUpperCase() as Transport },
        moment: { occurredAt: at, sentAt: at },
        idempotencyKey: key.current(),
      };
      const { data, failure } = await send({ input });
      if (failure) return key.answered(failure);
      const answer = data.recordArrival;
      if (answer.__typename === "Arrival") {
        key.answered(null);
        void navigate({ to: "/arrivals/$id", params: { id: answer.id }, ignoreBlocker: true });
        return null;
      }
      const text =
        answer.__typename === "ArrivalElsewhere"
          ? intl.formatMessage({ id: "arrivals.elsewhere" }, { town: answer.town })
          : intl.formatMessage({ id: "arrivals.badMoment" });
      return key.answered(refusal(text));
    },
  });
  const line = (name: (typeof texts)[number] | (typeof more)[number] | (typeof last)[number]) => (
    <Field key={name} control={form.control} name={name}>
      {(field) => (
        <TextField
          {...field}
          label={label(name)}
          isRequired={name === "name" || name === "origin"}
          cleanPaste={cleanText}
        />
      )}
    </Field>
  );
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
        title={intl.formatMessage({ id: "arrivals.new.action" })}
        lead={intl.formatMessage({ id: "arrivals.new.lead" })}
      />
      <Form form={form}>
        <Field control={form.control} name="officeId">
          {(field) => (
            <OfficeComboBox
              {...field}
              label={label("officeId")}
              help={intl.formatMessage({ id: "arrivals.officeHelp" })}
              kinds={["GRID", "VILLAGE_POST", "COMMUNITY_POST"]}
              isRequired
            />
          )}
        </Field>
        {line("name")}
        <Field control={form.control} name="sex">
          {(field) => (
            <RadioGroup
              {...field}
              label={label("sex")}
              isRequired
              options={(["male", "female"] as const).map((value) => ({
                value,
                label: intl.formatMessage({ id: `arrivals.sex.${value}` }),
              }))}
            />
          )}
        </Field>
        {line("document")}
        {line("phone")}
        {line("origin")}
        <Field control={form.control} name="transport">
          {(field) => (
            <Select
              {...field}
              label={label("transport")}
              isRequired
              options={transports.map((value) => ({
                value,
                label: words.transport(value.toUpperCase() as Transport),
              }))}
            />
          )}
        </Field>
        {more.map(line)}
        <Field control={form.control} name="arrivedOn">
          {(field) => <DateField {...field} label={label("arrivedOn")} isRequired />}
        </Field>
        <Field control={form.control} name="plannedLeaveOn">
          {(field) => <DateField {...field} label={label("plannedLeaveOn")} />}
        </Field>
        {last.map(line)}
        <Row>
          <Button type="submit" variant="primary" isPending={form.isSubmitting}>
            <FormattedMessage id="arrivals.new.submit" />
          </Button>
          <ButtonLink to="/arrivals">
            <FormattedMessage id="ui.dialog.cancel" />
          </ButtonLink>
        </Row>
        <UnsavedGuard isUnsaved={form.isUnsaved} />
      </Form>
    </Stack>
  );
}
