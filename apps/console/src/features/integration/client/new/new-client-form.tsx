import { useNavigate } from "@tanstack/react-router";
import { clientSchema } from "@wuzi/domain/integration/client-input";
import { clientScopes } from "@wuzi/domain/integration/client-scope";
import { FormattedMessage, useIntl } from "react-intl";
import {
  array,
  minLength,
  nonEmpty,
  object,
  picklist,
  pipe,
  string,
  type InferOutput,
} from "valibot";
import { graphql } from "../../../../gql/gql.ts";
import { Field } from "../../../../shared/form/field.tsx";
import { Form } from "../../../../shared/form/form.tsx";
import { UnsavedGuard } from "../../../../shared/form/unsaved-guard.tsx";
import { useConsoleForm } from "../../../../shared/form/use-console-form.ts";
import { useSendKey } from "../../../../shared/form/use-send-key.ts";
import { cleanText } from "../../../../shared/format/clean-input.ts";
import { refusal } from "../../../../shared/graphql/failure.ts";
import { useSend } from "../../../../shared/graphql/use-send.ts";
import { OfficeComboBox } from "../../../../shared/office/office-combo-box.tsx";
import { useSession } from "../../../../shared/session/session.ts";
import { Button } from "../../../../shared/ui/button.tsx";
import { CheckboxGroup } from "../../../../shared/ui/checkbox.tsx";
import { ButtonLink } from "../../../../shared/ui/link.tsx";
import { Row } from "../../../../shared/ui/stack.tsx";
import { TextField } from "../../../../shared/ui/text-field.tsx";
import { scopeName, useClientWords } from "../use-client-words.ts";

const createClient = graphql(`
  mutation CreateIntegrationClient($input: CreateIntegrationClientInput!) {
    createIntegrationClient(input: $input) {
      __typename
      ... on IntegrationClient {
        id
      }
      ... on ScopesNotGrantable {
        grantable
      }
    }
  }
`);

const schema = object({
  ...clientSchema.entries,
  officeId: pipe(string(), nonEmpty("CHOOSE")),
  // boxes are ticked, not filled in
  scopes: pipe(array(picklist(clientScopes)), minLength(1, "CHOOSE")),
});

type Values = {
  name: string;
  purpose: string;
  contact: string;
  officeId: string;
  scopes: string[];
};

/** Name, purpose, contact, and what the client may see. */
export function NewClientForm() {
  const intl = useIntl();
  const navigate = useNavigate();
  const { actingPost } = useSession();
  const words = useClientWords();
  const send = useSend(createClient);
  const key = useSendKey();
  const label = (word: "name" | "purpose" | "contact" | "office" | "scopes") =>
    intl.formatMessage({ id: `integrations.${word}` });
  const form = useConsoleForm<Values, InferOutput<typeof schema>>({
    schema,
    defaultValues: {
      name: "",
      purpose: "",
      contact: "",
      officeId: actingPost?.officeId ?? "",
      scopes: [],
    },
    labels: {
      name: label("name"),
      purpose: label("purpose"),
      contact: label("contact"),
      officeId: label("office"),
      scopes: label("scopes"),
    },
    draftKey: "integration-new",
    onSubmit: async (values) => {
      const scopes = values.scopes.map(scopeName);
      const input = { ...values, scopes, idempotencyKey: key.current() };
      const { data, failure } = await send({ input });
      if (failure) return key.answered(failure);
      const result = data.createIntegrationClient;
      if (result.__typename === "ScopesNotGrantable") {
        const notGrantable = intl.formatMessage({ id: "integrations.notGrantable" });
        return key.answered(refusal("", { scopes: notGrantable }));
      }
      key.answered(null);
      void navigate({ to: "/integrations/$id", params: { id: result.id }, ignoreBlocker: true });
      return null;
    },
  });
  return (
    <Form form={form}>
      <Field control={form.control} name="name">
        {(field) => (
          <TextField {...field} label={label("name")} isRequired cleanPaste={cleanText} />
        )}
      </Field>
      <Field control={form.control} name="purpose">
        {(field) => (
          <TextField {...field} label={label("purpose")} isRequired cleanPaste={cleanText} />
        )}
      </Field>
      <Field control={form.control} name="contact">
        {(field) => (
          <TextField
            {...field}
            label={label("contact")}
            isRequired
            help={intl.formatMessage({ id: "integrations.contactHelp" })}
            cleanPaste={cleanText}
          />
        )}
      </Field>
      <Field control={form.control} name="officeId">
        {(field) => (
          <OfficeComboBox
            {...field}
            label={label("office")}
            help={intl.formatMessage({ id: "integrations.officeHelp" })}
            isRequired
          />
        )}
      </Field>
      <Field control={form.control} name="scopes">
        {(field) => (
          <CheckboxGroup
            {...field}
            label={label("scopes")}
            isRequired
            options={clientScopes.map((scope) => ({
              value: scope,
              label: words.scope(scopeName(scope)),
            }))}
          />
        )}
      </Field>
      <Row>
        <Button type="submit" variant="primary" isPending={form.isSubmitting}>
          <FormattedMessage id="integrations.new.submit" />
        </Button>
        <ButtonLink to="/integrations">
          <FormattedMessage id="ui.dialog.cancel" />
        </ButtonLink>
      </Row>
      <UnsavedGuard isUnsaved={form.isUnsaved} isKept={form.keepsDraft} />
    </Form>
  );
}
