import { useRouter, type ErrorComponentProps } from "@tanstack/react-router";
import { useIntl } from "react-intl";
import { isChunkMissing } from "../../shared/page/missing-chunk.ts";
import { PageFailure } from "../../shared/page/page-failure.ts";
import { PageHeading } from "../../shared/page/page-heading.tsx";
import { ErrorState } from "../../shared/ui/error-state.tsx";
import { NotFoundPage } from "./not-found-page.tsx";
import { PageBody } from "./page-body.tsx";

/** A page that could not be shown: what happened, what to do, the request id to quote. */
export function ErrorPage({ error, reset }: ErrorComponentProps) {
  const intl = useIntl();
  const router = useRouter();
  const failure =
    error instanceof PageFailure
      ? error.failure
      : ({ kind: isChunkMissing(error) ? "outdated" : "unexpected", requestId: null } as const);
  if (failure.kind === "notFound") return <NotFoundPage />;

  function retry(): void {
    if (failure.kind === "outdated") return window.location.reload();
    reset();
    void router.invalidate();
  }

  return (
    <PageBody>
      <PageHeading title={intl.formatMessage({ id: "page.error.title" })} />
      <ErrorState failure={failure} onRetry={retry} />
    </PageBody>
  );
}
