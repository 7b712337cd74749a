import { useNavigate } from "@tanstack/react-router";
import { useIntl } from "react-intl";
import { graphql } from "../../../../gql/gql.ts";
import type {
  DisabilityCategory,
  MaterialForm,
  MaterialLanguage,
} from "../../../../gql/graphql.ts";
import { useSendKey } from "../../../../shared/form/use-send-key.ts";
import { useSend } from "../../../../shared/graphql/use-send.ts";
import { PageHeading } from "../../../../shared/page/page-heading.tsx";
import { Stack } from "../../../../shared/ui/stack.tsx";
import { OutreachCrumbs } from "../outreach-crumbs.tsx";
import { MaterialFields } from "./material-fields.tsx";

const publishMaterial = graphql(`
  mutation PublishMaterial($input: PublishMaterialInput!) {
    publishMaterial(input: $input) {
      id
    }
  }
`);

const types = ["Material"];

/** Publishes a material for the acting office and all below it. */
export function NewMaterialPage() {
  const intl = useIntl();
  const navigate = useNavigate();
  const send = useSend(publishMaterial, types);
  const key = useSendKey();
  return (
    <Stack gap={5}>
      <OutreachCrumbs list="materials" />
      <PageHeading
        title={intl.formatMessage({ id: "materials.new" })}
        lead={intl.formatMessage({ id: "materials.new.lead" })}
      />
      <MaterialFields
        onSend={async ({ form, language, categories, fileId, ...words }) => {
          const input = {
            ...words,
            form: form.toUpperCase() as MaterialForm,
            language: language.toUpperCase() as MaterialLanguage,
            categories: categories.map((each) => each.toUpperCase() as DisabilityCategory),
            fileId,
            idempotencyKey: key.current(),
          };
          const { data, failure } = await send({ input });
          key.answered(failure);
          if (failure) return failure;
          const { id } = data.publishMaterial;
          void navigate({ to: "/materials/$id", params: { id }, ignoreBlocker: true });
          return null;
        }}
      />
    </Stack>
  );
}
