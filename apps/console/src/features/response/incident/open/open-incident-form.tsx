import { useNavigate } from "@tanstack/react-router";
import { incidentSchema, protocolSchema } from "@wuzi/domain/response/protocol-input";
import { usualProtocol, usualTimes } from "@wuzi/domain/response/protocol-parameter";
import { FormattedMessage, useIntl } from "react-intl";
import { intersect, object, picklist, type InferOutput } from "valibot";
import { graphql } from "../../../../gql/gql.ts";
import type { IncidentKind } from "../../../../gql/graphql.ts";
import { Field } from "../../../../shared/form/field.tsx";
import { Form } from "../../../../shared/form/form.tsx";
import { UnsavedGuard } from "../../../../shared/form/unsaved-guard.tsx";
import { useConsoleForm } from "../../../../shared/form/use-console-form.ts";
import { useSendKey } from "../../../../shared/form/use-send-key.ts";
import { dayOf } from "../../../../shared/format/calendar.ts";
import { cleanText } from "../../../../shared/format/clean-input.ts";
import { useNow } from "../../../../shared/format/clock.ts";
import { refusal } from "../../../../shared/graphql/failure.ts";
import { useSend } from "../../../../shared/graphql/use-send.ts";
import { Button } from "../../../../shared/ui/button.tsx";
import { DateField } from "../../../../shared/ui/date-field.tsx";
import { ButtonLink } from "../../../../shared/ui/link.tsx";
import { Select } from "../../../../shared/ui/select.tsx";
import { Row } from "../../../../shared/ui/stack.tsx";
import { TextField } from "../../../../shared/ui/text-field.tsx";
import { showToast } from "../../../../shared/ui/toast.ts";
import { changedByResponse } from "../changed-types.ts";
import { SettingFields } from "../set/setting-fields.tsx";
import {
  levels,
  settingControl,
  settingLabels,
  settingsOf,
  type SettingValues,
} from "../set/setting-values.ts";
import { useResponseWords } from "../use-response-words.ts";

const openIncident = graphql(`
  mutation OpenIncident($input: OpenIncidentInput!) {
    openIncident(input: $input) {
      __typename
      ... on Incident {
        id
        name
      }
    }
  }
`);

const kinds = [
  "EPIDEMIC",
  "FLOOD",
  "HEATWAVE",
  "EARTHQUAKE",
  "OTHER",
] as const satisfies IncidentKind[];

const schema = intersect([
  incidentSchema,
  protocolSchema,
  object({ kind: picklist(kinds, "CHOOSE"), level: picklist(levels, "CHOOSE") }),
]);

type Values = SettingValues & { kind: IncidentKind | ""; name: string; startedOn: string };

/** Kind, name and first day of a response, and what it goes by from then on. */
export function OpenIncidentForm() {
  const intl = useIntl();
  const navigate = useNavigate();
  const words = useResponseWords();
  const send = useSend(openIncident, changedByResponse);
  const key = useSendKey();
  const today = dayOf(useNow());
  const label = (word: "kind" | "name" | "startedOn" | "level" | "sourceDocument" | "note") =>
    intl.formatMessage({ id: `response.${word}` });
  const form = useConsoleForm<Values, InferOutput<typeof schema>>({
    schema,
    defaultValues: {
      ...usualProtocol,
      ...usualTimes,
      kind: "",
      name: "",
      startedOn: today,
      level: "",
      sourceDocument: "",
      note: "",
    },
    labels: {
      ...settingLabels(words),
      kind: label("kind"),
      name: label("name"),
      startedOn: label("startedOn"),
      level: label("level"),
      sourceDocument: label("sourceDocument"),
      note: label("note"),
    },
    draftKey: "incident-new",
    onSubmit: async (values) => {
      const { kind, name, startedOn, level } = values;
      const settings = settingsOf(values);
      const input = { kind, name, startedOn, level, settings, idempotencyKey: key.current() };
      const { data, failure } = await send({ input });
      if (failure) return key.answered(failure);
      if (data.openIncident.__typename !== "Incident") {
        return key.answered(refusal("", { kind: "STILL_OPEN" }));
      }
      key.answered(null);
      showToast({
        tone: "success",
        text: intl.formatMessage({ id: "response.open.done" }, { name }),
      });
      void navigate({ to: "/incident", ignoreBlocker: true });
      return null;
    },
  });
  return (
    <Form form={form}>
      <Field control={form.control} name="kind">
        {(field) => (
          <Select
            {...field}
            label={label("kind")}
            isRequired
            options={kinds.map((kind) => ({ value: kind, label: words.kind(kind) }))}
          />
        )}
      </Field>
      <Field control={form.control} name="name">
        {(field) => (
          <TextField {...field} label={label("name")} isRequired cleanPaste={cleanText} />
        )}
      </Field>
      <Field control={form.control} name="startedOn">
        {(field) => (
          <DateField
            {...field}
            label={label("startedOn")}
            help={intl.formatMessage({ id: "response.startedOn.help" })}
            isRequired
            latest={today}
          />
        )}
      </Field>
      <SettingFields control={settingControl(form.control)} />
      <Row>
        <Button type="submit" variant="primary" isPending={form.isSubmitting}>
          <FormattedMessage id="response.open.submit" />
        </Button>
        <ButtonLink to="/incident">
          <FormattedMessage id="ui.dialog.cancel" />
        </ButtonLink>
      </Row>
      <UnsavedGuard isUnsaved={form.isUnsaved} isKept={form.keepsDraft} />
    </Form>
  );
}
