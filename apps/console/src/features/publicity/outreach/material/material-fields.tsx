import { materialForms, servedBy, type MaterialForm } from "@wuzi/domain/publicity/material-form";
import { useWatch } from "react-hook-form";
import { FormattedMessage, useIntl } from "react-intl";
import type { MaterialForm as FormWord } from "../../../../gql/graphql.ts";
import { Field } from "../../../../shared/form/field.tsx";
import { Form } from "../../../../shared/form/form.tsx";
import { UnsavedGuard } from "../../../../shared/form/unsaved-guard.tsx";
import { useConsoleForm } from "../../../../shared/form/use-console-form.ts";
import type { Failure } from "../../../../shared/graphql/failure.ts";
import { Button } from "../../../../shared/ui/button.tsx";
import { ButtonLink } from "../../../../shared/ui/link.tsx";
import { RadioGroup } from "../../../../shared/ui/radio-group.tsx";
import { Row } from "../../../../shared/ui/stack.tsx";
import { TextArea } from "../../../../shared/ui/text-area.tsx";
import { TextField } from "../../../../shared/ui/text-field.tsx";
import { useOutreachWords } from "../use-outreach-words.ts";
import { MaterialFileField } from "./material-file-field.tsx";
import {
  materialFormSchema,
  noMaterial,
  type MaterialOutput,
  type MaterialValues,
} from "./material-values.ts";
import { MaterialWordsFields } from "./material-words-fields.tsx";

type MaterialFieldsProps = { onSend: (values: MaterialOutput) => Promise<Failure | null> };

/** Form first: it decides whom the material serves unless told otherwise, and what it must hold. */
export function MaterialFields({ onSend }: MaterialFieldsProps) {
  const intl = useIntl();
  const words = useOutreachWords();
  const say = (
    word: "form" | "language" | "title" | "summary" | "categories" | "text" | "link" | "file",
  ) => intl.formatMessage({ id: `materials.${word}` });
  const kept = useConsoleForm<MaterialValues, MaterialOutput>({
    schema: materialFormSchema,
    defaultValues: noMaterial,
    labels: {
      form: say("form"),
      language: say("language"),
      title: say("title"),
      summary: say("summary"),
      categories: say("categories"),
      text: say("text"),
      link: say("link"),
      fileId: say("file"),
    },
    optional: ["summary", "text", "link", "fileId"],
    // of a video that is signed nothing is read or heard: what was typed before is not published with it
    onSubmit: async (values) =>
      await onSend(
        values.form === "signed_video" ? { ...values, text: null, fileId: null } : values,
      ),
  });
  const { control, form } = kept;
  const chosen = useWatch({ control, name: "form" }) as MaterialForm;
  return (
    <Form form={kept}>
      <Field control={control} name="form">
        {(field) => (
          <RadioGroup
            {...field}
            label={say("form")}
            isRequired
            onChange={(value) => {
              field.onChange(value);
              form.setValue("categories", [...servedBy(value as MaterialForm)]);
              // its field goes, and what it shows of the file with it
              if (value === "signed_video") form.setValue("fileId", "");
            }}
            options={materialForms.map((value) => ({
              value: value as string,
              label: words.form(value.toUpperCase() as FormWord),
              help: intl.formatMessage({ id: `materials.form.${value}` }),
            }))}
          />
        )}
      </Field>
      <MaterialWordsFields
        control={control}
        help={intl.formatMessage({ id: "materials.categories.help" })}
      />
      {chosen !== "signed_video" && (
        <Field control={control} name="text">
          {(field) => (
            <TextArea
              {...field}
              label={say("text")}
              help={intl.formatMessage({ id: "materials.text.help" })}
              rows={6}
              limit={5000}
            />
          )}
        </Field>
      )}
      {chosen !== "signed_video" && (
        <Field control={control} name="fileId">
          {(field) => (
            <MaterialFileField
              label={say("file")}
              isAudio={chosen === "audio"}
              error={field.error}
              onChange={field.onChange}
            />
          )}
        </Field>
      )}
      <Field control={control} name="link">
        {(field) => (
          <TextField
            {...field}
            label={say("link")}
            help={intl.formatMessage({ id: "materials.link.help" })}
            isRequired={chosen === "signed_video"}
          />
        )}
      </Field>
      <Row>
        <Button type="submit" variant="primary" isPending={kept.isSubmitting}>
          <FormattedMessage id="materials.publish" />
        </Button>
        <ButtonLink to="/materials">
          <FormattedMessage id="ui.dialog.cancel" />
        </ButtonLink>
      </Row>
      <UnsavedGuard isUnsaved={kept.isUnsaved} />
    </Form>
  );
}
