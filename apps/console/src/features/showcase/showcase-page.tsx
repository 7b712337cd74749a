import { useIntl } from "react-intl";
import { PageHeading } from "../../shared/page/page-heading.tsx";

/** Every component in every state. */
export function ShowcasePage() {
  const intl = useIntl();
  return (
    <PageHeading
      title={intl.formatMessage({ id: "showcase.title" })}
      lead={intl.formatMessage({ id: "showcase.meaning" })}
    />
  );
}
