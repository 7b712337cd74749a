import { useNavigate, useSearch } from "@tanstack/react-router";
import { lazy, Suspense, useCallback } from "react";
import { useIntl } from "react-intl";
import { PageHeading } from "../../../shared/page/page-heading.tsx";
import { Skeleton } from "../../../shared/ui/loading.tsx";
import { Stack } from "../../../shared/ui/stack.tsx";
import { Tabs } from "../../../shared/ui/tabs.tsx";
import { readOfficeSearch, type OfficeSearch } from "../office-search.ts";
import { FindByCode } from "./find-by-code.tsx";

const OfficeList = lazy(() =>
  import("./office-list.tsx").then((module) => ({ default: module.OfficeList })),
);
const OfficeTree = lazy(() =>
  import("./office-tree.tsx").then((module) => ({ default: module.OfficeTree })),
);

/** A part of the address replaced; `undefined` takes it out. */
export type ChangeOfficeSearch = (change: {
  readonly [Name in keyof OfficeSearch]: OfficeSearch[Name] | undefined;
}) => void;

/** The offices of the viewer's scope, as a tree or as a list, and the way from a code to its office. */
export function OfficesPage() {
  const intl = useIntl();
  const navigate = useNavigate();
  const search = useSearch({ strict: false, select: readOfficeSearch });
  const change = useCallback<ChangeOfficeSearch>(
    (part) =>
      void navigate({
        to: "/offices",
        search: (before: Record<string, unknown>) => readOfficeSearch({ ...before, ...part }),
        replace: true,
        resetScroll: false,
      }),
    [navigate],
  );
  return (
    <Stack gap={5}>
      <PageHeading
        title={intl.formatMessage({ id: "nav.offices" })}
        lead={intl.formatMessage({ id: "offices.lead" })}
      />
      <FindByCode code={search.code ?? ""} onFind={change} />
      <Tabs
        label={intl.formatMessage({ id: "offices.views" })}
        selected={search.view ?? "tree"}
        onSelect={(view) => change({ view: view === "list" ? "list" : undefined })}
        tabs={[
          {
            id: "tree",
            label: intl.formatMessage({ id: "offices.view.tree" }),
            content: (
              <Suspense fallback={<Skeleton lines={6} />}>
                <OfficeTree opened={search.open} onChange={change} />
              </Suspense>
            ),
          },
          {
            id: "list",
            label: intl.formatMessage({ id: "offices.view.list" }),
            content: (
              <Suspense fallback={<Skeleton lines={6} />}>
                <OfficeList search={search} onChange={change} />
              </Suspense>
            ),
          },
        ]}
      />
    </Stack>
  );
}
