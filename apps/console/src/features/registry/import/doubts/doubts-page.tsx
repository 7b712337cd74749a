import { useNavigate, useParams, useSearch } from "@tanstack/react-router";
import { useCallback } from "react";
import { FormattedMessage, useIntl } from "react-intl";
import { useLoad } from "../../../../shared/graphql/use-load.ts";
import { PageFailure } from "../../../../shared/page/page-failure.ts";
import { PageHeading } from "../../../../shared/page/page-heading.tsx";
import { Skeleton } from "../../../../shared/ui/loading.tsx";
import { Stack } from "../../../../shared/ui/stack.tsx";
import { ImportCrumbs } from "../import-crumbs.tsx";
import { readDoubtsSearch, type DoubtsSearch } from "../import-search.ts";
import { ImportSteps } from "../import-steps.tsx";
import { DoubtFilters } from "./doubt-filters.tsx";
import { DoubtQueue } from "./doubt-queue.tsx";
import { doubtsQuery, doubtsVariables } from "./doubts-query.ts";

/** A part of the address replaced; `undefined` takes it out. */
export type ChangeDoubtsSearch = (change: {
  readonly [Name in keyof DoubtsSearch]: DoubtsSearch[Name] | undefined;
}) => void;

const types = ["ImportRow"];

/** The doubts of one import, one after the other, or those of one kind at once. */
export function DoubtsPage() {
  const intl = useIntl();
  const navigate = useNavigate();
  const id = useParams({ strict: false, select: (params) => params.id ?? "" });
  const search = useSearch({ strict: false, select: readDoubtsSearch });
  const loaded = useLoad(doubtsQuery, doubtsVariables(id, search), { types });
  const change = useCallback<ChangeDoubtsSearch>(
    (part) =>
      void navigate({
        to: "/people/import/$id/doubts",
        params: { id },
        search: (before: Record<string, unknown>) => readDoubtsSearch({ ...before, ...part }),
        replace: true,
        resetScroll: false,
      }),
    [navigate, id],
  );
  if (loaded.failure && !loaded.data) throw new PageFailure(loaded.failure);
  const batch = loaded.data?.importBatch.id === id ? loaded.data.importBatch : undefined;
  return (
    <Stack gap={5}>
      <ImportCrumbs {...(batch && { below: batch })} />
      <PageHeading
        title={intl.formatMessage({ id: "imports.doubts.title" })}
        lead={
          batch && (
            <FormattedMessage
              id="imports.doubts.lead"
              values={{ open: batch.counts.openDoubts, all: batch.counts.doubts }}
            />
          )
        }
      />
      <ImportSteps current="doubts" />
      {loaded.data && batch ? (
        <>
          <DoubtFilters batch={batch} search={search} onChange={change} />
          <DoubtQueue
            data={loaded.data}
            isLoading={loaded.isLoading}
            search={search}
            onChange={change}
            onStale={loaded.reload}
          />
        </>
      ) : (
        <Skeleton lines={8} />
      )}
    </Stack>
  );
}
