import { useNavigate } from "@tanstack/react-router";
import { reasonSchema } from "@wuzi/domain/registry/act-input";
import { useIntl } from "react-intl";
import { intersect, nonEmpty, object, pipe, string, type InferOutput } from "valibot";
import { graphql } from "../../../../gql/gql.ts";
import { Field } from "../../../../shared/form/field.tsx";
import { FormDialog } from "../../../../shared/form/form-dialog.tsx";
import { useConsoleForm } from "../../../../shared/form/use-console-form.ts";
import { useSend } from "../../../../shared/graphql/use-send.ts";
import { OfficeComboBox } from "../../../../shared/office/office-combo-box.tsx";
import { TextField } from "../../../../shared/ui/text-field.tsx";
import { showToast } from "../../../../shared/ui/toast.ts";

const moveControl = graphql(`
  mutation MoveControl($input: MoveControlInput!) {
    moveControl(input: $input)
  }
`);

const types = ["ControlCase", "DutySlot", "DutyBoardCell"];
const schema = intersect([object({ officeId: pipe(string(), nonEmpty("CHOOSE")) }), reasonSchema]);

type MoveDialogProps = { of: { id: string; name: string }; onClose: () => void };

/** Another office of the county takes over, with the whole history. */
export function MoveDialog({ of, onClose }: MoveDialogProps) {
  const intl = useIntl();
  const navigate = useNavigate();
  const send = useSend(moveControl, types);
  const labels = {
    officeId: intl.formatMessage({ id: "control.move.to" }),
    reason: intl.formatMessage({ id: "control.move.reason" }),
  };
  const form = useConsoleForm<{ officeId: string; reason: string }, InferOutput<typeof schema>>({
    schema,
    defaultValues: { officeId: "", reason: "" },
    labels,
    onSubmit: async (values) => {
      const { failure } = await send({ input: { id: of.id, ...values } });
      if (failure) return failure;
      showToast({
        tone: "success",
        text: intl.formatMessage({ id: "control.move.done" }, { name: of.name }),
      });
      void navigate({ to: "/controlled", search: {} });
      return null;
    },
  });
  return (
    <FormDialog
      title={intl.formatMessage({ id: "control.move.action" })}
      onClose={onClose}
      form={form}
      action={intl.formatMessage({ id: "control.move.action" })}
    >
      <Field control={form.control} name="officeId">
        {(field) => <OfficeComboBox {...field} label={labels.officeId} isRequired />}
      </Field>
      <Field control={form.control} name="reason">
        {(field) => <TextField {...field} label={labels.reason} isRequired />}
      </Field>
    </FormDialog>
  );
}
