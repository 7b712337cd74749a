import { useNavigate, useSearch } from "@tanstack/react-router";
import { FileAudio, FilePlus2 } from "lucide-react";
import { FormattedMessage, useIntl } from "react-intl";
import { graphql } from "../../../../gql/gql.ts";
import type { DisabilityCategory, MaterialFilter, MaterialForm } from "../../../../gql/graphql.ts";
import { useLoad } from "../../../../shared/graphql/use-load.ts";
import { pageOf, pageVariables } from "../../../../shared/list/list-page.ts";
import { PageHeading } from "../../../../shared/page/page-heading.tsx";
import { useSession } from "../../../../shared/session/session.ts";
import { EmptyState } from "../../../../shared/ui/empty-state.tsx";
import { ButtonLink } from "../../../../shared/ui/link.tsx";
import { Stack } from "../../../../shared/ui/stack.tsx";
import { DataTable } from "../../../../shared/ui/table/data-table.tsx";
import { useMaterialColumns } from "./material-columns.tsx";
import { MaterialFilters } from "./material-filters.tsx";
import { readMaterialSearch, type MaterialSearch } from "./material-search.ts";

const listMaterials = graphql(`
  query Materials(
    $first: Int
    $after: String
    $last: Int
    $before: String
    $filter: MaterialFilter
  ) {
    materials(first: $first, after: $after, last: $last, before: $before, filter: $filter) {
      totalCount
      nodes {
        id
        title
        form
        categories
        publisher
        publishedAt
        withdrawnAt
      }
      pageInfo {
        hasNextPage
        hasPreviousPage
        startCursor
        endCursor
      }
    }
  }
`);

const types = ["Material"];

function filterOf({ form, category, q, withdrawn }: MaterialSearch): MaterialFilter {
  return {
    ...(form && { forms: [form.toUpperCase() as MaterialForm] }),
    ...(category && { category: category.toUpperCase() as DisabilityCategory }),
    ...(q !== undefined && { search: q }),
    ...(withdrawn && { withdrawn }),
  };
}

/** What can be told, in forms that each disability can use; what offices above publish as well. */
export function MaterialsPage() {
  const intl = useIntl();
  const navigate = useNavigate();
  const { permissions } = useSession();
  const search = readMaterialSearch(useSearch({ strict: false }));
  const columns = useMaterialColumns();
  const { data, failure, isLoading, reload } = useLoad(
    listMaterials,
    { ...pageVariables(search), filter: filterOf(search) },
    { types },
  );
  const page = data?.materials;

  function change(part: { [Key in keyof MaterialSearch]?: MaterialSearch[Key] | undefined }): void {
    void navigate({
      to: "/materials",
      search: readMaterialSearch({ ...search, after: undefined, before: undefined, ...part }),
      replace: true,
    });
  }

  return (
    <Stack gap={5}>
      <PageHeading
        title={intl.formatMessage({ id: "nav.materials" })}
        lead={intl.formatMessage({ id: "materials.lead" })}
        actions={
          permissions.has("outreach:manage") && (
            <ButtonLink to="/materials/new" variant="primary" icon={FilePlus2}>
              <FormattedMessage id="materials.new" />
            </ButtonLink>
          )
        }
      />
      <DataTable
        id="materials"
        caption={intl.formatMessage({ id: "materials.list" })}
        columns={columns}
        rows={page?.nodes ?? []}
        getRowId={({ id }) => id}
        {...pageOf({ isLoading, failure, reload }, page, change)}
        filters={<MaterialFilters search={search} onChange={change} />}
        empty={
          <EmptyState icon={FileAudio} title={intl.formatMessage({ id: "materials.none" })}>
            <FormattedMessage
              id={
                permissions.has("outreach:manage")
                  ? "materials.none.advice"
                  : "materials.none.advice.read"
              }
            />
          </EmptyState>
        }
      />
    </Stack>
  );
}
