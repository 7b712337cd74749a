import { reportSchema } from "@wuzi/domain/prevent/duty-input";
import { useState } from "react";
import { FormattedMessage, useIntl } from "react-intl";
import { pick } from "valibot";
import type { FieldFormProps } from "../../../../shared/field/field-task.ts";
import { Field } from "../../../../shared/form/field.tsx";
import { Form } from "../../../../shared/form/form.tsx";
import { useConsoleForm } from "../../../../shared/form/use-console-form.ts";
import { Button } from "../../../../shared/ui/button.tsx";
import { Stack } from "../../../../shared/ui/stack.tsx";
import { TextArea } from "../../../../shared/ui/text-area.tsx";

const newsSchema = pick(reportSchema, ["news"]);

/** The day's report: nothing to report by one tap, or what there is in words. */
export function ReportFieldForm({ values, onDone }: FieldFormProps) {
  const intl = useIntl();
  const [isZero, setZero] = useState(false);
  const news = typeof values?.["news"] === "string" ? values["news"] : "";
  const form = useConsoleForm<{ news: string }, { news?: string | null | undefined }>({
    schema: newsSchema,
    defaultValues: { news },
    labels: { news: intl.formatMessage({ id: "field.report.news" }) },
    onSubmit: async (output) => {
      await onDone("report", { news: output.news ?? null });
      return null;
    },
  });
  return (
    <Stack gap={5}>
      <Button
        variant="primary"
        isPending={isZero}
        onPress={() => {
          setZero(true);
          void onDone("report", { news: null }).then(() => setZero(false));
        }}
      >
        <FormattedMessage id="field.report.zero" />
      </Button>
      <Form form={form} label={intl.formatMessage({ id: "field.report.withNews" })}>
        <Field control={form.control} name="news">
          {(field) => (
            <TextArea
              {...field}
              label={intl.formatMessage({ id: "field.report.news" })}
              isRequired
              rows={4}
              limit={500}
            />
          )}
        </Field>
        <Button type="submit" isPending={form.isSubmitting}>
          <FormattedMessage id="field.report.send" />
        </Button>
      </Form>
    </Stack>
  );
}
