import { useNavigate } from "@tanstack/react-router";
import { staffName } from "@wuzi/domain/staff/staff-input";
import { Search } from "lucide-react";
import { useEffect } from "react";
import { FormattedMessage, useIntl } from "react-intl";
import { object } from "valibot";
import { Field } from "../../../shared/form/field.tsx";
import { Form } from "../../../shared/form/form.tsx";
import { useConsoleForm } from "../../../shared/form/use-console-form.ts";
import { cleanText } from "../../../shared/format/clean-input.ts";
import { Button } from "../../../shared/ui/button.tsx";
import { Row, Stack } from "../../../shared/ui/stack.tsx";
import { TextField } from "../../../shared/ui/text-field.tsx";
import { SameNames } from "./same-names.tsx";

const schema = object({ name: staffName });

/** Looks for people of that name before a new one is written down. */
export function SearchFirst({ name }: { name: string }) {
  const intl = useIntl();
  const navigate = useNavigate();
  const label = intl.formatMessage({ id: "staff.name" });
  const form = useConsoleForm({
    schema,
    defaultValues: { name },
    labels: { name: label },
    onSubmit: async (values) => {
      await navigate({ to: "/staff/new", search: { name: values.name } });
      return null;
    },
  });
  // the address says another name: what has the focus stays, which a form begun anew would lose
  const { setValue } = form.form;
  useEffect(() => setValue("name", name), [setValue, name]);
  return (
    <Stack gap={5}>
      <Form form={form}>
        <Field control={form.control} name="name">
          {(field) => (
            <TextField
              {...field}
              label={label}
              isRequired
              cleanPaste={cleanText}
              autoComplete="off"
            />
          )}
        </Field>
        <Row>
          <Button type="submit" icon={Search} variant={name === "" ? "primary" : "secondary"}>
            <FormattedMessage id="staff.new.search" />
          </Button>
        </Row>
      </Form>
      {name !== "" && <SameNames name={name} />}
    </Stack>
  );
}
