import { useParams } from "@tanstack/react-router";
import { FormattedMessage, useIntl } from "react-intl";
import { graphql } from "../../../../gql/gql.ts";
import { useLoad } from "../../../../shared/graphql/use-load.ts";
import { PageFailure } from "../../../../shared/page/page-failure.ts";
import { PageHeading } from "../../../../shared/page/page-heading.tsx";
import { Skeleton } from "../../../../shared/ui/loading.tsx";
import { Notice } from "../../../../shared/ui/notice.tsx";
import { Stack } from "../../../../shared/ui/stack.tsx";
import { DeedCrumbs } from "../deed-crumbs.tsx";
import { PublicTextForm } from "./public-text-form.tsx";

const redactedDeed = graphql(`
  query RedactedDeed($id: ID!) {
    deed(id: $id) {
      id
      title
      aboutName
      otherNames
      version
      viewerCanRedact
      source {
        id
        number
        title
        body
      }
      publicText {
        id
        ofSource
        title
        body
      }
      consent {
        id
        nameMayBePublished
      }
    }
  }
`);

/** Source and public text beside each other: what is published is written here, and checked. */
export function PublicTextPage() {
  const intl = useIntl();
  const id = useParams({ strict: false, select: (params) => params.id ?? "" });
  const { data, failure } = useLoad(redactedDeed, { id });
  if (failure && !data) throw new PageFailure(failure);
  const deed = data?.deed.id === id ? data.deed : undefined;
  return (
    <Stack gap={5}>
      <DeedCrumbs of={deed} />
      <PageHeading
        title={intl.formatMessage({ id: "deeds.public.edit" })}
        lead={intl.formatMessage({ id: "deeds.public.lead" })}
      />
      {!deed && <Skeleton lines={10} />}
      {deed && !deed.viewerCanRedact && (
        <Notice tone="warning">
          <FormattedMessage id="deeds.public.notAllowed" />
        </Notice>
      )}
      {deed?.viewerCanRedact && <PublicTextForm key={deed.id} deed={deed} />}
    </Stack>
  );
}
