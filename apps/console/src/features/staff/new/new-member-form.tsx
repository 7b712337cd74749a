import { FormattedMessage, useIntl } from "react-intl";
import type { InferOutput } from "valibot";
import { graphql } from "../../../gql/gql.ts";
import type { CreateStaffMutation, Role } from "../../../gql/graphql.ts";
import { Field } from "../../../shared/form/field.tsx";
import { Form } from "../../../shared/form/form.tsx";
import { UnsavedGuard } from "../../../shared/form/unsaved-guard.tsx";
import { useConsoleForm } from "../../../shared/form/use-console-form.ts";
import { useSendKey } from "../../../shared/form/use-send-key.ts";
import { dayOf } from "../../../shared/format/calendar.ts";
import { cleanCode, cleanText } from "../../../shared/format/clean-input.ts";
import { useNow } from "../../../shared/format/clock.ts";
import { refusal, type Failure } from "../../../shared/graphql/failure.ts";
import { useSend } from "../../../shared/graphql/use-send.ts";
import { useSession } from "../../../shared/session/session.ts";
import { Button } from "../../../shared/ui/button.tsx";
import { ButtonLink } from "../../../shared/ui/link.tsx";
import { Row } from "../../../shared/ui/stack.tsx";
import { TextField } from "../../../shared/ui/text-field.tsx";
import { postControl } from "../post-control.ts";
import { PostFields } from "../post-fields.tsx";
import { usePostLabels } from "../use-post-labels.ts";
import { newMemberSchema, type NewMemberValues } from "./new-member-schema.ts";

const createStaff = graphql(`
  mutation CreateStaff($input: CreateStaffInput!) {
    createStaff(input: $input) {
      __typename
      ... on StaffCreated {
        oneTimePassword
        member {
          id
          name
          login
          posts {
            id
          }
        }
      }
      ... on LoginTaken {
        login
      }
      ... on RoleNotGrantable {
        role
      }
    }
  }
`);

export type CreatedMember = { id: string; name: string; login: string; password: string };

type NewMemberFormProps = { name: string; onCreated: (member: CreatedMember) => void };

/** Particulars, login and first post of a new member. */
export function NewMemberForm({ name, onCreated }: NewMemberFormProps) {
  const intl = useIntl();
  const { actingPost } = useSession();
  const send = useSend(createStaff);
  const key = useSendKey();
  const today = dayOf(useNow());
  const labels = {
    ...usePostLabels(),
    name: intl.formatMessage({ id: "staff.name" }),
    login: intl.formatMessage({ id: "staff.login" }),
    phone: intl.formatMessage({ id: "staff.phone" }),
  };
  const form = useConsoleForm<NewMemberValues, InferOutput<typeof newMemberSchema>>({
    schema: newMemberSchema,
    defaultValues: {
      name,
      login: "",
      phone: "",
      officeId: actingPost?.officeId ?? "",
      role: "",
      fromDay: today,
      toDay: "",
    },
    labels,
    optional: ["toDay"],
    draftKey: `staff-new-${name}`,
    onSubmit: async (values) => {
      const { data, failure } = await send({
        input: { ...values, role: values.role as Role, idempotencyKey: key.current() },
      });
      if (failure) return key.answered(failure);
      const refused = key.answered(refusedBy(data.createStaff));
      if (refused) return refused;
      if (data.createStaff.__typename === "StaffCreated") {
        const { member, oneTimePassword } = data.createStaff;
        const { id, login } = member;
        onCreated({ id, name: member.name, login, password: oneTimePassword });
      }
      return null;
    },
  });

  function refusedBy(result: CreateStaffMutation["createStaff"]): Failure | null {
    switch (result.__typename) {
      case "StaffCreated":
        return null;
      case "LoginTaken":
        return refusal("", {
          login: intl.formatMessage({ id: "staff.new.loginTaken" }, { login: result.login }),
        });
      case "RoleNotGrantable":
        return refusal("", { role: "ROLE_NOT_GRANTABLE" });
    }
  }

  return (
    <Form form={form}>
      <Field control={form.control} name="name">
        {(field) => <TextField {...field} label={labels.name} isRequired cleanPaste={cleanText} />}
      </Field>
      <Field control={form.control} name="login">
        {(field) => (
          <TextField
            {...field}
            label={labels.login}
            isRequired
            help={intl.formatMessage({ id: "staff.new.loginHelp" })}
            cleanPaste={cleanCode}
            autoComplete="off"
            spellCheck="false"
          />
        )}
      </Field>
      <Field control={form.control} name="phone">
        {(field) => (
          <TextField
            {...field}
            label={labels.phone}
            type="tel"
            help={intl.formatMessage({ id: "staff.new.phoneHelp" })}
            cleanPaste={cleanCode}
            autoComplete="off"
          />
        )}
      </Field>
      <PostFields
        control={postControl(form.control)}
        onOffice={() => form.form.setValue("role", "")}
      />
      <Row>
        <Button type="submit" variant="primary" isPending={form.isSubmitting}>
          <FormattedMessage id="staff.new.submit" />
        </Button>
        <ButtonLink to="/staff">
          <FormattedMessage id="ui.dialog.cancel" />
        </ButtonLink>
      </Row>
      <UnsavedGuard isUnsaved={form.isUnsaved} isKept={form.keepsDraft} />
    </Form>
  );
}
