import { postEndSchema } from "@wuzi/domain/staff/staff-input";
import { FormattedMessage, useIntl } from "react-intl";
import { graphql } from "../../../gql/gql.ts";
import { Field } from "../../../shared/form/field.tsx";
import { FormDialog } from "../../../shared/form/form-dialog.tsx";
import { useConsoleForm } from "../../../shared/form/use-console-form.ts";
import { dayOf } from "../../../shared/format/calendar.ts";
import { useNow } from "../../../shared/format/clock.ts";
import { useSend } from "../../../shared/graphql/use-send.ts";
import { useLabels } from "../../../shared/labels/use-labels.ts";
import { DateField } from "../../../shared/ui/date-field.tsx";
import { showToast } from "../../../shared/ui/toast.ts";
import type { MemberPost } from "./member-posts.tsx";

const endPost = graphql(`
  mutation EndPost($input: EndPostInput!) {
    endPost(input: $input) {
      id
      toDay
      current
      version
    }
  }
`);

const changed = ["StaffMember", "Post"];

/** Asks for the last day of a post. */
export function EndPostDialog({ post, onClose }: { post: MemberPost; onClose: () => void }) {
  const intl = useIntl();
  const labels = useLabels();
  const send = useSend(endPost, changed);
  const today = dayOf(useNow());
  const label = intl.formatMessage({ id: "staff.post.to" });
  const role = labels.role(post.role);
  const form = useConsoleForm({
    schema: postEndSchema,
    defaultValues: { toDay: post.fromDay > today ? post.fromDay : today },
    labels: { toDay: label },
    onSubmit: async ({ toDay }) => {
      const { failure } = await send({ input: { id: post.id, toDay, version: post.version } });
      if (failure) return failure;
      showToast({
        tone: "success",
        text: intl.formatMessage({ id: "staff.endPost.done" }, { role }),
      });
      onClose();
      return null;
    },
  });
  return (
    <FormDialog
      title={intl.formatMessage({ id: "staff.endPost.label" }, { role })}
      onClose={onClose}
      form={form}
      action={intl.formatMessage({ id: "staff.endPost.submit" })}
      isDangerous
    >
      <p>
        <FormattedMessage id="staff.endPost.lead" values={{ office: post.office?.name ?? "" }} />
      </p>
      <Field control={form.control} name="toDay">
        {(field) => (
          <DateField
            {...field}
            label={label}
            isRequired
            help={intl.formatMessage({ id: "staff.endPost.help" })}
            earliest={post.fromDay}
          />
        )}
      </Field>
    </FormDialog>
  );
}
