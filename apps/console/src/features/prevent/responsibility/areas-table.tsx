import { MapPinned } from "lucide-react";
import { FormattedMessage, useIntl } from "react-intl";
import type { AreaLineFragment } from "../../../gql/graphql.ts";
import { EmptyState } from "../../../shared/ui/empty-state.tsx";
import { DataTable } from "../../../shared/ui/table/data-table.tsx";
import type { ResponsibilitySearch } from "./responsibility-search.ts";
import { useAreaColumns } from "./use-area-columns.tsx";

type AreasTableProps = {
  areas: readonly AreaLineFragment[];
  search: ResponsibilitySearch;
};

const onePage = {
  hasPrevious: false,
  hasNext: false,
  onPrevious: () => undefined,
  onNext: () => undefined,
};

/** The areas directly below, each with its lead and deputies of the day. */
export function AreasTable({ areas, search }: AreasTableProps) {
  const intl = useIntl();
  const columns = useAreaColumns(search);
  return (
    <DataTable
      id="responsibility-areas"
      caption={intl.formatMessage({ id: "responsibility.areas" })}
      columns={columns}
      rows={areas}
      getRowId={({ office }) => office.id}
      page={onePage}
      total={areas.length}
      empty={
        <EmptyState
          icon={MapPinned}
          title={intl.formatMessage({ id: "responsibility.areas.none" })}
        >
          <FormattedMessage id="responsibility.areas.none.advice" />
        </EmptyState>
      }
    />
  );
}
