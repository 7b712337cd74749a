import { needKindLabels } from "@wuzi/domain/care/need-kind";
import { labelOf, type Labels, type Language } from "@wuzi/domain/labels/label";
import {
  followUpOutcomeLabels,
  symptomLabels,
  wasSeen,
  type FollowUpOutcome,
} from "@wuzi/domain/prevent/follow-up";
import { followUpChannels } from "@wuzi/domain/prevent/follow-up-channel";
import { channelLabels } from "@wuzi/domain/registry/channel";
import { useState, type ReactNode } from "react";
import { useWatch } from "react-hook-form";
import { useIntl } from "react-intl";
import { Field } from "../../../../shared/form/field.tsx";
import { Form } from "../../../../shared/form/form.tsx";
import {
  useConsoleForm,
  type ConsoleFormOptions,
} from "../../../../shared/form/use-console-form.ts";
import { CheckboxField } from "../../../../shared/ui/checkbox-field.tsx";
import { CheckboxGroup } from "../../../../shared/ui/checkbox.tsx";
import { DateField } from "../../../../shared/ui/date-field.tsx";
import { RadioGroup } from "../../../../shared/ui/radio-group.tsx";
import { TextArea } from "../../../../shared/ui/text-area.tsx";
import { TextField } from "../../../../shared/ui/text-field.tsx";
import {
  followUpForm,
  whyNotWell,
  type FollowUpOutput,
  type FollowUpValues,
} from "./follow-up-values.ts";

type FollowUpFormProps = {
  /** What it begins with. */
  values: FollowUpValues;
  /** Channels that reach the person, in small letters; the others are shown and cannot be chosen. */
  suitable: readonly string[];
  /** °C from which on a reading is a fever; `null` where it is not known. */
  feverThreshold: number | null;
  /** Whether it may be entered for a moment before. */
  mayBackfill: boolean;
  onSubmit: ConsoleFormOptions<FollowUpValues, FollowUpOutput>["onSubmit"];
  /** The buttons. */
  children: (isSubmitting: boolean) => ReactNode;
};

/** A follow-up: what came of it, by which way, reading, symptoms, needs. */
export function FollowUpForm({
  values,
  suitable,
  feverThreshold,
  mayBackfill,
  onSubmit,
  children,
}: FollowUpFormProps) {
  const intl = useIntl();
  const language: Language = intl.locale === "en-US" ? "en" : "zh";
  const word = (id: FollowUpWord) => intl.formatMessage({ id: `control.followUp.${id}` });
  const options = <Word extends string>(labels: Labels<Word>) =>
    (Object.keys(labels) as Word[]).map((value) => ({
      value,
      label: labelOf(labels, value, language),
    }));
  const [schema] = useState(() => followUpForm(feverThreshold));
  const form = useConsoleForm<FollowUpValues, FollowUpOutput>({
    schema,
    defaultValues: values,
    labels: {
      outcome: word("outcome"),
      channel: word("channel"),
      through: word("through"),
      temperature: word("temperature"),
      symptoms: word("symptoms"),
      reason: word("reason"),
      note: word("note"),
      day: word("day"),
      time: word("time"),
    },
    onSubmit,
  });
  const [outcome, isBackfill, temperature, symptoms] = useWatch({
    control: form.control,
    name: ["outcome", "isBackfill", "temperature", "symptoms"],
  });
  const notWell = whyNotWell({ temperature, symptoms }, feverThreshold);
  const whyNot =
    notWell &&
    intl.formatMessage(
      { id: `control.followUp.notWell.${notWell}` },
      { limit: feverThreshold?.toFixed(1) },
    );
  const isChosen = outcome === "seen_well";
  const seen = wasSeen(outcome as FollowUpOutcome);
  const spoken = seen || outcome === "refused";
  const attempted = outcome !== "not_attempted";
  return (
    <Form form={form} label={word("title")}>
      <Field control={form.control} name="outcome">
        {(field) => (
          <RadioGroup
            {...field}
            error={field.error ?? (isChosen ? whyNot : undefined)}
            label={word("outcome")}
            isRequired
            options={options(followUpOutcomeLabels).map((option) =>
              option.value === "seen_well" && whyNot !== undefined
                ? // one that is chosen stays within reach of the keyboard
                  { ...option, help: whyNot, isDisabled: !isChosen }
                : option,
            )}
          />
        )}
      </Field>
      {attempted && (
        <Field control={form.control} name="channel">
          {(field) => (
            <RadioGroup
              {...field}
              label={word("channel")}
              isRequired
              options={followUpChannels.map((channel) => ({
                value: channel as string,
                label: labelOf(channelLabels, channel, language),
                isDisabled: !suitable.includes(channel),
                ...(!suitable.includes(channel) && { help: word("unsuitable") }),
              }))}
            />
          )}
        </Field>
      )}
      {spoken && (
        <Field control={form.control} name="through">
          {(field) => (
            <CheckboxGroup
              {...field}
              label={word("through")}
              isRequired
              options={(["self", "guardian", "carer"] as const).map((value) => ({
                value,
                label: word(`through.${value}`),
              }))}
            />
          )}
        </Field>
      )}
      {seen && (
        <Field control={form.control} name="temperature">
          {(field) => (
            <TextField
              {...field}
              label={word("temperature")}
              help={(isChosen && whyNot) || word("temperature.help")}
              inputMode="decimal"
            />
          )}
        </Field>
      )}
      {outcome === "seen_unwell" && (
        <Field control={form.control} name="symptoms">
          {(field) => (
            <CheckboxGroup {...field} label={word("symptoms")} options={options(symptomLabels)} />
          )}
        </Field>
      )}
      {!seen && outcome !== "missed" && (
        <Field control={form.control} name="reason">
          {(field) => <TextField {...field} label={word("reason")} isRequired />}
        </Field>
      )}
      <Field control={form.control} name="needs">
        {(field) => (
          <CheckboxGroup {...field} label={word("needs")} options={options(needKindLabels)} />
        )}
      </Field>
      <Field control={form.control} name="needsNote">
        {(field) => <TextField {...field} label={word("needsNote")} />}
      </Field>
      <Field control={form.control} name="note">
        {(field) => <TextArea {...field} label={word("note")} rows={2} limit={500} />}
      </Field>
      {mayBackfill && (
        <Field control={form.control} name="isBackfill">
          {(field) => <CheckboxField {...field} label={word("backfill")} />}
        </Field>
      )}
      {mayBackfill && isBackfill && (
        <>
          <Field control={form.control} name="day">
            {(field) => <DateField {...field} label={word("day")} isRequired />}
          </Field>
          <Field control={form.control} name="time">
            {(field) => (
              <TextField {...field} label={word("time")} help={word("time.help")} isRequired />
            )}
          </Field>
        </>
      )}
      {children(form.isSubmitting)}
    </Form>
  );
}

type FollowUpWord =
  | "title"
  | "outcome"
  | "channel"
  | "unsuitable"
  | "through"
  | `through.${"self" | "guardian" | "carer"}`
  | "temperature"
  | "temperature.help"
  | "symptoms"
  | "reason"
  | "needs"
  | "needsNote"
  | "note"
  | "backfill"
  | "day"
  | "time"
  | "time.help";
