import { Building2, BellRing } from "lucide-react";
import { useState } from "react";
import { InstantText } from "../../shared/format/time-text.tsx";
import { Button } from "../../shared/ui/button.tsx";
import { EmptyState } from "../../shared/ui/empty-state.tsx";
import { Link } from "../../shared/ui/link.tsx";
import { Status } from "../../shared/ui/status.tsx";
import type { Column, Sort } from "../../shared/ui/table/column.ts";
import { DataTable } from "../../shared/ui/table/data-table.tsx";
import { showToast } from "../../shared/ui/toast.ts";
import { offices, type SampleOffice } from "./samples.ts";
import { ShowcaseSection } from "./showcase-section.tsx";

const columns: readonly Column<SampleOffice>[] = [
  {
    id: "name",
    header: "名称",
    isRowHeader: true,
    isSortable: true,
    cell: (office) => <Link to="/showcase">{office.name}</Link>,
  },
  { id: "kind", header: "类型", cell: (office) => office.kind },
  {
    id: "people",
    header: "在册人数",
    isSortable: true,
    isNumeric: true,
    cell: (office) => office.people.toLocaleString("zh-CN"),
  },
  {
    id: "state",
    header: "状态",
    cell: (office) =>
      office.isOpen ? (
        <Status tone="success" label="在用" />
      ) : (
        <Status tone="neutral" label="已撤并" />
      ),
  },
  {
    id: "reportedAt",
    header: "最近报告",
    isSortable: true,
    cell: (office) => <InstantText at={office.reportedAt} relative={false} />,
  },
];

const pageSize = 4;

/** A list sorted and paged by itself, as a server would. */
export function ListSample() {
  const [sort, setSort] = useState<Sort>({ column: "name", direction: "ascending" });
  const [ids, setIds] = useState<ReadonlySet<string>>(new Set());
  const [page, setPage] = useState(0);
  const rows = inOrder(offices, sort).slice(page * pageSize, (page + 1) * pageSize);
  return (
    <ShowcaseSection title="列表">
      <DataTable
        id="showcase"
        caption="镇街残联"
        columns={columns}
        rows={rows}
        getRowId={(office) => office.id}
        sort={sort}
        onSort={setSort}
        total={offices.length}
        page={{
          hasPrevious: page > 0,
          hasNext: (page + 1) * pageSize < offices.length,
          onPrevious: () => setPage(page - 1),
          onNext: () => setPage(page + 1),
        }}
        selection={{
          ids,
          onChange: setIds,
          nameOf: (office) => office.name,
          actions: remind,
        }}
        empty={null}
      />
      <DataTable
        id="showcase-empty"
        caption="没有结果的列表"
        columns={columns}
        rows={[]}
        getRowId={(office) => office.id}
        sort={null}
        onSort={setSort}
        page={{ hasPrevious: false, hasNext: false, onPrevious: nowhere, onNext: nowhere }}
        empty={
          <EmptyState icon={Building2} title="没有符合条件的机构">
            请减少筛选条件，或检查名称是否有误。
          </EmptyState>
        }
      />
    </ShowcaseSection>
  );
}

/** The bulk bar of the sample. */
function remind(chosen: ReadonlySet<string>) {
  return (
    <Button
      icon={BellRing}
      onPress={() => showToast({ tone: "success", text: `已催报 ${chosen.size} 个机构。` })}
    >
      催报
    </Button>
  );
}

function inOrder(rows: readonly SampleOffice[], sort: Sort): SampleOffice[] {
  const sign = sort.direction === "ascending" ? 1 : -1;
  const key = sort.column === "people" || sort.column === "reportedAt" ? sort.column : "name";
  return [...rows].sort((a, b) =>
    key === "people"
      ? sign * (a.people - b.people)
      : sign * a[key].localeCompare(b[key], "zh-CN-u-co-pinyin"),
  );
}

function nowhere(): void {
  // A list of one page has nowhere to turn to.
}
