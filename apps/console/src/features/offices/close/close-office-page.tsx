import { useIntl } from "react-intl";
import { OfficeSubPage } from "../sub-page.tsx";
import { CloseOfficeForm } from "./close-office-form.tsx";

/** Closes an office for good and names who takes over. */
export function CloseOfficePage() {
  const intl = useIntl();
  return (
    <OfficeSubPage title={intl.formatMessage({ id: "offices.close.title" })}>
      {(office) => <CloseOfficeForm key={office.id} office={office} />}
    </OfficeSubPage>
  );
}
