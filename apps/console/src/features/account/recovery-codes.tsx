import { Printer } from "lucide-react";
import { useMemo } from "react";
import { FormattedMessage, useIntl } from "react-intl";
import * as v from "valibot";
import { Field } from "../../shared/form/field.tsx";
import { Form } from "../../shared/form/form.tsx";
import { useConsoleForm } from "../../shared/form/use-console-form.ts";
import { Button } from "../../shared/ui/button.tsx";
import { CheckboxField } from "../../shared/ui/checkbox-field.tsx";
import { CopyButton } from "../../shared/ui/copy-button.tsx";
import { Row, Stack } from "../../shared/ui/stack.tsx";
import styles from "./account.module.css";

export type RecoveryCodesProps = {
  codes: readonly string[];
  /** Whose they are, for the printed sheet. */
  login: string;
  onKept: () => void;
};

/** The codes that stand in for a lost phone, shown once; one goes on only after keeping them. */
export function RecoveryCodes({ codes, login, onKept }: RecoveryCodesProps) {
  const intl = useIntl();
  const notKept = intl.formatMessage({ id: "account.codes.notKept" });
  const schema = useMemo(
    () => v.object({ isKept: v.pipe(v.boolean(), v.literal(true, notKept)) }),
    [notKept],
  );
  const form = useConsoleForm<{ isKept: boolean }, { isKept: boolean }>({
    schema,
    defaultValues: { isKept: false },
    onSubmit: async () => {
      onKept();
      return null;
    },
  });

  return (
    <Stack>
      <p>
        <FormattedMessage id="account.codes.lead" />
      </p>
      <p className={styles.printOnly}>
        <FormattedMessage id="account.codes.owner" values={{ login: <code>{login}</code> }} />
      </p>
      <ol className={styles.codes} aria-label={intl.formatMessage({ id: "account.codes.label" })}>
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ol>
      <div data-print="no">
        <Stack>
          <Row>
            <CopyButton
              text={codes.join("\n")}
              label={intl.formatMessage({ id: "account.codes.copy" })}
            />
            <Button icon={Printer} onPress={() => window.print()}>
              <FormattedMessage id="ui.print" />
            </Button>
          </Row>
          <Form form={form}>
            <Field control={form.control} name="isKept">
              {(field) => (
                <CheckboxField
                  label={intl.formatMessage({ id: "account.codes.kept" })}
                  isRequired
                  {...field}
                />
              )}
            </Field>
            <Row>
              <Button type="submit" variant="primary">
                <FormattedMessage id="account.codes.send" />
              </Button>
            </Row>
          </Form>
        </Stack>
      </div>
    </Stack>
  );
}
