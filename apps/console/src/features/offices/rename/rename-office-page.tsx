import { useIntl } from "react-intl";
import { OfficeSubPage } from "../sub-page.tsx";
import { RenameOfficeForm } from "./rename-office-form.tsx";

/** Gives an office other names. */
export function RenameOfficePage() {
  const intl = useIntl();
  return (
    <OfficeSubPage title={intl.formatMessage({ id: "offices.rename.action" })}>
      {(office) => <RenameOfficeForm key={office.id} office={office} />}
    </OfficeSubPage>
  );
}
