import { Home } from "lucide-react";
import { FormattedMessage, useIntl } from "react-intl";
import { PageHeading } from "../../shared/page/page-heading.tsx";
import { ButtonLink } from "../../shared/ui/link.tsx";
import { Row } from "../../shared/ui/stack.tsx";
import { PageBody } from "./page-body.tsx";

/** An address that leads nowhere, or to something the reader may not see: the same answer for both. */
export function NotFoundPage() {
  const intl = useIntl();
  return (
    <PageBody>
      <PageHeading title={intl.formatMessage({ id: "page.notFound.title" })} />
      <p>
        <FormattedMessage id="page.notFound.advice" />
      </p>
      <Row>
        <ButtonLink to="/" variant="primary" icon={Home}>
          <FormattedMessage id="page.home" />
        </ButtonLink>
      </Row>
    </PageBody>
  );
}
