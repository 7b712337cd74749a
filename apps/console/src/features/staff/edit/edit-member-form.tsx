import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { FormattedMessage, useIntl } from "react-intl";
import { useClient } from "urql";
import { graphql } from "../../../gql/gql.ts";
import { ConflictNotice } from "../../../shared/form/conflict-notice.tsx";
import { Field } from "../../../shared/form/field.tsx";
import { Form } from "../../../shared/form/form.tsx";
import { UnsavedGuard } from "../../../shared/form/unsaved-guard.tsx";
import { useConsoleForm } from "../../../shared/form/use-console-form.ts";
import { cleanCode, cleanText } from "../../../shared/format/clean-input.ts";
import { useSend } from "../../../shared/graphql/use-send.ts";
import { Button } from "../../../shared/ui/button.tsx";
import { CheckboxField } from "../../../shared/ui/checkbox-field.tsx";
import { ButtonLink } from "../../../shared/ui/link.tsx";
import { Row } from "../../../shared/ui/stack.tsx";
import { TextField } from "../../../shared/ui/text-field.tsx";
import { showToast } from "../../../shared/ui/toast.ts";
import type { EditedMember } from "../sub-page.tsx";
import { editMemberSchema, phoneToSend, type EditMemberValues } from "./edit-member-schema.ts";

const updateStaff = graphql(`
  mutation UpdateStaff($input: UpdateStaffInput!) {
    updateStaff(input: $input) {
      id
      name
      phoneMask
      version
    }
  }
`);

const particulars = graphql(`
  query MemberParticulars($id: ID!) {
    staffMember(id: $id) {
      id
      name
      phoneMask
      version
    }
  }
`);

/** Name and phone of a member; an edit by somebody else is shown beside what is typed. */
export function EditMemberForm({ member }: { member: EditedMember }) {
  const intl = useIntl();
  const client = useClient();
  const navigate = useNavigate();
  const send = useSend(updateStaff);
  const [basis, setBasis] = useState({ version: member.version, phoneMask: member.phoneMask });
  const [theirs, setTheirs] = useState<{ name: string; phone: string } | null>(null);
  const noPhone = intl.formatMessage({ id: "staff.phone.none" });
  const labels = {
    name: intl.formatMessage({ id: "staff.name" }),
    phone: intl.formatMessage({ id: "staff.edit.phone" }),
    dropsPhone: intl.formatMessage({ id: "staff.edit.dropsPhone" }),
  };
  const form = useConsoleForm<EditMemberValues>({
    schema: editMemberSchema,
    defaultValues: { name: member.name, phone: "", dropsPhone: false },
    labels,
    draftKey: `staff-edit-${member.id}`,
    isEdit: true,
    onSubmit: async (values) => {
      const { data, failure } = await send({
        input: {
          id: member.id,
          name: values.name,
          phone: phoneToSend(values),
          version: basis.version,
        },
      });
      if (failure?.kind === "conflict") await showTheirs();
      if (failure) return failure;
      showToast({
        tone: "success",
        text: intl.formatMessage({ id: "staff.edit.done" }, { name: data.updateStaff.name }),
      });
      void navigate({ to: "/staff/$id", params: { id: member.id }, ignoreBlocker: true });
      return null;
    },
  });

  async function showTheirs(): Promise<void> {
    const now = await client
      .query(particulars, { id: member.id }, { requestPolicy: "network-only" })
      .toPromise();
    if (!now.data) return;
    const { name, phoneMask, version } = now.data.staffMember;
    setBasis({ version, phoneMask });
    setTheirs({ name, phone: phoneMask ?? noPhone });
  }

  function take(name: string): void {
    if (theirs && name === "name") form.form.setValue("name", theirs.name);
    if (name === "phone") {
      form.form.setValue("phone", "");
      form.form.setValue("dropsPhone", false);
    }
  }

  const mine = form.form.watch();
  return (
    <Form form={form}>
      {theirs && (
        <ConflictNotice
          fields={[
            { name: "name", label: labels.name, mine: mine.name, theirs: theirs.name },
            {
              name: "phone",
              label: intl.formatMessage({ id: "staff.phone" }),
              mine: mine.dropsPhone ? noPhone : mine.phone || theirs.phone,
              theirs: theirs.phone,
            },
          ]}
          onTake={take}
        />
      )}
      <Field control={form.control} name="name">
        {(field) => <TextField {...field} label={labels.name} isRequired cleanPaste={cleanText} />}
      </Field>
      <Field control={form.control} name="phone">
        {(field) => (
          <TextField
            {...field}
            label={labels.phone}
            type="tel"
            cleanPaste={cleanCode}
            help={intl.formatMessage(
              { id: "staff.edit.phoneHelp" },
              { phone: basis.phoneMask ?? noPhone },
            )}
          />
        )}
      </Field>
      {basis.phoneMask != null && (
        <Field control={form.control} name="dropsPhone">
          {(field) => <CheckboxField {...field} label={labels.dropsPhone} />}
        </Field>
      )}
      <Row>
        <Button type="submit" variant="primary" isPending={form.isSubmitting}>
          <FormattedMessage id="form.save" />
        </Button>
        <ButtonLink to="/staff/$id" params={{ id: member.id }}>
          <FormattedMessage id="ui.dialog.cancel" />
        </ButtonLink>
      </Row>
      <UnsavedGuard isUnsaved={form.isUnsaved} isKept={form.keepsDraft} />
    </Form>
  );
}
