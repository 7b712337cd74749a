import { endSchema } from "@wuzi/domain/prevent/responsibility-input";
import { FormattedMessage, useIntl } from "react-intl";
import type { InferOutput } from "valibot";
import { graphql } from "../../../../gql/gql.ts";
import type { ContractLineFragment } from "../../../../gql/graphql.ts";
import { Field } from "../../../../shared/form/field.tsx";
import { Form } from "../../../../shared/form/form.tsx";
import { useConsoleForm } from "../../../../shared/form/use-console-form.ts";
import { useSend } from "../../../../shared/graphql/use-send.ts";
import { Button } from "../../../../shared/ui/button.tsx";
import { DateField } from "../../../../shared/ui/date-field.tsx";
import { Dialog } from "../../../../shared/ui/dialog.tsx";
import { Row } from "../../../../shared/ui/stack.tsx";
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
    <Dialog
      title={intl.formatMessage({ id: "responsibility.end.title" }, { name: contract.name })}
      isOpen
      onClose={onClose}
    >
      <Form form={form}>
        <Field control={form.control} name="toDay">
          {(field) => (
            <DateField {...field} label={lastDay} isRequired earliest={contract.fromDay} />
          )}
        </Field>
        <Field control={form.control} name="handoverNote">
          {(field) => <TextArea {...field} label={handover} rows={3} limit={500} />}
        </Field>
        <Row>
          <Button type="submit" variant="danger" isPending={form.isSubmitting}>
            <FormattedMessage id="responsibility.end.action" />
          </Button>
          <Button onPress={onClose}>
            <FormattedMessage id="ui.dialog.cancel" />
          </Button>
        </Row>
      </Form>
    </Dialog>
  );
}
