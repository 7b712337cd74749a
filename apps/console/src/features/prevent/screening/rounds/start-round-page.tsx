import { useNavigate } from "@tanstack/react-router";
import { roundSchema } from "@wuzi/domain/prevent/screening-input";
import { useMemo } from "react";
import { FormattedMessage, useIntl } from "react-intl";
import { intersect, nonEmpty, object, pipe, string, type InferOutput } from "valibot";
import { graphql } from "../../../../gql/gql.ts";
import { Field } from "../../../../shared/form/field.tsx";
import { Form } from "../../../../shared/form/form.tsx";
import { useConsoleForm } from "../../../../shared/form/use-console-form.ts";
import { useSendKey } from "../../../../shared/form/use-send-key.ts";
import { dayOf } from "../../../../shared/format/calendar.ts";
import { cleanText } from "../../../../shared/format/clean-input.ts";
import { useNow } from "../../../../shared/format/clock.ts";
import { useSend } from "../../../../shared/graphql/use-send.ts";
import { OfficeComboBox } from "../../../../shared/office/office-combo-box.tsx";
import { PageHeading } from "../../../../shared/page/page-heading.tsx";
import { useSession } from "../../../../shared/session/session.ts";
import { StaffChoices } from "../../../../shared/staff/staff-choices.tsx";
import { Button } from "../../../../shared/ui/button.tsx";
import { DateField } from "../../../../shared/ui/date-field.tsx";
import { ButtonLink } from "../../../../shared/ui/link.tsx";
import { Row, Stack } from "../../../../shared/ui/stack.tsx";
import { TextField } from "../../../../shared/ui/text-field.tsx";
import { ScreeningCrumbs } from "../screening-crumbs.tsx";

const startRound = graphql(`
  mutation StartScreeningRound($input: StartScreeningRoundInput!) {
    startScreeningRound(input: $input) {
      id
    }
  }
`);

const types = ["ScreeningRound", "Household"];

type Values = {
  officeId: string;
  name: string;
  fromDay: string;
  toDay: string;
  workerIds: string[];
};

/** A round in one grid, given to those who walk it. */
export function StartRoundPage() {
  const intl = useIntl();
  const navigate = useNavigate();
  const { permissions, staffId, staffName } = useSession();
  const send = useSend(startRound, types);
  const key = useSendKey();
  const today = dayOf(useNow());
  const schema = useMemo(
    () => intersect([roundSchema(today), object({ officeId: pipe(string(), nonEmpty("CHOOSE")) })]),
    [today],
  );
  const label = (word: keyof Values) => intl.formatMessage({ id: `screening.start.${word}` });
  const form = useConsoleForm<Values, InferOutput<typeof schema>>({
    schema,
    defaultValues: { officeId: "", name: "", fromDay: today, toDay: today, workerIds: [staffId] },
    labels: {
      officeId: label("officeId"),
      name: label("name"),
      fromDay: label("fromDay"),
      toDay: label("toDay"),
      workerIds: label("workerIds"),
    },
    onSubmit: async (values) => {
      const { data, failure } = await send({
        input: { ...values, idempotencyKey: key.current() },
      });
      if (failure) return key.answered(failure);
      key.answered(null);
      const round = data.startScreeningRound.id;
      void navigate({ to: "/screening", search: { round }, ignoreBlocker: true });
      return null;
    },
  });
  return (
    <Stack gap={5}>
      <ScreeningCrumbs />
      <PageHeading
        title={intl.formatMessage({ id: "screening.start.action" })}
        lead={intl.formatMessage({ id: "screening.start.lead" })}
      />
      <Form form={form}>
        <Field control={form.control} name="officeId">
          {(field) => (
            <OfficeComboBox
              {...field}
              label={label("officeId")}
              kinds={["GRID", "VILLAGE_POST", "COMMUNITY_POST"]}
              isRequired
            />
          )}
        </Field>
        <Field control={form.control} name="name">
          {(field) => (
            <TextField {...field} label={label("name")} isRequired cleanPaste={cleanText} />
          )}
        </Field>
        <Field control={form.control} name="fromDay">
          {(field) => <DateField {...field} label={label("fromDay")} isRequired />}
        </Field>
        <Field control={form.control} name="toDay">
          {(field) => <DateField {...field} label={label("toDay")} isRequired />}
        </Field>
        <Field control={form.control} name="workerIds">
          {({ ref, ...field }) => (
            <div ref={(group) => ref(group?.querySelector("[type=checkbox]") ?? null)}>
              <StaffChoices
                {...field}
                label={label("workerIds")}
                isRequired
                own={{ id: staffId, name: staffName }}
                isAlone={!permissions.has("staff:read")}
              />
            </div>
          )}
        </Field>
        <Row>
          <Button type="submit" variant="primary" isPending={form.isSubmitting}>
            <FormattedMessage id="screening.start.submit" />
          </Button>
          <ButtonLink to="/screening">
            <FormattedMessage id="ui.dialog.cancel" />
          </ButtonLink>
        </Row>
      </Form>
    </Stack>
  );
}
