import { transports } from "@wuzi/domain/prevent/arrival";
import type { Control } from "react-hook-form";
import { useIntl } from "react-intl";
import type { Transport } from "../../../../gql/graphql.ts";
import { Field } from "../../../../shared/form/field.tsx";
import { cleanText } from "../../../../shared/format/clean-input.ts";
import { DateField } from "../../../../shared/ui/date-field.tsx";
import { Select } from "../../../../shared/ui/select.tsx";
import { TextField } from "../../../../shared/ui/text-field.tsx";
import { useScreeningWords } from "../use-screening-words.ts";

/** How somebody came, as it is typed. */
export type JourneyValues = {
  origin: string;
  transport: string;
  transportNo: string;
  companions: string;
  arrivedOn: string;
  plannedLeaveOn: string;
  stay: string;
  needs: string;
};

type JourneyFieldsProps<Values extends JourneyValues, Output> = {
  control: Control<Values, unknown, Output>;
  /** Said under the address of the stay. */
  stayHelp?: string;
};

/** Where somebody came from and how, until when, and where they stay. */
export function JourneyFields<Values extends JourneyValues, Output>(
  props: JourneyFieldsProps<Values, Output>,
) {
  const intl = useIntl();
  const words = useScreeningWords();
  // the fields are among those of any form that holds them
  const control = props.control as unknown as Control<JourneyValues, unknown, Output>;
  const label = (word: keyof JourneyValues) => intl.formatMessage({ id: `arrivals.${word}` });
  const line = (name: "origin" | "transportNo" | "companions" | "stay" | "needs") => (
    <Field control={control} name={name}>
      {(field) => (
        <TextField
          {...field}
          label={label(name)}
          isRequired={name === "origin"}
          cleanPaste={cleanText}
          {...(name === "stay" && props.stayHelp !== undefined && { help: props.stayHelp })}
        />
      )}
    </Field>
  );
  return (
    <>
      {line("origin")}
      <Field control={control} name="transport">
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
      {line("transportNo")}
      {line("companions")}
      <Field control={control} name="arrivedOn">
        {(field) => <DateField {...field} label={label("arrivedOn")} isRequired />}
      </Field>
      <Field control={control} name="plannedLeaveOn">
        {(field) => <DateField {...field} label={label("plannedLeaveOn")} />}
      </Field>
      {line("stay")}
      {line("needs")}
    </>
  );
}
