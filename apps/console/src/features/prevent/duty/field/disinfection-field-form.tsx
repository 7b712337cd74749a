import { judgeConcentration } from "@wuzi/domain/prevent/disinfection";
import { disinfectionSchema } from "@wuzi/domain/prevent/duty-input";
import { useState } from "react";
import { useWatch } from "react-hook-form";
import { FormattedMessage, useIntl } from "react-intl";
import { boolean, object, type InferOutput } from "valibot";
import type { FieldFormProps } from "../../../../shared/field/field-task.ts";
import { Field } from "../../../../shared/form/field.tsx";
import { Form } from "../../../../shared/form/form.tsx";
import { useConsoleForm } from "../../../../shared/form/use-console-form.ts";
import { refusal } from "../../../../shared/graphql/failure.ts";
import { Button } from "../../../../shared/ui/button.tsx";
import { Checkbox } from "../../../../shared/ui/checkbox.tsx";
import { NumberField } from "../../../../shared/ui/number-field.tsx";
import { Stack } from "../../../../shared/ui/stack.tsx";
import { DevicePhotos } from "../../../../shared/upload/device-photos.tsx";

const schema = object({
  concentration: disinfectionSchema.entries.concentration,
  minutes: disinfectionSchema.entries.minutes,
  confirmed: boolean(),
});
type Values = { concentration: number; minutes: number; confirmed: boolean };

/** A disinfection at its place: as usual by one tap, or as strong and long as it was. */
export function DisinfectionFieldForm({ task, values, photos: taken, onDone }: FieldFormProps) {
  const intl = useIntl();
  const [isUsual, setUsual] = useState(false);
  const [photos, setPhotos] = useState(taken);
  const { placeId } = task.facts;
  const limit = (name: string, usual: number) =>
    typeof task.facts[name] === "number" ? task.facts[name] : usual;
  const [low, high, most] = [limit("low", 250), limit("high", 500), limit("most", 1000)];
  const entered = (name: string, usual: number) =>
    typeof values?.[name] === "number" ? values[name] : usual;
  const form = useConsoleForm<Values, InferOutput<typeof schema>>({
    schema,
    defaultValues: {
      concentration: entered("concentration", high),
      minutes: entered("minutes", limit("minutes", 30)),
      confirmed: false,
    },
    labels: {
      concentration: intl.formatMessage({ id: "disinfection.concentration" }),
      minutes: intl.formatMessage({ id: "disinfection.minutes" }),
    },
    onSubmit: async ({ concentration, minutes, confirmed }) => {
      const given = concentration ?? high;
      const judged = verdictOf(given);
      if (judged === "refused" || (judged === "unusual" && !confirmed)) {
        const id = judged === "refused" ? "disinfection.refused" : "disinfection.confirm";
        const said = intl.formatMessage({ id }, { concentration: given, low, high, most });
        return refusal(said, { concentration: said });
      }
      await onDone("disinfection", { placeId, concentration: given, minutes, confirmed }, photos);
      return null;
    },
  });
  const { concentration } = useWatch({ control: form.control });

  function verdictOf(given: number) {
    return judgeConcentration(given, { refuseBelow: low, low, high, refuseAbove: most });
  }

  return (
    <Stack gap={5}>
      <DevicePhotos
        label={intl.formatMessage({ id: "photo.label" })}
        photos={photos}
        onChange={setPhotos}
      />
      <Button
        variant="primary"
        isPending={isUsual}
        onPress={() => {
          setUsual(true);
          void onDone("disinfection", { placeId }, photos).then(() => setUsual(false));
        }}
      >
        <FormattedMessage id="duties.disinfect.asUsual" />
      </Button>
      <Form form={form} label={intl.formatMessage({ id: "duties.disinfect.other" })}>
        <Field control={form.control} name="concentration">
          {(field) => (
            <NumberField
              {...field}
              label={intl.formatMessage({ id: "disinfection.concentration" })}
              help={intl.formatMessage({ id: "disinfection.range" }, { low, high, most })}
              minValue={0}
            />
          )}
        </Field>
        {verdictOf(concentration ?? high) === "unusual" && (
          <Field control={form.control} name="confirmed">
            {({ value, onChange }) => (
              <Checkbox isSelected={value} onChange={onChange}>
                <FormattedMessage id="disinfection.confirmed" />
              </Checkbox>
            )}
          </Field>
        )}
        <Field control={form.control} name="minutes">
          {(field) => (
            <NumberField
              {...field}
              label={intl.formatMessage({ id: "disinfection.minutes" })}
              minValue={1}
            />
          )}
        </Field>
        <Button type="submit" isPending={form.isSubmitting}>
          <FormattedMessage id="disinfection.submit" />
        </Button>
      </Form>
    </Stack>
  );
}
