import { outreachSchema, type OutreachInput } from "@wuzi/domain/publicity/outreach-input";
import { useState } from "react";
import { FormattedMessage, useIntl } from "react-intl";
import { boolean, intersect, object, pipe, string, transform, type GenericSchema } from "valibot";
import type { FieldFormProps } from "../../../../shared/field/field-task.ts";
import { Field } from "../../../../shared/form/field.tsx";
import { Form } from "../../../../shared/form/form.tsx";
import { useConsoleForm } from "../../../../shared/form/use-console-form.ts";
import { Button } from "../../../../shared/ui/button.tsx";
import { CheckboxField } from "../../../../shared/ui/checkbox-field.tsx";
import { Stack } from "../../../../shared/ui/stack.tsx";
import { TextField } from "../../../../shared/ui/text-field.tsx";
import { DevicePhotos } from "../../../../shared/upload/device-photos.tsx";
import { countOf } from "../log/count-of.ts";

type Values = { audience: string; place: string; note: string; finishesTask: boolean };
type Output = OutreachInput & { finishesTask: boolean };

/** What a task does not ask at the door: nobody by name, nothing by category. */
const unasked = { byCategory: [], people: [], materialIds: [] };

const judged: GenericSchema<unknown, OutreachInput> = outreachSchema;

/** The log's own rules, over the few things that are asked in the field. */
const schemaOf = (how: object): GenericSchema<unknown, Output> =>
  intersect([
    pipe(
      object({ audience: string(), place: string(), note: string() }),
      transform((said): unknown => ({
        ...unasked,
        ...how,
        ...said,
        audience: countOf(said.audience),
      })),
      judged,
    ),
    object({ finishesTask: boolean() }),
  ]);

/** A task of publicity where it is done: how many were told, where, with a photo to show it. */
export function PublicityFieldForm({ task, values, photos: taken, onDone }: FieldFormProps) {
  const intl = useIntl();
  const [photos, setPhotos] = useState(taken);
  const { channel, form: how, materialIds } = task.facts;
  const [schema] = useState(() =>
    schemaOf({ channel: String(channel).toLowerCase(), form: String(how).toLowerCase() }),
  );
  const entered = (name: string) => {
    const before = values?.[name];
    return typeof before === "string" || typeof before === "number" ? String(before) : "";
  };
  const say = (word: "audience" | "place" | "note" | "finishes") =>
    intl.formatMessage({ id: `outreach.${word}` });
  const form = useConsoleForm<Values, Output>({
    schema,
    defaultValues: {
      audience: entered("audience"),
      place: entered("place"),
      note: entered("note"),
      finishesTask: true,
    },
    labels: { audience: say("audience"), place: say("place"), note: say("note") },
    onSubmit: async ({ audience, place, note, finishesTask }) => {
      const said = { audience, place, note, finishesTask };
      await onDone(
        "publicity",
        { taskId: task.id, channel, form: how, materialIds, ...said },
        photos,
      );
      return null;
    },
  });
  return (
    <Stack gap={5}>
      <DevicePhotos
        label={intl.formatMessage({ id: "photo.label" })}
        photos={photos}
        onChange={setPhotos}
      />
      <Form form={form}>
        <Field control={form.control} name="audience">
          {(field) => (
            <TextField {...field} label={say("audience")} inputMode="numeric" isRequired />
          )}
        </Field>
        <Field control={form.control} name="place">
          {(field) => <TextField {...field} label={say("place")} />}
        </Field>
        <Field control={form.control} name="note">
          {(field) => <TextField {...field} label={say("note")} />}
        </Field>
        <Field control={form.control} name="finishesTask">
          {(field) => <CheckboxField {...field} label={say("finishes")} />}
        </Field>
        <Button type="submit" variant="primary" isPending={form.isSubmitting}>
          <FormattedMessage id="outreach.save" />
        </Button>
      </Form>
    </Stack>
  );
}
