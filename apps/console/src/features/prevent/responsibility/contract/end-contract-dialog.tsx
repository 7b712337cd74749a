import { endSchema } from "@wuzi/domain/prevent/responsibility-input";
import { useIntl } from "react-intl";
import type { InferOutput } from "valibot";
import { graphql } from "../../../../gql/gql.ts";
import type { ContractLineFragment } from "../../../../gql/graphql.ts";
import { Field } from "../../../../shared/form/field.tsx";
import { FormDialog } from "../../../../shared/form/form-dialog.tsx";
import { useConsoleForm } from "../../../../shared/form/use-console-form.ts";
import { useSend } from "../../../../shared/graphql/use-send.ts";
import { DateField } from "../../../../shared/ui/date-field.tsx";
import { TextArea } from "../../../../shared/ui/text-area.tsx";
import { showToast } from "../../../../shared/ui/toast.ts";
import { changed } from "../changed-types.ts";

const endContract = graphql(`
  mutation EndContract($input: EndContractInput!) {
    endContract(input: $input) {
      id
      toDay
      version
    }
  }
`);

type EndContractDialogProps = { contract: ContractLineFragment; day: string; onClose: () => void };

/** The last day of a contract, and what is handed over. */
export function EndContractDialog({ contract, day, onClose }: EndContractDialogProps) {
  const intl = useIntl();
  const send = useSend(endContract, changed);
  const lastDay = intl.formatMessage({ id: "responsibility.lastDay" });
  const handover = intl.formatMessage({ id: "responsibility.handoverNote" });
  const form = useConsoleForm<
    { toDay: string; handoverNote: string },
    InferOutput<typeof endSchema>
  >({
    schema: endSchema,
    defaultValues: { toDay: day, handoverNote: "" },
    labels: { toDay: lastDay, handoverNote: handover },
    optional: ["handoverNote"],
    onSubmit: async ({ toDay, handoverNote }) => {
      const { id, version, name } = contract;
      const input = { id, version, toDay, handoverNote: handoverNote ?? null };
      const { failure } = await send({ input });
      if (failure) return failure;
      showToast({
        tone: "success",
        text: intl.formatMessage({ id: "responsibility.end.done" }, { name }),
      });
      onClose();
      return null;
    },
  });
  return (
    <FormDialog
      title={intl.formatMessage({ id: "responsibility.end.title" }, { name: contract.name })}
      onClose={onClose}
      form={form}
      action={intl.formatMessage({ id: "responsibility.end.action" })}
      isDangerous
    >
      <Field control={form.control} name="toDay">
        {(field) => <DateField {...field} label={lastDay} isRequired earliest={contract.fromDay} />}
      </Field>
      <Field control={form.control} name="handoverNote">
        {(field) => <TextArea {...field} label={handover} rows={3} limit={500} />}
      </Field>
    </FormDialog>
  );
}
