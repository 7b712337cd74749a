import { FormattedMessage, useIntl } from "react-intl";
import type { Loaded } from "../../../shared/graphql/use-load.ts";
import { pageOf, type PageInfo } from "../../../shared/list/list-page.ts";
import { EmptyState } from "../../../shared/ui/empty-state.tsx";
import type { IconGlyph } from "../../../shared/ui/icon.tsx";
import type { Column } from "../../../shared/ui/table/column.ts";
import { DataTable } from "../../../shared/ui/table/data-table.tsx";

type CareListProps<Row extends { readonly id: string }> = {
  id: string;
  caption: "careGap.list" | "careGap.needs";
  icon: IconGlyph;
  columns: readonly Column<Row>[];
  loaded: Pick<Loaded<unknown>, "isLoading" | "failure" | "reload">;
  page:
    | { readonly nodes: readonly Row[]; readonly pageInfo: PageInfo; readonly totalCount: number }
    | undefined;
  onTurn: (place: { after?: string; before?: string }) => void;
};

/** One of the lists of what people need, page by page, and what it would show where it is empty. */
export function CareList<Row extends { readonly id: string }>(props: CareListProps<Row>) {
  const { id, caption, icon, columns, loaded, page, onTurn } = props;
  const intl = useIntl();
  const none = caption === "careGap.list" ? "careGap.none" : "careGap.needs.none";
  return (
    <DataTable
      id={id}
      caption={intl.formatMessage({ id: caption })}
      columns={columns}
      rows={page?.nodes ?? []}
      getRowId={(row) => row.id}
      {...pageOf(loaded, page, onTurn)}
      empty={
        <EmptyState icon={icon} title={intl.formatMessage({ id: none })}>
          <FormattedMessage id={`${none}.advice`} />
        </EmptyState>
      }
    />
  );
}
