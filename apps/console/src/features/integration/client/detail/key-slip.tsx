import { Check } from "lucide-react";
import { useEffect, useRef } from "react";
import { FormattedMessage, useIntl } from "react-intl";
import { setPageTitle } from "../../../../shared/page/document-title.ts";
import { Button } from "../../../../shared/ui/button.tsx";
import { CopyButton } from "../../../../shared/ui/copy-button.tsx";
import { Notice } from "../../../../shared/ui/notice.tsx";
import { Row, Stack } from "../../../../shared/ui/stack.tsx";
import { SummaryList } from "../../../../shared/ui/summary-list.tsx";
import styles from "./key-slip.module.css";

type KeySlipProps = { name: string; secret: string; onDone: () => void };

/** A new key, shown this once: to be copied and handed over. */
export function KeySlip({ name, secret, onDone }: KeySlipProps) {
  const intl = useIntl();
  const heading = useRef<HTMLHeadingElement>(null);
  const title = intl.formatMessage({ id: "integrations.slip.title" }, { name });
  useEffect(() => {
    setPageTitle(title);
    heading.current?.focus();
  }, [title]);
  return (
    <Stack gap={5}>
      <h1 ref={heading} tabIndex={-1}>
        {title}
      </h1>
      <Notice tone="warning">
        <FormattedMessage id="integrations.slip.once" />
      </Notice>
      <SummaryList
        items={[
          {
            id: "address",
            label: intl.formatMessage({ id: "integrations.slip.address" }),
            value: <code className={styles.code}>{`${window.location.origin}/graphql`}</code>,
          },
          {
            id: "key",
            label: intl.formatMessage({ id: "integrations.slip.key" }),
            value: <code className={styles.code}>{secret}</code>,
          },
          {
            id: "header",
            label: intl.formatMessage({ id: "integrations.slip.header" }),
            value: <code className={styles.code}>Authorization: Bearer wuzi_…</code>,
          },
        ]}
      />
      <Row>
        <CopyButton text={secret} label={intl.formatMessage({ id: "integrations.slip.copy" })} />
        <Button icon={Check} variant="primary" onPress={onDone}>
          <FormattedMessage id="integrations.slip.done" />
        </Button>
      </Row>
    </Stack>
  );
}
