import { useNavigate } from "@tanstack/react-router";
import { renameOfficeSchema } from "@wuzi/domain/organisation/office-input";
import { useState } from "react";
import { FormattedMessage, useIntl } from "react-intl";
import { useClient } from "urql";
import { graphql } from "../../../gql/gql.ts";
import { ConflictNotice } from "../../../shared/form/conflict-notice.tsx";
import { Field } from "../../../shared/form/field.tsx";
import { Form } from "../../../shared/form/form.tsx";
import { UnsavedGuard } from "../../../shared/form/unsaved-guard.tsx";
import { useConsoleForm } from "../../../shared/form/use-console-form.ts";
import { useSend } from "../../../shared/graphql/use-send.ts";
import { Button } from "../../../shared/ui/button.tsx";
import { ButtonLink } from "../../../shared/ui/link.tsx";
import { Row } from "../../../shared/ui/stack.tsx";
import { TextField } from "../../../shared/ui/text-field.tsx";
import { showToast } from "../../../shared/ui/toast.ts";
import type { EditedOffice } from "../sub-page.tsx";

const renameOffice = graphql(`
  mutation RenameOffice($input: RenameOfficeInput!) {
    renameOffice(input: $input) {
      id
      name
      shortName
      version
    }
  }
`);

const officeNames = graphql(`
  query OfficeNames($id: ID!) {
    office(id: $id) {
      id
      name
      shortName
      version
    }
  }
`);

type Names = { name: string; shortName: string };

/** Both names of an office; an edit by somebody else is shown beside what is typed. */
export function RenameOfficeForm({ office }: { office: EditedOffice }) {
  const intl = useIntl();
  const client = useClient();
  const navigate = useNavigate();
  const send = useSend(renameOffice);
  const [basis, setBasis] = useState({ version: office.version });
  const [theirs, setTheirs] = useState<Names | null>(null);
  const labels = {
    name: intl.formatMessage({ id: "offices.name" }),
    shortName: intl.formatMessage({ id: "offices.shortName" }),
  };
  const form = useConsoleForm<Names>({
    schema: renameOfficeSchema,
    defaultValues: { name: office.name, shortName: office.shortName },
    labels,
    draftKey: `office-rename-${office.id}`,
    isEdit: true,
    onSubmit: async (values) => {
      const { data, failure } = await send({
        input: { ...values, id: office.id, version: basis.version },
      });
      if (failure?.kind === "conflict") await showTheirs();
      if (failure) return failure;
      showToast({
        tone: "success",
        text: intl.formatMessage({ id: "offices.rename.done" }, { name: data.renameOffice.name }),
      });
      void navigate({ to: "/offices/$id", params: { id: office.id }, ignoreBlocker: true });
      return null;
    },
  });

  async function showTheirs(): Promise<void> {
    const now = await client
      .query(officeNames, { id: office.id }, { requestPolicy: "network-only" })
      .toPromise();
    if (!now.data) return;
    setBasis({ version: now.data.office.version });
    setTheirs(now.data.office);
  }

  const mine = form.form.watch();
  return (
    <Form form={form}>
      {theirs && (
        <ConflictNotice
          fields={(["name", "shortName"] as const).map((name) => ({
            name,
            label: labels[name],
            mine: mine[name],
            theirs: theirs[name],
          }))}
          onTake={(name) => {
            if (name === "name" || name === "shortName") form.form.setValue(name, theirs[name]);
          }}
        />
      )}
      <Field control={form.control} name="name">
        {(field) => (
          <TextField
            {...field}
            label={labels.name}
            isRequired
            help={intl.formatMessage({ id: "offices.name.help" })}
          />
        )}
      </Field>
      <Field control={form.control} name="shortName">
        {(field) => (
          <TextField
            {...field}
            label={labels.shortName}
            isRequired
            help={intl.formatMessage({ id: "offices.shortName.help" })}
          />
        )}
      </Field>
      <Row>
        <Button type="submit" variant="primary" isPending={form.isSubmitting}>
          <FormattedMessage id="form.save" />
        </Button>
        <ButtonLink to="/offices/$id" params={{ id: office.id }}>
          <FormattedMessage id="ui.dialog.cancel" />
        </ButtonLink>
      </Row>
      <UnsavedGuard isUnsaved={form.isUnsaved} isKept={form.keepsDraft} />
    </Form>
  );
}
