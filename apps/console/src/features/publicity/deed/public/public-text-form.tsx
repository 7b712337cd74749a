import { useNavigate } from "@tanstack/react-router";
import { longestDeed, publicTextSchema } from "@wuzi/domain/publicity/deed-input";
import { redacted, type DeedPeople } from "@wuzi/domain/publicity/deed-redaction";
import { WandSparkles } from "lucide-react";
import { useWatch } from "react-hook-form";
import { FormattedMessage, useIntl } from "react-intl";
import { graphql } from "../../../../gql/gql.ts";
import type { RedactedDeedQuery } from "../../../../gql/graphql.ts";
import { Field } from "../../../../shared/form/field.tsx";
import { Form } from "../../../../shared/form/form.tsx";
import { UnsavedGuard } from "../../../../shared/form/unsaved-guard.tsx";
import { useConsoleForm } from "../../../../shared/form/use-console-form.ts";
import { refusal } from "../../../../shared/graphql/failure.ts";
import { useSend } from "../../../../shared/graphql/use-send.ts";
import { Button } from "../../../../shared/ui/button.tsx";
import { ButtonLink } from "../../../../shared/ui/link.tsx";
import { Row, Stack } from "../../../../shared/ui/stack.tsx";
import { TextArea } from "../../../../shared/ui/text-area.tsx";
import { TextField } from "../../../../shared/ui/text-field.tsx";
import { useDeedWords } from "../use-deed-words.ts";
import { StillFound } from "./still-found.tsx";
import styles from "../deed.module.css";

const keepPublicText = graphql(`
  mutation KeepPublicText($input: KeepPublicTextInput!) {
    keepPublicText(input: $input) {
      __typename
      ... on Deed {
        id
        state
        version
      }
      ... on DeedMoved {
        state
      }
    }
  }
`);

const types = ["Deed"];

type Values = { title: string; body: string };

/** The text that is published, with what it still tells too much of counted while it is typed. */
export function PublicTextForm({ deed }: { deed: RedactedDeedQuery["deed"] }) {
  const intl = useIntl();
  const words = useDeedWords();
  const navigate = useNavigate();
  const send = useSend(keepPublicText, types);
  const { id, version, source, publicText, consent } = deed;
  const people: DeedPeople = {
    about: deed.aboutName,
    nameMayBePublished: consent?.nameMayBePublished ?? false,
    others: deed.otherNames,
  };
  const byRule = {
    title: redacted(source?.title ?? "", people),
    body: redacted(source?.body ?? "", people),
  };
  const labels = {
    title: intl.formatMessage({ id: "deeds.public.title" }),
    body: intl.formatMessage({ id: "deeds.public" }),
  };
  const form = useConsoleForm<Values>({
    schema: publicTextSchema,
    defaultValues: publicText ? { title: publicText.title, body: publicText.body } : byRule,
    draftKey: `deed-public-${id}`,
    isEdit: true,
    labels,
    onSubmit: async (values) => {
      const { data, failure } = await send({ input: { id, version, ...values } });
      if (failure) return failure;
      const result = data.keepPublicText;
      if (result.__typename === "StillPersonal") {
        return refusal(intl.formatMessage({ id: "deeds.refused.personal" }));
      }
      if (result.__typename === "DeedMoved") {
        const state = words.state(result.state);
        return refusal(intl.formatMessage({ id: "deeds.refused.moved" }, { state }));
      }
      void navigate({ to: "/deeds/$id", params: { id }, ignoreBlocker: true });
      return null;
    },
  });
  const now = useWatch({ control: form.control, compute: (values: Values) => values });

  function begin(): void {
    form.form.setValue("title", byRule.title, { shouldDirty: true });
    form.form.setValue("body", byRule.body, { shouldDirty: true });
  }

  return (
    <div className={styles.pair}>
      <Stack gap={3}>
        <h2>
          <FormattedMessage id="deeds.source" />
        </h2>
        <p className={styles.letter}>
          <strong>{source?.title}</strong>
          {"\n\n"}
          {source?.body}
        </p>
      </Stack>
      <Form form={form}>
        <h2>
          <FormattedMessage id="deeds.public" />
        </h2>
        <p className={styles.about}>
          <FormattedMessage
            id={
              consent?.nameMayBePublished
                ? "deeds.public.nameMay"
                : consent
                  ? "deeds.public.nameMayNot"
                  : "deeds.public.noConsent"
            }
          />
        </p>
        <Row>
          <Button icon={WandSparkles} onPress={begin}>
            <FormattedMessage id="deeds.public.byRule" />
          </Button>
        </Row>
        <Field control={form.control} name="title">
          {(field) => <TextField {...field} label={labels.title} isRequired />}
        </Field>
        <Field control={form.control} name="body">
          {(field) => (
            <TextArea {...field} label={labels.body} isRequired rows={16} limit={longestDeed} />
          )}
        </Field>
        <StillFound title={now.title} body={now.body} people={people} />
        <Row>
          <Button type="submit" variant="primary" isPending={form.isSubmitting}>
            <FormattedMessage id="deeds.public.save" />
          </Button>
          <ButtonLink to="/deeds/$id" params={{ id }}>
            <FormattedMessage id="ui.dialog.cancel" />
          </ButtonLink>
        </Row>
        <UnsavedGuard isUnsaved={form.isUnsaved} isKept={form.keepsDraft} />
      </Form>
    </div>
  );
}
