import { reasonSchema } from "@wuzi/domain/registry/act-input";
import { FormattedMessage, useIntl } from "react-intl";
import { graphql } from "../../../../gql/gql.ts";
import { Field } from "../../../../shared/form/field.tsx";
import { Form } from "../../../../shared/form/form.tsx";
import { useConsoleForm } from "../../../../shared/form/use-console-form.ts";
import { useSend } from "../../../../shared/graphql/use-send.ts";
import { Button } from "../../../../shared/ui/button.tsx";
import { Dialog } from "../../../../shared/ui/dialog.tsx";
import { Row } from "../../../../shared/ui/stack.tsx";
import { TextField } from "../../../../shared/ui/text-field.tsx";

const returnRelease = graphql(`
  mutation ReturnRelease($input: ReturnReleaseInput!) {
    returnRelease(input: $input) {
      id
      state
      version
    }
  }
`);

const types = ["ControlCase"];

type ReturnDialogProps = { release: { id: string; version: number }; onClose: () => void };

/** Sends a release back with a reason. */
export function ReturnDialog({ release, onClose }: ReturnDialogProps) {
  const intl = useIntl();
  const send = useSend(returnRelease, types);
  const label = intl.formatMessage({ id: "control.return.reason" });
  const form = useConsoleForm<{ reason: string }>({
    schema: reasonSchema,
    defaultValues: { reason: "" },
    labels: { reason: label },
    onSubmit: async ({ reason }) => {
      const { id, version } = release;
      const { failure } = await send({ input: { id, version, reason } });
      if (failure) return failure;
      onClose();
      return null;
    },
  });
  return (
    <Dialog title={intl.formatMessage({ id: "control.return.action" })} isOpen onClose={onClose}>
      <Form form={form}>
        <Field control={form.control} name="reason">
          {(field) => <TextField {...field} label={label} isRequired />}
        </Field>
        <Row>
          <Button type="submit" variant="primary" isPending={form.isSubmitting}>
            <FormattedMessage id="control.return.action" />
          </Button>
          <Button onPress={onClose}>
            <FormattedMessage id="ui.dialog.cancel" />
          </Button>
        </Row>
      </Form>
    </Dialog>
  );
}
