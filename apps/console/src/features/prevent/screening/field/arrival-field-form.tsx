import { useMemo } from "react";
import { FormattedMessage } from "react-intl";
import type { FieldFormProps } from "../../../../shared/field/field-task.ts";
import { dayOf } from "../../../../shared/format/calendar.ts";
import { useNow } from "../../../../shared/format/clock.ts";
import { Button } from "../../../../shared/ui/button.tsx";
import { ArrivalForm } from "../arrivals/arrival-form.tsx";
import { arrivalForm, fromArrival, noArrival, toArrival } from "../arrivals/arrival-values.ts";

/** Somebody who was found to have arrived, at the door. */
export function ArrivalFieldForm({ task, values, onDone }: FieldFormProps) {
  const today = dayOf(useNow());
  const schema = useMemo(() => arrivalForm(today), [today]);
  const officeId = String(task.facts["officeId"]);
  return (
    <ArrivalForm
      schema={schema}
      defaultValues={{ ...noArrival, arrivedOn: today, ...fromArrival(values ?? {}), officeId }}
      choosesOffice={false}
      onSubmit={async (output) => {
        await onDone("arrival", toArrival(output));
        return null;
      }}
    >
      {({ isSubmitting }) => (
        <Button type="submit" variant="primary" isPending={isSubmitting}>
          <FormattedMessage id="field.save" />
        </Button>
      )}
    </ArrivalForm>
  );
}
