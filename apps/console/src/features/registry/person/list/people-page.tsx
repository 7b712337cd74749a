import { useNavigate, useSearch } from "@tanstack/react-router";
import { lazy, Suspense, useCallback, useState } from "react";
import { useIntl } from "react-intl";
import { PageHeading } from "../../../../shared/page/page-heading.tsx";
import { Skeleton } from "../../../../shared/ui/loading.tsx";
import { Stack } from "../../../../shared/ui/stack.tsx";
import { readPersonSearch, type ChangePersonSearch } from "../person-search.ts";
import { OfImport } from "./of-import.tsx";
import { PeopleActions } from "./people-actions.tsx";
import { PeopleList } from "./people-list.tsx";
import { ViewBar } from "./views/view-bar.tsx";

const PeopleScroll = lazy(() =>
  import("./scroll/people-scroll.tsx").then((module) => ({ default: module.PeopleScroll })),
);

const ExportDialog = lazy(() =>
  import("./export/export-dialog.tsx").then((module) => ({ default: module.ExportDialog })),
);

/** The people of the viewer's scope. */
export function PeoplePage() {
  const intl = useIntl();
  const navigate = useNavigate();
  const search = useSearch({ strict: false, select: readPersonSearch });
  const [isExporting, setExporting] = useState(false);
  const change = useCallback<ChangePersonSearch>(
    (part) =>
      void navigate({
        to: "/people",
        search: (before: Record<string, unknown>) => readPersonSearch({ ...before, ...part }),
        replace: true,
        resetScroll: false,
      }),
    [navigate],
  );
  return (
    <Stack gap={5}>
      <PageHeading
        title={intl.formatMessage({ id: "nav.people" })}
        lead={intl.formatMessage({ id: "people.lead" })}
        actions={
          <PeopleActions search={search} onChange={change} onExport={() => setExporting(true)} />
        }
      />
      <ViewBar search={search} onChange={change} onExport={() => setExporting(true)} />
      {search.import !== undefined && (
        <OfImport
          id={search.import}
          onEverybody={() => change({ import: undefined, after: undefined, before: undefined })}
        />
      )}
      {search.scroll ? (
        <Suspense fallback={<Skeleton lines={8} />}>
          <PeopleScroll search={search} onChange={change} />
        </Suspense>
      ) : (
        <PeopleList search={search} onChange={change} />
      )}
      <Suspense fallback={null}>
        {isExporting && <ExportDialog search={search} onClose={() => setExporting(false)} />}
      </Suspense>
    </Stack>
  );
}
