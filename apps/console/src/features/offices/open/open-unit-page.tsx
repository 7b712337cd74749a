import { useIntl } from "react-intl";
import { OfficeSubPage } from "../sub-page.tsx";
import { OpenUnitForm } from "./open-unit-form.tsx";

/** Opens a grid, an association or an institution below an office. */
export function OpenUnitPage() {
  const intl = useIntl();
  return (
    <OfficeSubPage title={intl.formatMessage({ id: "offices.open.action" })}>
      {(office) => <OpenUnitForm key={office.id} parent={office} />}
    </OfficeSubPage>
  );
}
