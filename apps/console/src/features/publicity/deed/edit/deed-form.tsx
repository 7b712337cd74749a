import { deedSchema, longestDeed, mostOthers } from "@wuzi/domain/publicity/deed-input";
import { useState } from "react";
import { FormattedMessage, useIntl } from "react-intl";
import { object, pipe, string, transform, type InferOutput } from "valibot";
import { Field } from "../../../../shared/form/field.tsx";
import { Form } from "../../../../shared/form/form.tsx";
import { UnsavedGuard } from "../../../../shared/form/unsaved-guard.tsx";
import { useConsoleForm } from "../../../../shared/form/use-console-form.ts";
import { refusal, type Failure } from "../../../../shared/graphql/failure.ts";
import { Button } from "../../../../shared/ui/button.tsx";
import { ButtonLink } from "../../../../shared/ui/link.tsx";
import { Row } from "../../../../shared/ui/stack.tsx";
import { TextArea } from "../../../../shared/ui/text-area.tsx";
import { TextField } from "../../../../shared/ui/text-field.tsx";
import { PhotoField } from "../../../../shared/upload/photo-field.tsx";
import { allKept, keptIds, type Photo } from "../../../../shared/upload/photo.ts";

/** What an editor of a deed holds; other names stand one a line. */
export type DeedValues = {
  title: string;
  aboutName: string;
  aboutRole: string;
  otherNames: string;
  body: string;
};

export const noDeed: DeedValues = {
  title: "",
  aboutName: "",
  aboutRole: "",
  otherNames: "",
  body: "",
};

const names = pipe(
  string(),
  transform((text) =>
    text
      .split(/[\n、，,]/u)
      .map((name) => name.trim())
      .filter(Boolean),
  ),
  deedSchema.entries.otherNames,
);
const schema = object({ ...deedSchema.entries, otherNames: names });

export type DeedOutput = InferOutput<typeof schema> & { photoIds: string[] };

type DeedFormProps = {
  start: DeedValues;
  /** What is typed waits under this name until it is sent. */
  draftKey: string;
  /** Whether it begins with a deed that is stored. */
  isEdit?: boolean;
  onSend: (values: DeedOutput) => Promise<Failure | null>;
};

/** Whom a deed is about, what it tells, who else is named in it. */
export function DeedForm({ start, draftKey, isEdit = false, onSend }: DeedFormProps) {
  const intl = useIntl();
  const [photos, setPhotos] = useState<readonly Photo[]>([]);
  const labels = {
    title: intl.formatMessage({ id: "deeds.title" }),
    aboutName: intl.formatMessage({ id: "deeds.aboutName" }),
    aboutRole: intl.formatMessage({ id: "deeds.aboutRole" }),
    otherNames: intl.formatMessage({ id: "deeds.otherNames" }),
    body: intl.formatMessage({ id: "deeds.body" }),
  };
  const form = useConsoleForm<DeedValues, InferOutput<typeof schema>>({
    schema,
    defaultValues: start,
    draftKey,
    isEdit,
    labels,
    onSubmit: async (values) => {
      if (!allKept(photos)) {
        return refusal(intl.formatMessage({ id: "photo.fault.PHOTOS_ON_THEIR_WAY" }));
      }
      return await onSend({ ...values, photoIds: keptIds(photos) });
    },
  });
  return (
    <Form form={form}>
      <Field control={form.control} name="title">
        {(field) => <TextField {...field} label={labels.title} isRequired />}
      </Field>
      <Field control={form.control} name="aboutName">
        {(field) => (
          <TextField
            {...field}
            label={labels.aboutName}
            help={intl.formatMessage({ id: "deeds.aboutName.help" })}
            isRequired
          />
        )}
      </Field>
      <Field control={form.control} name="aboutRole">
        {(field) => (
          <TextField
            {...field}
            label={labels.aboutRole}
            help={intl.formatMessage({ id: "deeds.aboutRole.help" })}
            isRequired
          />
        )}
      </Field>
      <Field control={form.control} name="body">
        {(field) => (
          <TextArea
            {...field}
            label={labels.body}
            help={intl.formatMessage({ id: "deeds.body.help" })}
            isRequired
            rows={14}
            limit={longestDeed}
          />
        )}
      </Field>
      <Field control={form.control} name="otherNames">
        {(field) => (
          <TextArea
            {...field}
            label={labels.otherNames}
            help={intl.formatMessage({ id: "deeds.otherNames.help" }, { most: mostOthers })}
            rows={3}
          />
        )}
      </Field>
      <PhotoField
        label={intl.formatMessage({ id: "deeds.photos" })}
        help={intl.formatMessage({ id: "deeds.photos.help" })}
        purpose="deed_photo"
        photos={photos}
        onChange={setPhotos}
      />
      <Row>
        <Button type="submit" variant="primary" isPending={form.isSubmitting}>
          <FormattedMessage id="deeds.save" />
        </Button>
        <ButtonLink to="/deeds">
          <FormattedMessage id="ui.dialog.cancel" />
        </ButtonLink>
      </Row>
      <UnsavedGuard
        isUnsaved={form.isUnsaved || photos.length > 0}
        isKept={form.keepsDraft && photos.length === 0}
      />
    </Form>
  );
}
