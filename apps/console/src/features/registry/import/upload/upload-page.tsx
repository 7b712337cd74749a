import { useIntl } from "react-intl";
import { PageHeading } from "../../../../shared/page/page-heading.tsx";
import { Stack } from "../../../../shared/ui/stack.tsx";
import { ImportCrumbs } from "../import-crumbs.tsx";
import { ImportSteps } from "../import-steps.tsx";
import { UploadForm } from "./upload-form.tsx";
import { WhatItHolds } from "./what-it-holds.tsx";

/** The first step: a file. */
export function UploadPage() {
  const intl = useIntl();
  return (
    <Stack gap={5}>
      <ImportCrumbs />
      <PageHeading
        title={intl.formatMessage({ id: "imports.upload.title" })}
        lead={intl.formatMessage({ id: "imports.upload.lead" })}
      />
      <ImportSteps current="file" />
      <UploadForm />
      <WhatItHolds />
    </Stack>
  );
}
