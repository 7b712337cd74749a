import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { FormattedMessage, useIntl } from "react-intl";
import { graphql } from "../../../../gql/gql.ts";
import { ConflictNotice } from "../../../../shared/form/conflict-notice.tsx";
import { Form } from "../../../../shared/form/form.tsx";
import { UnsavedGuard } from "../../../../shared/form/unsaved-guard.tsx";
import { useConsoleForm } from "../../../../shared/form/use-console-form.ts";
import { useSendKey } from "../../../../shared/form/use-send-key.ts";
import { dayOf } from "../../../../shared/format/calendar.ts";
import { useNow } from "../../../../shared/format/clock.ts";
import { refusal, type Failure } from "../../../../shared/graphql/failure.ts";
import { useSend } from "../../../../shared/graphql/use-send.ts";
import { Button } from "../../../../shared/ui/button.tsx";
import { ButtonLink } from "../../../../shared/ui/link.tsx";
import { Row } from "../../../../shared/ui/stack.tsx";
import { showToast } from "../../../../shared/ui/toast.ts";
import { placedIn } from "../particulars/places.ts";
import { editPlacesOf, phonesBeside } from "./edit-changes.ts";
import { EditFields } from "./edit-fields.tsx";
import { editSchema, type EditOutput } from "./edit-schema.ts";
import { valuesBeside, valuesOf, type EditValues } from "./edit-values.ts";
import type { EditedPerson } from "./edited-person.ts";
import { keptBy, useConflict } from "./use-conflict.ts";
import { useEditLabels } from "./use-edit-labels.ts";

const updatePerson = graphql(`
  mutation UpdatePerson($input: UpdatePersonInput!) {
    updatePerson(input: $input) {
      __typename
      ... on Person {
        id
        name
        version
      }
      ... on AlreadyRegistered {
        card {
          id
        }
      }
    }
  }
`);

/** What is known of somebody, to be changed; only what changed is sent. */
export function EditForm({ person: shown }: { person: EditedPerson }) {
  // What the edit began with: the record may be read anew while somebody types.
  const [person] = useState(shown);
  const intl = useIntl();
  const navigate = useNavigate();
  const send = useSend(updatePerson);
  const key = useSendKey();
  const labels = useEditLabels(person);
  const conflict = useConflict(person);
  const today = dayOf(useNow());
  const [start] = useState(() => ({ schema: editSchema(person, today), values: valuesOf(person) }));
  const form = useConsoleForm<EditValues, EditOutput>({
    schema: start.schema,
    defaultValues: start.values,
    labels,
    draftKey: `person-edit-${person.id}`,
    isEdit: true,
    onSubmit: async ({ changes }) => {
      if (Object.keys(changes).length === 0) return leave(person.name);
      const { theirs, version } = conflict;
      const phones =
        theirs && changes.phones ? phonesBeside(changes.phones, person, theirs) : changes.phones;
      const { data, failure } = await send({
        input: {
          id: person.id,
          version,
          changes: { ...changes, ...(phones && { phones }) },
          idempotencyKey: key.current(),
        },
      });
      key.answered(failure);
      if (failure?.kind === "conflict") await lookAtTheirs();
      if (failure) return placed(failure);
      if (data.updatePerson.__typename === "AlreadyRegistered") {
        return refusal("", {
          documentNumber: intl.formatMessage({ id: "people.register.already" }),
        });
      }
      return leave(data.updatePerson.name);
    },
  });

  function leave(name: string): Failure | null {
    showToast({ tone: "success", text: intl.formatMessage({ id: "person.edit.done" }, { name }) });
    void navigate({ to: "/people/$id", params: { id: person.id }, ignoreBlocker: true });
    return null;
  }

  /** A fault of what is kept opens its field: it would stand nowhere. */
  function placed(failure: Failure): Failure {
    const values = form.form.getValues();
    const named = placedIn(editPlacesOf(person, values), failure, "input.changes.");
    for (const { path } of named.fields) {
      const keeps = keptBy(path as keyof EditValues);
      if (keeps && values[keeps]) form.form.setValue(keeps, false);
    }
    return named;
  }

  async function lookAtTheirs(): Promise<void> {
    const untouched = await conflict.look(form.form.getValues());
    for (const [name, value] of Object.entries(untouched)) {
      form.form.setValue(name as keyof EditValues, value);
    }
  }

  function take(name: string): void {
    if (!conflict.theirs) return;
    const field = name as keyof EditValues;
    const keeps = keptBy(field);
    if (keeps) form.form.setValue(keeps, true);
    form.form.setValue(field, valuesBeside(person, conflict.theirs)[field]);
  }

  return (
    <Form form={form}>
      {conflict.theirs && (
        <ConflictNotice
          fields={conflict.fieldsBeside(form.form.watch())}
          onTake={take}
          taken={conflict.taken}
        />
      )}
      <EditFields form={form} person={person} />
      <Row>
        <Button type="submit" variant="primary" isPending={form.isSubmitting}>
          <FormattedMessage id="form.save" />
        </Button>
        <ButtonLink to="/people/$id" params={{ id: person.id }}>
          <FormattedMessage id="ui.dialog.cancel" />
        </ButtonLink>
      </Row>
      <UnsavedGuard isUnsaved={form.isUnsaved} isKept={form.keepsDraft} />
    </Form>
  );
}
