import { reportSchema } from "@wuzi/domain/prevent/duty-input";
import { FormattedMessage, useIntl } from "react-intl";
import type { InferOutput } from "valibot";
import { Field } from "../../../../shared/form/field.tsx";
import { Form } from "../../../../shared/form/form.tsx";
import { useConsoleForm } from "../../../../shared/form/use-console-form.ts";
import { Button } from "../../../../shared/ui/button.tsx";
import { Dialog } from "../../../../shared/ui/dialog.tsx";
import { Row } from "../../../../shared/ui/stack.tsx";
import { TextArea } from "../../../../shared/ui/text-area.tsx";
import { TextField } from "../../../../shared/ui/text-field.tsx";
import { useReport } from "./use-report.ts";

type ReportDialogProps = {
  postId: string;
  /** Whose report. */
  name: string;
  isOwn: boolean;
  onClose: () => void;
};

const newsLimit = 500;

/** A report with news, or one for somebody else, which says why. */
export function ReportDialog({ postId, name, isOwn, onClose }: ReportDialogProps) {
  const intl = useIntl();
  const { report } = useReport();
  const labels = {
    news: intl.formatMessage({ id: "duties.report.text" }),
    behalfReason: intl.formatMessage({ id: "duties.report.why" }),
  };
  const form = useConsoleForm<
    { news: string; behalfReason: string },
    InferOutput<typeof reportSchema>
  >({
    schema: reportSchema,
    defaultValues: { news: "", behalfReason: "" },
    labels,
    optional: ["news", "behalfReason"],
    onSubmit: async ({ news, behalfReason }) => {
      const words = { news: news ?? null, behalfReason: behalfReason ?? null };
      const failure = await report(postId, words);
      if (!failure) onClose();
      return failure;
    },
  });
  return (
    <Dialog
      title={intl.formatMessage({ id: "duties.report.title" }, { name })}
      isOpen
      onClose={onClose}
    >
      <Form form={form}>
        <Field control={form.control} name="news">
          {(field) => (
            <TextArea
              {...field}
              label={labels.news}
              help={intl.formatMessage({ id: "duties.report.text.help" })}
              limit={newsLimit}
            />
          )}
        </Field>
        {!isOwn && (
          <Field control={form.control} name="behalfReason">
            {(field) => <TextField {...field} label={labels.behalfReason} isRequired />}
          </Field>
        )}
        <Row>
          <Button type="submit" variant="primary" isPending={form.isSubmitting}>
            <FormattedMessage id="duties.report.submit" />
          </Button>
          <Button onPress={onClose}>
            <FormattedMessage id="ui.dialog.cancel" />
          </Button>
        </Row>
      </Form>
    </Dialog>
  );
}
