import { isDay } from "@wuzi/domain/calendar/china-day";
import { useState } from "react";
import { FormattedMessage, useIntl } from "react-intl";
import { check, object, picklist, pipe, string } from "valibot";
import { graphql } from "../../../../gql/gql.ts";
import type { PersonState } from "../../../../gql/graphql.ts";
import { Field } from "../../../../shared/form/field.tsx";
import { FormDialog } from "../../../../shared/form/form-dialog.tsx";
import { useConsoleForm } from "../../../../shared/form/use-console-form.ts";
import { dayOf } from "../../../../shared/format/calendar.ts";
import { useNow } from "../../../../shared/format/clock.ts";
import { useSend } from "../../../../shared/graphql/use-send.ts";
import { DateField } from "../../../../shared/ui/date-field.tsx";
import { RadioGroup } from "../../../../shared/ui/radio-group.tsx";
import { showToast } from "../../../../shared/ui/toast.ts";
import { personReadAnew } from "../person-read-anew.ts";

const closePerson = graphql(`
  mutation ClosePerson($input: ClosePersonInput!) {
    closePerson(input: $input) {
      id
      state
      closedOn
      version
    }
  }
`);

const ends = ["DECEASED", "MOVED_AWAY"] as const satisfies readonly PersonState[];

/** Nobody dies or moves away before they were born, or on a day to come. */
function schemaBetween(bornOn: string, today: string) {
  return object({
    state: picklist(ends, "CHOOSE"),
    closedOn: pipe(
      string(),
      check(isDay, "NOT_A_DAY"),
      check((day) => day <= today, "AFTER_TODAY"),
      check((day) => day >= bornOn, "BEFORE_BIRTH"),
    ),
  });
}

type CloseDialogProps = {
  person: { id: string; name: string; bornOn: string; version: number };
  onClose: () => void;
};

/** Ends a record by death or moving away; nothing is deleted. */
export function CloseDialog({ person, onClose }: CloseDialogProps) {
  const intl = useIntl();
  const send = useSend(closePerson, personReadAnew);
  const today = dayOf(useNow());
  const labels = {
    state: intl.formatMessage({ id: "person.close.why" }),
    closedOn: intl.formatMessage({ id: "person.close.day" }),
  };
  const [schema] = useState(() => schemaBetween(person.bornOn, today));
  const form = useConsoleForm<
    { state: (typeof ends)[number] | ""; closedOn: string },
    {
      state: (typeof ends)[number];
      closedOn: string;
    }
  >({
    schema,
    defaultValues: { state: "", closedOn: today },
    labels,
    onSubmit: async (values) => {
      const { failure } = await send({
        input: { ...values, id: person.id, version: person.version },
      });
      if (failure) return failure;
      showToast({
        tone: "success",
        text: intl.formatMessage({ id: "person.close.done" }, { name: person.name }),
      });
      onClose();
      return null;
    },
  });
  return (
    <FormDialog
      title={intl.formatMessage({ id: "person.close.title" }, { name: person.name })}
      onClose={onClose}
      form={form}
      action={intl.formatMessage({ id: "person.close" })}
      isDangerous
    >
      <p>
        <FormattedMessage id="person.close.lead" />
      </p>
      <Field control={form.control} name="state">
        {(field) => (
          <RadioGroup
            {...field}
            label={labels.state}
            isRequired
            options={ends.map((value) => ({
              value,
              label: intl.formatMessage({
                id: value === "DECEASED" ? "person.state.deceased" : "person.state.moved_away",
              }),
            }))}
          />
        )}
      </Field>
      <Field control={form.control} name="closedOn">
        {(field) => (
          <DateField
            {...field}
            label={labels.closedOn}
            isRequired
            earliest={person.bornOn}
            latest={today}
          />
        )}
      </Field>
    </FormDialog>
  );
}
