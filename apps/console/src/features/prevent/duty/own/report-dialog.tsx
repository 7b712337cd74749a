import { reportSchema } from "@wuzi/domain/prevent/duty-input";
import { useIntl } from "react-intl";
import type { InferOutput } from "valibot";
import { Field } from "../../../../shared/form/field.tsx";
import { FormDialog } from "../../../../shared/form/form-dialog.tsx";
import { useConsoleForm } from "../../../../shared/form/use-console-form.ts";
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
    <FormDialog
      title={intl.formatMessage({ id: "duties.report.title" }, { name })}
      onClose={onClose}
      form={form}
      action={intl.formatMessage({ id: "duties.report.submit" })}
    >
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
    </FormDialog>
  );
}
