import { materialForms } from "@wuzi/domain/publicity/material-form";
import {
  contactChannelOf,
  outreachChannels,
  type OutreachChannel,
} from "@wuzi/domain/publicity/outreach-channel";
import { useState } from "react";
import { useWatch } from "react-hook-form";
import { FormattedMessage, useIntl } from "react-intl";
import type { MaterialForm, OutreachChannel as ChannelWord } from "../../../../gql/graphql.ts";
import { Field } from "../../../../shared/form/field.tsx";
import { Form } from "../../../../shared/form/form.tsx";
import { UnsavedGuard } from "../../../../shared/form/unsaved-guard.tsx";
import { useConsoleForm } from "../../../../shared/form/use-console-form.ts";
import { dayOf } from "../../../../shared/format/calendar.ts";
import { useNow } from "../../../../shared/format/clock.ts";
import { refusal, type Failure } from "../../../../shared/graphql/failure.ts";
import { useSession } from "../../../../shared/session/session.ts";
import { Button } from "../../../../shared/ui/button.tsx";
import { CheckboxField } from "../../../../shared/ui/checkbox-field.tsx";
import { DateField } from "../../../../shared/ui/date-field.tsx";
import { Fieldset } from "../../../../shared/ui/fieldset.tsx";
import { Select } from "../../../../shared/ui/select.tsx";
import { Row } from "../../../../shared/ui/stack.tsx";
import { TextArea } from "../../../../shared/ui/text-area.tsx";
import { TextField } from "../../../../shared/ui/text-field.tsx";
import { PhotoField } from "../../../../shared/upload/photo-field.tsx";
import { allKept, keptIds, type Photo } from "../../../../shared/upload/photo.ts";
import { MaterialsField } from "../materials-field.tsx";
import { useOutreachWords } from "../use-outreach-words.ts";
import { CampaignField } from "./campaign-field.tsx";
import { CategoryCounts } from "./category-counts.tsx";
import {
  freshOutreach,
  outreachFormSchema,
  type OutreachOutput,
  type OutreachValues,
} from "./outreach-values.ts";
import { PeopleField } from "./people-field.tsx";
import { useOutreachLabels } from "./use-outreach-labels.ts";

type OutreachFormProps = {
  /** How the task that it is for asks for it to be done. */
  task: { channel: ChannelWord; materials: readonly { id: string }[] } | null;
  onSend: (values: OutreachOutput, photoIds: string[]) => Promise<Failure | null>;
};

/** How people were told, how many, and who of them by name. */
export function OutreachForm({ task, onSend }: OutreachFormProps) {
  const intl = useIntl();
  const words = useOutreachWords();
  const labels = useOutreachLabels();
  const { permissions } = useSession();
  const today = dayOf(useNow());
  const [schema] = useState(() => outreachFormSchema(today));
  const [photos, setPhotos] = useState<readonly Photo[]>([]);
  const form = useConsoleForm<OutreachValues, OutreachOutput>({
    schema,
    defaultValues: {
      ...freshOutreach(today, task !== null),
      ...(task && {
        channel: task.channel.toLowerCase(),
        materialIds: task.materials.map(({ id }) => id),
      }),
    },
    labels,
    optional: ["campaignId"],
    onSubmit: async (values) =>
      allKept(photos)
        ? await onSend(values, keptIds(photos))
        : refusal(intl.formatMessage({ id: "outreach.photos.wait" })),
  });
  const { control } = form;
  const channel = useWatch({ control, name: "channel" }) as OutreachChannel;
  return (
    <Form form={form}>
      <Field control={control} name="channel">
        {(field) => (
          <Select
            {...field}
            label={labels.channel}
            isRequired
            options={outreachChannels.map((value) => ({
              value: value as string,
              label: words.channel(value.toUpperCase() as ChannelWord),
            }))}
          />
        )}
      </Field>
      <Field control={control} name="form">
        {(field) => (
          <Select
            {...field}
            label={labels.form}
            isRequired
            options={materialForms.map((value) => ({
              value: value as string,
              label: words.form(value.toUpperCase() as MaterialForm),
            }))}
          />
        )}
      </Field>
      <Field control={control} name="onDay">
        {(field) => <DateField {...field} label={labels.onDay} isRequired />}
      </Field>
      <Field control={control} name="place">
        {(field) => (
          <TextField
            {...field}
            label={labels.place}
            help={intl.formatMessage({ id: "outreach.place.help" })}
          />
        )}
      </Field>
      <Field control={control} name="audience">
        {(field) => <TextField {...field} label={labels.audience} inputMode="numeric" isRequired />}
      </Field>
      <Field control={control} name="reached">
        {(field) => (
          <TextField
            {...field}
            label={labels.reached}
            help={intl.formatMessage({ id: "outreach.reached.help" })}
            inputMode="numeric"
          />
        )}
      </Field>
      <Field control={control} name="disabledPeople">
        {(field) => <TextField {...field} label={labels.disabledPeople} inputMode="numeric" />}
      </Field>
      <Field control={control} name="byCategory">
        {(field) => (
          <CategoryCounts
            label={labels.byCategory}
            value={field.value}
            error={field.error}
            onChange={field.onChange}
          />
        )}
      </Field>
      {contactChannelOf(channel) !== null && permissions.has("person:read") && (
        <Fieldset legend={labels.people}>
          <Field control={control} name="people">
            {(field) => (
              <PeopleField
                value={field.value}
                error={field.error}
                channel={channel}
                onChange={field.onChange}
              />
            )}
          </Field>
        </Fieldset>
      )}
      <Field control={control} name="materialIds">
        {({ value, error, onChange }) => (
          <MaterialsField
            label={labels.materialIds}
            value={value}
            error={error}
            onChange={onChange}
          />
        )}
      </Field>
      {permissions.has("campaign:read") && (
        <Field control={control} name="campaignId">
          {({ value, error, onChange }) => (
            <CampaignField
              label={labels.campaignId}
              value={value}
              error={error}
              onChange={onChange}
            />
          )}
        </Field>
      )}
      <PhotoField
        label={intl.formatMessage({ id: "outreach.photos" })}
        purpose="outreach_photo"
        photos={photos}
        onChange={setPhotos}
      />
      <Field control={control} name="note">
        {(field) => <TextArea {...field} label={labels.note} rows={2} limit={500} />}
      </Field>
      {task && (
        <Field control={control} name="finishesTask">
          {(field) => (
            <CheckboxField {...field} label={intl.formatMessage({ id: "outreach.finishes" })} />
          )}
        </Field>
      )}
      <Row>
        <Button type="submit" variant="primary" isPending={form.isSubmitting}>
          <FormattedMessage id="outreach.save" />
        </Button>
      </Row>
      <UnsavedGuard isUnsaved={form.isUnsaved} isKept={form.keepsDraft} />
    </Form>
  );
}
