import { memberEndSchema } from "@wuzi/domain/prevent/responsibility-input";
import { useIntl } from "react-intl";
import { graphql } from "../../../../gql/gql.ts";
import { Field } from "../../../../shared/form/field.tsx";
import { FormDialog } from "../../../../shared/form/form-dialog.tsx";
import { useConsoleForm } from "../../../../shared/form/use-console-form.ts";
import { useSend } from "../../../../shared/graphql/use-send.ts";
import { DateField } from "../../../../shared/ui/date-field.tsx";
import { showToast } from "../../../../shared/ui/toast.ts";
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
      showToast({
        tone: "success",
        text: intl.formatMessage({ id: "responsibility.member.ended" }, { name: member.name }),
      });
      onClose();
      return null;
    },
  });
  return (
    <FormDialog
      title={intl.formatMessage({ id: "responsibility.member.end.label" }, { name: member.name })}
      onClose={onClose}
      form={form}
      action={intl.formatMessage({ id: "responsibility.member.end" })}
      isDangerous
    >
      <Field control={form.control} name="toDay">
        {(field) => <DateField {...field} label={label} isRequired earliest={member.fromDay} />}
      </Field>
    </FormDialog>
  );
}
