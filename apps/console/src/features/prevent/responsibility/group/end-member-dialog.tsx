import { memberEndSchema } from "@wuzi/domain/prevent/responsibility-input";
import { FormattedMessage, useIntl } from "react-intl";
import { graphql } from "../../../../gql/gql.ts";
import { Field } from "../../../../shared/form/field.tsx";
import { Form } from "../../../../shared/form/form.tsx";
import { useConsoleForm } from "../../../../shared/form/use-console-form.ts";
import { useSend } from "../../../../shared/graphql/use-send.ts";
import { Button } from "../../../../shared/ui/button.tsx";
import { DateField } from "../../../../shared/ui/date-field.tsx";
import { Dialog } from "../../../../shared/ui/dialog.tsx";
import { Row } from "../../../../shared/ui/stack.tsx";
import { changed } from "../changed-types.ts";

const endGroupMember = graphql(`
  mutation EndGroupMember($input: EndGroupMemberInput!) {
    endGroupMember(input: $input) {
      id
    }
  }
`);

type EndMemberDialogProps = {
  member: { id: string; name: string; fromDay: string; version: number };
  day: string;
  onClose: () => void;
};

/** The last day of somebody in a leading group. */
export function EndMemberDialog({ member, day, onClose }: EndMemberDialogProps) {
  const intl = useIntl();
  const send = useSend(endGroupMember, changed);
  const label = intl.formatMessage({ id: "responsibility.lastDay" });
  const form = useConsoleForm({
    schema: memberEndSchema,
    defaultValues: { toDay: day },
    labels: { toDay: label },
    onSubmit: async ({ toDay }) => {
      const { id, version } = member;
      const { failure } = await send({ input: { id, version, toDay } });
      if (failure) return failure;
      onClose();
      return null;
    },
  });
  return (
    <Dialog
      title={intl.formatMessage({ id: "responsibility.member.end.label" }, { name: member.name })}
      isOpen
      onClose={onClose}
    >
      <Form form={form}>
        <Field control={form.control} name="toDay">
          {(field) => <DateField {...field} label={label} isRequired earliest={member.fromDay} />}
        </Field>
        <Row>
          <Button type="submit" variant="danger" isPending={form.isSubmitting}>
            <FormattedMessage id="responsibility.member.end" />
          </Button>
          <Button onPress={onClose}>
            <FormattedMessage id="ui.dialog.cancel" />
          </Button>
        </Row>
      </Form>
    </Dialog>
  );
}
