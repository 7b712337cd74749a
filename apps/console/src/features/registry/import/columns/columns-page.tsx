import { useNavigate, useParams } from "@tanstack/react-router";
import { useIntl } from "react-intl";
import { PageFailure } from "../../../../shared/page/page-failure.ts";
import { PageHeading } from "../../../../shared/page/page-heading.tsx";
import { Stack } from "../../../../shared/ui/stack.tsx";
import { ImportCrumbs } from "../import-crumbs.tsx";
import { ImportSteps } from "../import-steps.tsx";
import { useImport } from "../one/use-import.ts";
import { ColumnsStep } from "./columns-step.tsx";

/** The columns once more, after the rows were checked and before any is written. */
export function ColumnsPage() {
  const intl = useIntl();
  const navigate = useNavigate();
  const id = useParams({ strict: false, select: (params) => params.id ?? "" });
  const { batch, failure } = useImport(id);
  if (failure && !batch) throw new PageFailure(failure);
  return (
    <Stack gap={5}>
      <ImportCrumbs {...(batch && { below: batch })} />
      <PageHeading title={intl.formatMessage({ id: "imports.columns.title" })} />
      <ImportSteps current="columns" />
      <ColumnsStep
        id={id}
        onChecking={() => void navigate({ to: "/people/import/$id", params: { id } })}
      />
    </Stack>
  );
}
