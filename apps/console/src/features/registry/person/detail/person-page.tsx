import { Navigate, useParams } from "@tanstack/react-router";
import { useState } from "react";
import { useIntl } from "react-intl";
import { graphql } from "../../../../gql/gql.ts";
import { useLoad } from "../../../../shared/graphql/use-load.ts";
import { PageFailure } from "../../../../shared/page/page-failure.ts";
import { PageHeading } from "../../../../shared/page/page-heading.tsx";
import type { PersonSection } from "../../../../shared/person/person-section.ts";
import { Skeleton } from "../../../../shared/ui/loading.tsx";
import { Stack } from "../../../../shared/ui/stack.tsx";
import { PersonCrumbs } from "../person-crumbs.tsx";
import { MoreSections } from "./more-sections.tsx";
import { PersonActions } from "./person-actions.tsx";
import { PersonBasics } from "./person-basics.tsx";
import { PersonCareGap } from "./person-care-gap.tsx";
import { PersonCare } from "./person-care.tsx";
import { PersonCertificates } from "./person-certificates.tsx";
import { PersonContacts } from "./person-contacts.tsx";
import { PersonHistory } from "./person-history.tsx";
import { PersonMerges } from "./person-merges.tsx";
import { PersonNotices } from "./person-notices.tsx";
import { RevealProvider } from "./reveal.tsx";

const personPage = graphql(`
  query PersonPage($id: ID!) {
    person(id: $id) {
      id
      name
      viewerCanReveal
      ...PersonActions
      ...PersonNotices
      ...PersonBasics
      ...PersonCertificates
      ...PersonContacts
      ...PersonCare
      ...PersonMerges
    }
  }
`);

const types = ["Person", "Carer"];

/** One person: who it is, certificate, how to reach them, who cares, what happened. */
export function PersonPage({ sections }: { sections: readonly PersonSection[] }) {
  const id = useParams({ strict: false, select: (params) => params.id ?? "" });
  return <PersonRecord key={id} id={id} sections={sections} />;
}

type PersonRecordProps = { id: string; sections: readonly PersonSection[] };

function PersonRecord({ id, sections }: PersonRecordProps) {
  const intl = useIntl();
  const { data, failure } = useLoad(personPage, { id }, { types });
  const [wasShown, setShown] = useState(false);
  if (data && !wasShown) setShown(true);
  if (failure && !data) {
    // handed over beyond the scope while it was shown: what is left is the list
    if (wasShown && failure.kind === "notFound") return <Navigate to="/people" replace />;
    throw new PageFailure(failure);
  }
  const person = data?.person;
  return (
    <Stack gap={5}>
      <PersonCrumbs />
      <PageHeading
        title={person?.name ?? intl.formatMessage({ id: "person.one" })}
        actions={person && <PersonActions person={person} />}
      />
      {person ? (
        <RevealProvider id={person.id} isOffered={person.viewerCanReveal}>
          <PersonNotices person={person} openedId={id} />
          <PersonCareGap id={person.id} />
          <PersonBasics person={person} />
          <PersonCertificates person={person} />
          <PersonContacts person={person} />
          <PersonCare person={person} />
          <MoreSections sections={sections} person={person} />
          <PersonMerges person={person} />
          <PersonHistory id={person.id} />
        </RevealProvider>
      ) : (
        <Skeleton lines={10} />
      )}
    </Stack>
  );
}
