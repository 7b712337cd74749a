import { Check, Printer } from "lucide-react";
import { useEffect, useRef } from "react";
import { FormattedMessage, useIntl } from "react-intl";
import { setPageTitle } from "../../shared/page/document-title.ts";
import { Button } from "../../shared/ui/button.tsx";
import { CopyButton } from "../../shared/ui/copy-button.tsx";
import { Notice } from "../../shared/ui/notice.tsx";
import { Row, Stack } from "../../shared/ui/stack.tsx";
import { SummaryList } from "../../shared/ui/summary-list.tsx";
import styles from "./one-time-slip.module.css";

export type OneTimeSlipProps = {
  name: string;
  login: string;
  password: string;
  onDone: () => void;
};

/** A password for one sign-in, shown this once: to be copied, printed or written down. */
export function OneTimeSlip({ name, login, password, onDone }: OneTimeSlipProps) {
  const intl = useIntl();
  const heading = useRef<HTMLHeadingElement>(null);
  const title = intl.formatMessage({ id: "staff.slip.title" }, { name });
  useEffect(() => {
    setPageTitle(title);
    heading.current?.focus();
  }, [title]);
  return (
    <Stack gap={5}>
      <h1 ref={heading} tabIndex={-1}>
        {title}
      </h1>
      <div data-print="no">
        <Notice tone="warning">
          <FormattedMessage id="staff.slip.once" />
        </Notice>
      </div>
      <SummaryList
        items={[
          {
            id: "address",
            label: intl.formatMessage({ id: "staff.slip.address" }),
            value: <code>{window.location.origin}</code>,
          },
          {
            id: "login",
            label: intl.formatMessage({ id: "staff.login" }),
            value: <code>{login}</code>,
          },
          {
            id: "password",
            label: intl.formatMessage({ id: "staff.slip.password" }),
            value: <code className={styles.password}>{password}</code>,
          },
        ]}
      />
      <p>
        <FormattedMessage id="staff.slip.advice" />
      </p>
      <div data-print="no">
        <Row>
          <CopyButton text={password} label={intl.formatMessage({ id: "staff.slip.copy" })} />
          <Button icon={Printer} onPress={() => window.print()}>
            <FormattedMessage id="staff.slip.print" />
          </Button>
          <Button icon={Check} variant="primary" onPress={onDone}>
            <FormattedMessage id="staff.slip.done" />
          </Button>
        </Row>
      </div>
    </Stack>
  );
}
