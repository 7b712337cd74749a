import { disinfectants, judgeConcentration } from "@wuzi/domain/prevent/disinfection";
import { disinfectionSchema, dutyReason } from "@wuzi/domain/prevent/duty-input";
import { useState } from "react";
import { useWatch } from "react-hook-form";
import { FormattedMessage, useIntl } from "react-intl";
import { boolean, object, picklist, string, type InferOutput } from "valibot";
import { graphql } from "../../../../gql/gql.ts";
import type { Disinfectant } from "../../../../gql/graphql.ts";
import { faultWords } from "../../../../shared/form/fault-words.ts";
import { Field } from "../../../../shared/form/field.tsx";
import { Form } from "../../../../shared/form/form.tsx";
import { useConsoleForm } from "../../../../shared/form/use-console-form.ts";
import { refusal, type Failure } from "../../../../shared/graphql/failure.ts";
import { Button } from "../../../../shared/ui/button.tsx";
import { Checkbox } from "../../../../shared/ui/checkbox.tsx";
import { NumberField } from "../../../../shared/ui/number-field.tsx";
import { Select } from "../../../../shared/ui/select.tsx";
import { Row } from "../../../../shared/ui/stack.tsx";
import { TextField } from "../../../../shared/ui/text-field.tsx";
import { PhotoField } from "../../../../shared/upload/photo-field.tsx";
import { allKept, keptIds, type Photo } from "../../../../shared/upload/photo.ts";
import { useDutyWords } from "../duty-words.ts";
import { DilutionHelper } from "./dilution-helper.tsx";

export const limitsQuery = graphql(`
  query ConcentrationLimits {
    concentrationLimits {
      low
      high
      most
      minutes
    }
  }
`);

export type Limits = { low: number; high: number; most: number; minutes: number };
const parts = {
  ...disinfectionSchema.entries,
  agent: picklist(disinfectants, "REQUIRED"),
  confirmed: boolean(),
};
const recording = object({ ...parts, reason: string() });
const correcting = object({ ...parts, reason: dutyReason.entries.reason });

type Values = {
  agent: string;
  concentration: number;
  minutes: number;
  note: string;
  confirmed: boolean;
  reason: string;
};
/** What was done, as it is sent. */
export type DisinfectionSaid = {
  agent: Disinfectant;
  concentration: number | null;
  minutes: number;
  note: string | null;
  confirmed: boolean;
  reason: string;
  photoIds: string[];
};

type DisinfectionFormProps = {
  limits: Limits;
  start: Pick<Values, "agent" | "concentration" | "minutes" | "note">;
  /** Whether it corrects a record, and why is asked. */
  isCorrection: boolean;
  onSend: (said: DisinfectionSaid) => Promise<Failure | null>;
  onClose: () => void;
};

/** A disinfection with its particulars: agent, strength, minutes; how to mix it stands beside. */
export function DisinfectionForm(props: DisinfectionFormProps) {
  const { limits, start, isCorrection, onSend, onClose } = props;
  const intl = useIntl();
  const words = useDutyWords();
  const [photos, setPhotos] = useState<readonly Photo[]>([]);
  const labels = {
    agent: intl.formatMessage({ id: "disinfection.agent" }),
    concentration: intl.formatMessage({ id: "disinfection.concentration" }),
    minutes: intl.formatMessage({ id: "disinfection.minutes" }),
    note: intl.formatMessage({ id: "disinfection.note" }),
    reason: intl.formatMessage({ id: "disinfection.correct.reason" }),
  };
  const form = useConsoleForm<Values, InferOutput<typeof recording>>({
    schema: isCorrection ? correcting : recording,
    defaultValues: { ...start, confirmed: false, reason: "" },
    labels,
    optional: ["note"],
    onSubmit: async ({ agent, concentration, note, ...said }) => {
      if (!allKept(photos)) return refusal(faultWords(intl, "PHOTOS_ON_THEIR_WAY"));
      const failure = await onSend({
        ...said,
        agent: agent.toUpperCase() as Disinfectant,
        concentration: agent === "chlorine" ? (concentration ?? null) : null,
        note: note ?? null,
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
      {isCorrection && (
        <Field control={form.control} name="reason">
          {(field) => <TextField {...field} label={labels.reason} isRequired />}
        </Field>
      )}
      {!isCorrection && (
        <PhotoField
          label={intl.formatMessage({ id: "photo.label" })}
          purpose="disinfection_photo"
          photos={photos}
          onChange={setPhotos}
        />
      )}
      {isChlorine && !isCorrection && <DilutionHelper target={concentration ?? 0} />}
      <Row>
        <Button type="submit" variant="primary" isPending={form.isSubmitting}>
          <FormattedMessage
            id={isCorrection ? "disinfection.correct.submit" : "disinfection.submit"}
          />
        </Button>
        <Button onPress={onClose}>
          <FormattedMessage id="ui.dialog.cancel" />
        </Button>
      </Row>
    </Form>
  );
}
