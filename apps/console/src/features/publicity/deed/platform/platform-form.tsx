import { deedPlatformSchema } from "@wuzi/domain/publicity/deed-input";
import { useState } from "react";
import { FormattedMessage, useIntl } from "react-intl";
import type { InferOutput } from "valibot";
import { graphql } from "../../../../gql/gql.ts";
import type { DeedPlatformsQuery, PlatformLevel } from "../../../../gql/graphql.ts";
import { Field } from "../../../../shared/form/field.tsx";
import { Form } from "../../../../shared/form/form.tsx";
import { UnsavedGuard } from "../../../../shared/form/unsaved-guard.tsx";
import { useConsoleForm } from "../../../../shared/form/use-console-form.ts";
import { useSend } from "../../../../shared/graphql/use-send.ts";
import { Button } from "../../../../shared/ui/button.tsx";
import { PasswordField } from "../../../../shared/ui/password-field.tsx";
import { Row } from "../../../../shared/ui/stack.tsx";
import { TextField } from "../../../../shared/ui/text-field.tsx";
import { showToast } from "../../../../shared/ui/toast.ts";
import { useDeedWords } from "../use-deed-words.ts";

const setPlatform = graphql(`
  mutation SetDeedPlatform($input: SetDeedPlatformInput!) {
    setDeedPlatform(input: $input) {
      id
      version
    }
  }
`);

const types = ["DeedPlatform"];

type Values = { name: string; url: string; keyName: string; secret: string };

type PlatformFormProps = {
  level: PlatformLevel;
  known: DeedPlatformsQuery["deedPlatforms"][number] | undefined;
};

/** Sets a receiving platform; its secret goes in and is never shown again. */
export function PlatformForm({ level, known }: PlatformFormProps) {
  const intl = useIntl();
  const words = useDeedWords();
  const send = useSend(setPlatform, types);
  const say = (id: "name" | "url" | "keyName" | "secret") =>
    intl.formatMessage({ id: `deeds.platform.${id}` });
  const labels = {
    name: say("name"),
    url: say("url"),
    keyName: say("keyName"),
    secret: say("secret"),
  };
  // as it was when it was opened, or saved here: where somebody else saves first, what is typed stays
  const [version, setVersion] = useState(known?.version ?? 0);
  const form = useConsoleForm<Values, InferOutput<typeof deedPlatformSchema>>({
    schema: deedPlatformSchema,
    defaultValues: {
      name: known?.name ?? "",
      url: known?.url ?? "",
      keyName: known?.keyName ?? "",
      secret: "",
    },
    labels,
    optional: ["url", "keyName", "secret"],
    onSubmit: async (values) => {
      const { data, failure } = await send({ input: { level, version, ...values } });
      if (failure) return failure;
      setVersion(data.setDeedPlatform.version);
      const { name, url, keyName } = values;
      form.form.reset({ name, url: url ?? "", keyName: keyName ?? "", secret: "" });
      showToast({ tone: "success", text: intl.formatMessage({ id: "deeds.platform.saved" }) });
      return null;
    },
  });
  return (
    <Form form={form} label={words.level(level)}>
      <Field control={form.control} name="name">
        {(field) => <TextField {...field} label={labels.name} isRequired />}
      </Field>
      <Field control={form.control} name="url">
        {(field) => (
          <TextField
            {...field}
            label={labels.url}
            help={intl.formatMessage({ id: "deeds.platform.url.help" })}
          />
        )}
      </Field>
      <Field control={form.control} name="keyName">
        {(field) => <TextField {...field} label={labels.keyName} />}
      </Field>
      <Field control={form.control} name="secret">
        {(field) => (
          <PasswordField
            autoComplete="new-password"
            {...field}
            label={labels.secret}
            help={intl.formatMessage({
              id: known?.hasSecret ? "deeds.platform.secret.kept" : "deeds.platform.secret.help",
            })}
          />
        )}
      </Field>
      <Row>
        <Button type="submit" isPending={form.isSubmitting}>
          <FormattedMessage id="deeds.platform.save" values={{ level: words.level(level) }} />
        </Button>
      </Row>
      <UnsavedGuard isUnsaved={form.isUnsaved} isKept={form.keepsDraft} />
    </Form>
  );
}
