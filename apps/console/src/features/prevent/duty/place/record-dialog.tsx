import { disinfectants, judgeConcentration } from "@wuzi/domain/prevent/disinfection";
import { disinfectionSchema } from "@wuzi/domain/prevent/duty-input";
import { useState } from "react";
import { useWatch } from "react-hook-form";
import { FormattedMessage, useIntl } from "react-intl";
import { boolean, object, picklist, type InferOutput } from "valibot";
import { graphql } from "../../../../gql/gql.ts";
import type { Disinfectant } from "../../../../gql/graphql.ts";
import { faultWords } from "../../../../shared/form/fault-words.ts";
import { Field } from "../../../../shared/form/field.tsx";
import { Form } from "../../../../shared/form/form.tsx";
import { useConsoleForm } from "../../../../shared/form/use-console-form.ts";
import { refusal } from "../../../../shared/graphql/failure.ts";
import { useLoad } from "../../../../shared/graphql/use-load.ts";
import { Button } from "../../../../shared/ui/button.tsx";
import { Checkbox } from "../../../../shared/ui/checkbox.tsx";
import { Dialog } from "../../../../shared/ui/dialog.tsx";
import { Skeleton } from "../../../../shared/ui/loading.tsx";
import { NumberField } from "../../../../shared/ui/number-field.tsx";
import { Select } from "../../../../shared/ui/select.tsx";
import { Row } from "../../../../shared/ui/stack.tsx";
import { TextField } from "../../../../shared/ui/text-field.tsx";
import { PhotoField } from "../../../../shared/upload/photo-field.tsx";
import { allKept, keptIds, type Photo } from "../../../../shared/upload/photo.ts";
import { useDutyWords } from "../duty-words.ts";
import { DilutionHelper } from "./dilution-helper.tsx";
import { useRecordDisinfection } from "./use-record-disinfection.ts";

const limitsQuery = graphql(`
  query ConcentrationLimits {
    concentrationLimits {
      low
      high
      most
      minutes
    }
  }
`);

type Limits = { low: number; high: number; most: number; minutes: number };
const schema = object({
  ...disinfectionSchema.entries,
  agent: picklist(disinfectants, "REQUIRED"),
  confirmed: boolean(),
});
type Values = {
  agent: string;
  concentration: number;
  minutes: number;
  note: string;
  confirmed: boolean;
};

type RecordDialogProps = { place: { id: string; name: string }; onClose: () => void };

/** A disinfection with its particulars: agent, strength, minutes; how to mix it stands beside. */
export function RecordDialog({ place, onClose }: RecordDialogProps) {
  const intl = useIntl();
  const { data } = useLoad(limitsQuery, {});
  return (
    <Dialog
      title={intl.formatMessage({ id: "disinfection.record" }, { name: place.name })}
      isOpen
      onClose={onClose}
    >
      {data ? (
        <RecordForm place={place} limits={data.concentrationLimits} onClose={onClose} />
      ) : (
        <Skeleton lines={4} />
      )}
    </Dialog>
  );
}

function RecordForm({ place, limits, onClose }: RecordDialogProps & { limits: Limits }) {
  const intl = useIntl();
  const words = useDutyWords();
  const { record } = useRecordDisinfection();
  const [photos, setPhotos] = useState<readonly Photo[]>([]);
  const labels = {
    agent: intl.formatMessage({ id: "disinfection.agent" }),
    concentration: intl.formatMessage({ id: "disinfection.concentration" }),
    minutes: intl.formatMessage({ id: "disinfection.minutes" }),
    note: intl.formatMessage({ id: "disinfection.note" }),
  };
  const form = useConsoleForm<Values, InferOutput<typeof schema>>({
    schema,
    defaultValues: {
      agent: "chlorine",
      concentration: limits.high,
      minutes: limits.minutes,
      note: "",
      confirmed: false,
    },
    labels,
    optional: ["note"],
    onSubmit: async ({ agent, concentration, minutes, note, confirmed }) => {
      if (!allKept(photos)) return refusal(faultWords(intl, "PHOTOS_ON_THEIR_WAY"));
      const failure = await record(place.id, place.name, {
        agent: agent.toUpperCase() as Disinfectant,
        concentration: agent === "chlorine" ? (concentration ?? null) : null,
        minutes,
        note: note ?? null,
        confirmed,
        photoIds: keptIds(photos),
      });
      if (!failure) onClose();
      return failure;
    },
  });
  const { agent, concentration } = useWatch({ control: form.control });
  const isChlorine = agent === "chlorine";
  const { low, high, most } = limits;
  const range = { refuseBelow: low, low, high, refuseAbove: most };
  const verdict = isChlorine ? judgeConcentration(concentration ?? 0, range) : "usual";
  return (
    <Form form={form}>
      <Field control={form.control} name="agent">
        {(field) => (
          <Select
            {...field}
            label={labels.agent}
            placeholder={false}
            options={disinfectants.map((word) => ({
              value: word,
              label: words.agent(word.toUpperCase() as Disinfectant),
            }))}
          />
        )}
      </Field>
      {isChlorine && (
        <Field control={form.control} name="concentration">
          {(field) => (
            <NumberField
              {...field}
              label={labels.concentration}
              help={intl.formatMessage({ id: "disinfection.range" }, { low, high, most })}
              minValue={0}
            />
          )}
        </Field>
      )}
      {verdict === "unusual" && (
        <Field control={form.control} name="confirmed">
          {({ value, onChange }) => (
            <Checkbox isSelected={value} onChange={onChange}>
              <FormattedMessage id="disinfection.confirmed" />
            </Checkbox>
          )}
        </Field>
      )}
      <Field control={form.control} name="minutes">
        {(field) => <NumberField {...field} label={labels.minutes} minValue={1} />}
      </Field>
      <Field control={form.control} name="note">
        {(field) => <TextField {...field} label={labels.note} />}
      </Field>
      <PhotoField
        label={intl.formatMessage({ id: "photo.label" })}
        purpose="disinfection_photo"
        photos={photos}
        onChange={setPhotos}
      />
      {isChlorine && <DilutionHelper target={concentration ?? 0} />}
      <Row>
        <Button type="submit" variant="primary" isPending={form.isSubmitting}>
          <FormattedMessage id="disinfection.submit" />
        </Button>
        <Button onPress={onClose}>
          <FormattedMessage id="ui.dialog.cancel" />
        </Button>
      </Row>
    </Form>
  );
}
