import { ListChecks } from "lucide-react";
import { lazy, Suspense, useState } from "react";
import { FormattedMessage, useIntl } from "react-intl";
import { Button } from "../../../../shared/ui/button.tsx";
import { FilterBar } from "../../../../shared/ui/filter-bar.tsx";
import { SearchField } from "../../../../shared/ui/search-field.tsx";
import { Select } from "../../../../shared/ui/select.tsx";
import type { DoubtsSearch } from "../import-search.ts";
import { useImportWords } from "../use-import-words.ts";
import type { ChangeDoubtsSearch } from "./doubts-page.tsx";
import { findingIn, type DoubtsPage } from "./doubts-query.ts";

export type BatchOfDoubts = DoubtsPage["importBatch"];

type DoubtFiltersProps = {
  batch: BatchOfDoubts;
  search: DoubtsSearch;
  onChange: ChangeDoubtsSearch;
};

const BulkDialog = lazy(() =>
  import("./bulk-dialog.tsx").then((module) => ({ default: module.BulkDialog })),
);

const fromStart = { after: undefined, before: undefined };

/** Narrows the doubts, and decides those of one kind at once. */
export function DoubtFilters({ batch, search, onChange }: DoubtFiltersProps) {
  const intl = useIntl();
  const words = useImportWords();
  const [isBulk, setBulk] = useState(false);
  const finding = findingIn(search);
  const kinds = batch.findings.filter(({ level }) => level === "DOUBT");
  return (
    <FilterBar label={intl.formatMessage({ id: "imports.doubts.filters" })}>
      <Select
        label={intl.formatMessage({ id: "imports.doubts.which" })}
        placeholder={false}
        value={search.decided ? "decided" : "open"}
        options={(["open", "decided"] as const).map((value) => ({
          value,
          label: intl.formatMessage({ id: `imports.doubts.which.${value}` }),
        }))}
        onChange={(which) =>
          onChange({ ...fromStart, decided: which === "decided" ? true : undefined })
        }
      />
      <Select
        label={intl.formatMessage({ id: "imports.doubts.kind" })}
        placeholder={intl.formatMessage({ id: "imports.doubts.kind.all" })}
        value={finding ?? ""}
        options={kinds.map(({ code }) => ({ value: code, label: words.finding(code) }))}
        onChange={(code) => onChange({ ...fromStart, finding: code || undefined })}
      />
      <SearchField
        label={intl.formatMessage({ id: "imports.doubts.name" })}
        value={search.q ?? ""}
        onSearch={(q) => onChange({ ...fromStart, q: q.trim() || undefined })}
      />
      {batch.viewerCanImport && kinds.length > 0 && batch.counts.openDoubts > 0 && (
        <Button icon={ListChecks} onPress={() => setBulk(true)}>
          <FormattedMessage id="imports.bulk" />
        </Button>
      )}
      <Suspense fallback={null}>
        {isBulk && (
          <BulkDialog
            id={batch.id}
            kinds={kinds.map(({ code }) => code)}
            {...(finding && { first: finding })}
            onClose={() => setBulk(false)}
          />
        )}
      </Suspense>
    </FilterBar>
  );
}
