import { useParams } from "@tanstack/react-router";
import { FormattedMessage, useIntl } from "react-intl";
import { useLoad } from "../../../../shared/graphql/use-load.ts";
import { PageFailure } from "../../../../shared/page/page-failure.ts";
import { PageHeading } from "../../../../shared/page/page-heading.tsx";
import { Skeleton } from "../../../../shared/ui/loading.tsx";
import { Notice } from "../../../../shared/ui/notice.tsx";
import { Stack } from "../../../../shared/ui/stack.tsx";
import { OutreachCrumbs } from "../outreach-crumbs.tsx";
import { EditMaterialForm } from "./edit-material-form.tsx";
import { editedMaterial } from "./edited-material.ts";

/** Puts right what a material says of itself; what it says, shows or plays is another material. */
export function EditMaterialPage() {
  const intl = useIntl();
  const id = useParams({ strict: false, select: (params) => params.id ?? "" });
  const { data, failure } = useLoad(editedMaterial, { id });
  if (failure && !data) throw new PageFailure(failure);
  const material = data?.material.id === id ? data.material : undefined;
  return (
    <Stack gap={5}>
      <OutreachCrumbs list="materials" material={material} />
      <PageHeading
        title={intl.formatMessage({ id: "materials.edit" })}
        lead={intl.formatMessage({ id: "materials.edit.lead" })}
      />
      {!material && <Skeleton lines={8} />}
      {material && !material.viewerCanManage && (
        <Notice tone="warning">
          <FormattedMessage id="materials.edit.notAllowed" />
        </Notice>
      )}
      {material?.viewerCanManage && <EditMaterialForm key={id} material={material} />}
    </Stack>
  );
}
