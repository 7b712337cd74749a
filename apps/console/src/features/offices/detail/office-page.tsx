import { useParams } from "@tanstack/react-router";
import { Ban, Pencil, Plus } from "lucide-react";
import { FormattedMessage, useIntl } from "react-intl";
import { graphql } from "../../../gql/gql.ts";
import type { OfficePageQuery } from "../../../gql/graphql.ts";
import { useLoad } from "../../../shared/graphql/use-load.ts";
import { PageFailure } from "../../../shared/page/page-failure.ts";
import { PageHeading } from "../../../shared/page/page-heading.tsx";
import { useSession } from "../../../shared/session/session.ts";
import { Breadcrumbs } from "../../../shared/ui/breadcrumbs.tsx";
import { ButtonLink, Link } from "../../../shared/ui/link.tsx";
import { Skeleton } from "../../../shared/ui/loading.tsx";
import { Stack } from "../../../shared/ui/stack.tsx";
import { mayHaveUnits, unitKindsBelow } from "../unit-kinds.ts";
import { OfficeHistory } from "./office-history.tsx";
import { OfficePosts } from "./office-posts.tsx";
import { OfficeSummary } from "./office-summary.tsx";
import { OfficeUnits } from "./office-units.tsx";

const officePage = graphql(`
  query OfficePage($id: ID!) {
    office(id: $id) {
      id
      name
      kind
      closedOn
      childCount
      viewerCanManage
      path {
        id
        shortName
      }
      ...OfficeSummary
    }
  }
`);

/** One office: what it is, what stands below it, who holds a post there, what happened to it. */
export function OfficePage() {
  const id = useParams({ strict: false, select: (params) => params.id ?? "" });
  return <OfficeRecord key={id} id={id} />;
}

function OfficeRecord({ id }: { id: string }) {
  const intl = useIntl();
  const { permissions } = useSession();
  const { data, failure } = useLoad(officePage, { id });
  if (failure && !data) throw new PageFailure(failure);
  const office = data?.office;
  return (
    <Stack gap={5}>
      {office && (
        <Breadcrumbs
          crumbs={[
            {
              id: "offices",
              link: (
                <Link to="/offices">
                  <FormattedMessage id="nav.offices" />
                </Link>
              ),
            },
            ...office.path.map((above) => ({
              id: above.id,
              link: (
                <Link to="/offices/$id" params={{ id: above.id }}>
                  {above.shortName}
                </Link>
              ),
            })),
          ]}
        />
      )}
      <PageHeading
        title={office?.name ?? intl.formatMessage({ id: "offices.one" })}
        actions={office?.viewerCanManage && <OfficeActions office={office} />}
      />
      {office ? (
        <>
          <OfficeSummary office={office} />
          {mayHaveUnits(office.kind) && <OfficeUnits id={id} />}
          {permissions.has("staff:read") && <OfficePosts id={id} />}
          {permissions.has("audit:read") && <OfficeHistory id={id} />}
        </>
      ) : (
        <Skeleton lines={8} />
      )}
    </Stack>
  );
}

/** What may be done with an open office. A closed one stays as it is. */
function OfficeActions({ office }: { office: OfficePageQuery["office"] }) {
  if (office.closedOn != null) return null;
  const params = { id: office.id };
  return (
    <>
      {unitKindsBelow(office.kind).length > 0 && (
        <ButtonLink to="/offices/$id/open" params={params} icon={Plus} variant="primary">
          <FormattedMessage id="offices.open.action" />
        </ButtonLink>
      )}
      <ButtonLink to="/offices/$id/rename" params={params} icon={Pencil}>
        <FormattedMessage id="offices.rename.action" />
      </ButtonLink>
      <ButtonLink to="/offices/$id/close" params={params} icon={Ban}>
        <FormattedMessage id="offices.close.action" />
      </ButtonLink>
    </>
  );
}
