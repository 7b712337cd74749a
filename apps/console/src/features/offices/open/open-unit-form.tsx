import { useNavigate } from "@tanstack/react-router";
import { FormattedMessage, useIntl } from "react-intl";
import { graphql } from "../../../gql/gql.ts";
import { Field } from "../../../shared/form/field.tsx";
import { Form } from "../../../shared/form/form.tsx";
import { UnsavedGuard } from "../../../shared/form/unsaved-guard.tsx";
import { useConsoleForm } from "../../../shared/form/use-console-form.ts";
import { useSendKey } from "../../../shared/form/use-send-key.ts";
import { dayOf } from "../../../shared/format/calendar.ts";
import { useNow } from "../../../shared/format/clock.ts";
import { useSend } from "../../../shared/graphql/use-send.ts";
import { useLabels } from "../../../shared/labels/use-labels.ts";
import { Button } from "../../../shared/ui/button.tsx";
import { DateField } from "../../../shared/ui/date-field.tsx";
import { ButtonLink } from "../../../shared/ui/link.tsx";
import { Notice } from "../../../shared/ui/notice.tsx";
import { Select } from "../../../shared/ui/select.tsx";
import { Row } from "../../../shared/ui/stack.tsx";
import { TextField } from "../../../shared/ui/text-field.tsx";
import { showToast } from "../../../shared/ui/toast.ts";
import type { EditedOffice } from "../sub-page.tsx";
import { unitKindsBelow, type UnitKind } from "../unit-kinds.ts";
import { openUnitSchema, topicsOf, type OpenUnitValues } from "./open-unit-schema.ts";

const openOffice = graphql(`
  mutation OpenOffice($input: OpenOfficeInput!) {
    openOffice(input: $input) {
      id
      name
    }
  }
`);

/** What a new unit is, what it is called, from when. */
export function OpenUnitForm({ parent }: { parent: EditedOffice }) {
  const intl = useIntl();
  const labels = useLabels();
  const navigate = useNavigate();
  const send = useSend(openOffice);
  const key = useSendKey();
  const today = dayOf(useNow());
  const kinds = unitKindsBelow(parent.kind);
  const only = kinds.length === 1 ? (kinds[0] ?? "") : "";
  const say = {
    kind: intl.formatMessage({ id: "offices.kind" }),
    topic: intl.formatMessage({ id: "offices.topic" }),
    name: intl.formatMessage({ id: "offices.name" }),
    shortName: intl.formatMessage({ id: "offices.shortName" }),
    openedOn: intl.formatMessage({ id: "offices.openedOn" }),
  };
  const form = useConsoleForm<OpenUnitValues>({
    schema: openUnitSchema,
    defaultValues: { kind: only, topic: "", name: "", shortName: "", openedOn: today },
    labels: say,
    draftKey: `office-open-${parent.id}`,
    onSubmit: async (values) => {
      const { data, failure } = await send({
        input: {
          ...values,
          kind: values.kind as UnitKind,
          topic: values.topic === "" ? null : values.topic,
          parentId: parent.id,
          idempotencyKey: key.current(),
        },
      });
      if (failure) return key.answered(failure);
      const { id, name } = data.openOffice;
      showToast({
        tone: "success",
        text: intl.formatMessage({ id: "offices.open.done" }, { name }),
      });
      void navigate({ to: "/offices/$id", params: { id }, ignoreBlocker: true });
      return key.answered(null);
    },
  });
  const kind = form.form.watch("kind");
  const topics = topicsOf(kind);

  if (kinds.length === 0) {
    return (
      <Notice tone="info">
        <FormattedMessage id="offices.open.nothing" />
      </Notice>
    );
  }
  return (
    <Form form={form}>
      <Field control={form.control} name="kind">
        {(field) => (
          <Select
            {...field}
            label={say.kind}
            isRequired
            options={kinds.map((value) => ({ value, label: labels.officeKind(value) }))}
            onChange={(value) => {
              field.onChange(value);
              form.form.setValue("topic", "");
            }}
          />
        )}
      </Field>
      {topics.length > 0 && (
        <Field control={form.control} name="topic">
          {(field) => (
            <Select
              {...field}
              label={say.topic}
              isRequired
              options={topics.map((value) => ({ value, label: labels.topic(value) }))}
            />
          )}
        </Field>
      )}
      <Field control={form.control} name="name">
        {(field) => (
          <TextField
            {...field}
            label={say.name}
            isRequired
            help={intl.formatMessage({ id: "offices.name.help" })}
          />
        )}
      </Field>
      <Field control={form.control} name="shortName">
        {(field) => (
          <TextField
            {...field}
            label={say.shortName}
            isRequired
            help={intl.formatMessage({ id: "offices.shortName.help" })}
          />
        )}
      </Field>
      <Field control={form.control} name="openedOn">
        {(field) => <DateField {...field} label={say.openedOn} isRequired />}
      </Field>
      <Row>
        <Button type="submit" variant="primary" isPending={form.isSubmitting}>
          <FormattedMessage id="offices.open.submit" />
        </Button>
        <ButtonLink to="/offices/$id" params={{ id: parent.id }}>
          <FormattedMessage id="ui.dialog.cancel" />
        </ButtonLink>
      </Row>
      <UnsavedGuard isUnsaved={form.isUnsaved} isKept={form.keepsDraft} />
    </Form>
  );
}
