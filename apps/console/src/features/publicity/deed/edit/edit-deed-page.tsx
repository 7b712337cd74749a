import { useNavigate, useParams } from "@tanstack/react-router";
import { FormattedMessage, useIntl } from "react-intl";
import { graphql } from "../../../../gql/gql.ts";
import type { EditedDeedQuery } from "../../../../gql/graphql.ts";
import { refusal } from "../../../../shared/graphql/failure.ts";
import { useLoad } from "../../../../shared/graphql/use-load.ts";
import { useSend } from "../../../../shared/graphql/use-send.ts";
import { PageFailure } from "../../../../shared/page/page-failure.ts";
import { PageHeading } from "../../../../shared/page/page-heading.tsx";
import { Skeleton } from "../../../../shared/ui/loading.tsx";
import { Notice } from "../../../../shared/ui/notice.tsx";
import { Stack } from "../../../../shared/ui/stack.tsx";
import { DeedCrumbs } from "../deed-crumbs.tsx";
import { useDeedWords } from "../use-deed-words.ts";
import { DeedForm } from "./deed-form.tsx";

const editedDeed = graphql(`
  query EditedDeed($id: ID!) {
    deed(id: $id) {
      id
      title
      aboutName
      aboutRole
      otherNames
      version
      viewerCanEdit
      source {
        id
        body
      }
    }
  }
`);

const editDeed = graphql(`
  mutation EditDeed($input: EditDeedInput!) {
    editDeed(input: $input) {
      __typename
      ... on Deed {
        id
        version
      }
      ... on DeedMoved {
        state
      }
    }
  }
`);

const types = ["Deed"];

/** Changes a draft; what stood before is kept as a version. */
export function EditDeedPage() {
  const intl = useIntl();
  const id = useParams({ strict: false, select: (params) => params.id ?? "" });
  const { data, failure } = useLoad(editedDeed, { id });
  if (failure && !data) throw new PageFailure(failure);
  const deed = data?.deed.id === id ? data.deed : undefined;
  return (
    <Stack gap={5}>
      <DeedCrumbs of={deed} />
      <PageHeading title={intl.formatMessage({ id: "deeds.edit" })} />
      {!deed && <Skeleton lines={8} />}
      {deed && !deed.viewerCanEdit && (
        <Notice tone="warning">
          <FormattedMessage id="deeds.edit.notAllowed" />
        </Notice>
      )}
      {deed?.viewerCanEdit && <EditForm key={id} deed={deed} />}
    </Stack>
  );
}

function EditForm({ deed }: { deed: EditedDeedQuery["deed"] }) {
  const intl = useIntl();
  const words = useDeedWords();
  const navigate = useNavigate();
  const send = useSend(editDeed, types);
  const { id, version, title, aboutName, aboutRole, otherNames, source } = deed;
  const start = {
    title,
    aboutName,
    aboutRole,
    otherNames: otherNames.join("\n"),
    body: source?.body ?? "",
  };
  return (
    <DeedForm
      start={start}
      draftKey={`deed-${id}`}
      isEdit
      onSend={async (values) => {
        const { data, failure } = await send({ input: { id, version, ...values } });
        if (failure) return failure;
        if (data.editDeed.__typename === "DeedMoved") {
          const state = words.state(data.editDeed.state);
          return refusal(intl.formatMessage({ id: "deeds.refused.moved" }, { state }));
        }
        void navigate({ to: "/deeds/$id", params: { id }, ignoreBlocker: true });
        return null;
      }}
    />
  );
}
