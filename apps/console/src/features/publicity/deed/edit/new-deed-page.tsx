import { useNavigate } from "@tanstack/react-router";
import { useIntl } from "react-intl";
import { graphql } from "../../../../gql/gql.ts";
import { useSendKey } from "../../../../shared/form/use-send-key.ts";
import { useSend } from "../../../../shared/graphql/use-send.ts";
import { PageHeading } from "../../../../shared/page/page-heading.tsx";
import { Stack } from "../../../../shared/ui/stack.tsx";
import { DeedCrumbs } from "../deed-crumbs.tsx";
import { DeedForm, noDeed } from "./deed-form.tsx";

const draftDeed = graphql(`
  mutation DraftDeed($input: DraftDeedInput!) {
    draftDeed(input: $input) {
      id
    }
  }
`);

const types = ["Deed"];

/** Begins a deed; it is handed in from its own page. */
export function NewDeedPage() {
  const intl = useIntl();
  const navigate = useNavigate();
  const send = useSend(draftDeed, types);
  const key = useSendKey();
  return (
    <Stack gap={5}>
      <DeedCrumbs />
      <PageHeading
        title={intl.formatMessage({ id: "deeds.new" })}
        lead={intl.formatMessage({ id: "deeds.new.lead" })}
      />
      <DeedForm
        start={noDeed}
        draftKey="deed-new"
        onSend={async (values) => {
          const { data, failure } = await send({
            input: { ...values, idempotencyKey: key.current() },
          });
          key.answered(failure);
          if (failure) return failure;
          const { id } = data.draftDeed;
          void navigate({ to: "/deeds/$id", params: { id }, ignoreBlocker: true });
          return null;
        }}
      />
    </Stack>
  );
}
