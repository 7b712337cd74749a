import { useParams } from "@tanstack/react-router";
import { FormattedMessage, useIntl } from "react-intl";
import { useLoad } from "../../../../shared/graphql/use-load.ts";
import { PageFailure } from "../../../../shared/page/page-failure.ts";
import { PageHeading } from "../../../../shared/page/page-heading.tsx";
import { Skeleton } from "../../../../shared/ui/loading.tsx";
import { Notice } from "../../../../shared/ui/notice.tsx";
import { Stack } from "../../../../shared/ui/stack.tsx";
import { PersonCrumbs } from "../person-crumbs.tsx";
import { EditForm } from "./edit-form.tsx";
import { editedPerson } from "./edited-person.ts";

/** Changes a person's particulars. */
export function EditPersonPage() {
  const intl = useIntl();
  const id = useParams({ strict: false, select: (params) => params.id ?? "" });
  const { data, failure } = useLoad(editedPerson, { id });
  if (failure && !data) throw new PageFailure(failure);
  const person = data?.person.id === id ? data.person : undefined;
  const title = intl.formatMessage({ id: "person.edit" });
  return (
    <Stack gap={5}>
      <PersonCrumbs person={person ?? { id, name: intl.formatMessage({ id: "person.one" }) }} />
      <PageHeading
        title={
          person ? intl.formatMessage({ id: "person.doing" }, { title, name: person.name }) : title
        }
      />
      {!person && <Skeleton lines={8} />}
      {person && !person.viewerCanEdit && (
        <Notice tone="warning">
          <FormattedMessage id="person.edit.notAllowed" />
        </Notice>
      )}
      {person?.viewerCanEdit && <EditForm key={id} person={person} />}
    </Stack>
  );
}
