import { isDay } from "@wuzi/domain/calendar/china-day";
import { FormattedMessage, useIntl } from "react-intl";
import { check, object, pipe, string } from "valibot";
import { graphql } from "../../../../gql/gql.ts";
import { Field } from "../../../../shared/form/field.tsx";
import { FormDialog } from "../../../../shared/form/form-dialog.tsx";
import { useConsoleForm } from "../../../../shared/form/use-console-form.ts";
import { dayOf } from "../../../../shared/format/calendar.ts";
import { useNow } from "../../../../shared/format/clock.ts";
import { useSend } from "../../../../shared/graphql/use-send.ts";
import { DateField } from "../../../../shared/ui/date-field.tsx";
import { showToast } from "../../../../shared/ui/toast.ts";
import { personReadAnew } from "../person-read-anew.ts";
import type { StoredCarer } from "./carer-dialog.tsx";

const endCarer = graphql(`
  mutation EndCarer($input: EndCarerInput!) {
    endCarer(input: $input) {
      id
      version
    }
  }
`);

const schema = object({ toDay: pipe(string(), check(isDay, "NOT_A_DAY")) });

type EndCarerDialogProps = { carer: StoredCarer; onClose: () => void };

/** The last day on which somebody cared; the entry stays in the history. */
export function EndCarerDialog({ carer, onClose }: EndCarerDialogProps) {
  const intl = useIntl();
  const send = useSend(endCarer, personReadAnew);
  const today = dayOf(useNow());
  const label = intl.formatMessage({ id: "person.carer.toDay" });
  const { id, name, version, fromDay } = carer;
  const form = useConsoleForm({
    schema,
    defaultValues: { toDay: today },
    labels: { toDay: label },
    onSubmit: async ({ toDay }) => {
      const { failure } = await send({ input: { id, version, toDay } });
      if (failure) return failure;
      showToast({
        tone: "success",
        text: intl.formatMessage({ id: "person.carer.ended" }, { name }),
      });
      onClose();
      return null;
    },
  });
  return (
    <FormDialog
      title={intl.formatMessage({ id: "person.carer.end" }, { name })}
      onClose={onClose}
      form={form}
      action={intl.formatMessage({ id: "person.carer.end.confirm" })}
      isDangerous
    >
      <p>
        <FormattedMessage id="person.carer.end.lead" />
      </p>
      <Field control={form.control} name="toDay">
        {(field) => (
          <DateField {...field} label={label} isRequired earliest={fromDay} latest={today} />
        )}
      </Field>
    </FormDialog>
  );
}
