import { useNavigate } from "@tanstack/react-router";
import type { SingleCategory } from "@wuzi/domain/registry/disability";
import { useState } from "react";
import { useWatch } from "react-hook-form";
import { FormattedMessage, useIntl } from "react-intl";
import { useClient } from "urql";
import { graphql } from "../../../../gql/gql.ts";
import type {
  DisabilityCategory,
  EditedMaterialQuery,
  MaterialLanguage,
} from "../../../../gql/graphql.ts";
import { ConflictNotice } from "../../../../shared/form/conflict-notice.tsx";
import { Form } from "../../../../shared/form/form.tsx";
import { UnsavedGuard } from "../../../../shared/form/unsaved-guard.tsx";
import { useConsoleForm } from "../../../../shared/form/use-console-form.ts";
import { useJoined } from "../../../../shared/format/use-joined.ts";
import { useSend } from "../../../../shared/graphql/use-send.ts";
import { domainWord } from "../../../../shared/labels/use-labels.ts";
import { usePersonWords } from "../../../../shared/labels/use-person-words.ts";
import { Button } from "../../../../shared/ui/button.tsx";
import { ButtonLink } from "../../../../shared/ui/link.tsx";
import { Row } from "../../../../shared/ui/stack.tsx";
import { showToast } from "../../../../shared/ui/toast.ts";
import { useOutreachWords } from "../use-outreach-words.ts";
import { editedMaterial } from "./edited-material.ts";
import {
  materialWordsForm,
  type MaterialWords,
  type MaterialWordsOutput,
} from "./material-values.ts";
import { MaterialWordsFields } from "./material-words-fields.tsx";

const changeMaterial = graphql(`
  mutation ChangeMaterial($input: ChangeMaterialInput!) {
    changeMaterial(input: $input) {
      id
      version
    }
  }
`);

const types = ["Material"];
const names = ["title", "summary", "categories", "language"] as const;
type Material = EditedMaterialQuery["material"];

function wordsOf({ title, summary, categories, language }: Material): MaterialWords {
  return {
    title,
    summary: summary ?? "",
    categories: categories.map((each) => domainWord(each) as SingleCategory),
    language: domainWord(language),
  };
}

/** Title, summary, whom it serves, language; an edit by somebody else is shown beside what is typed. */
export function EditMaterialForm({ material }: { material: Material }) {
  const intl = useIntl();
  const client = useClient();
  const navigate = useNavigate();
  const send = useSend(changeMaterial, types);
  const read = useWordsText();
  const { id } = material;
  const [version, setVersion] = useState(material.version);
  const [theirs, setTheirs] = useState<MaterialWords | null>(null);
  const say = (name: keyof MaterialWords) => intl.formatMessage({ id: `materials.${name}` });
  const kept = useConsoleForm<MaterialWords, MaterialWordsOutput>({
    schema: materialWordsForm,
    defaultValues: wordsOf(material),
    labels: {
      title: say("title"),
      summary: say("summary"),
      categories: say("categories"),
      language: say("language"),
    },
    optional: ["summary"],
    onSubmit: async ({ title, summary, categories, language }) => {
      const input = {
        id,
        version,
        title,
        summary: summary ?? null,
        categories: categories.map((each) => each.toUpperCase() as DisabilityCategory),
        language: language.toUpperCase() as MaterialLanguage,
      };
      const { failure } = await send({ input });
      if (failure?.kind === "conflict") await showTheirs();
      if (failure) return failure;
      showToast({ tone: "success", text: intl.formatMessage({ id: "materials.edit.done" }) });
      void navigate({ to: "/materials/$id", params: { id }, ignoreBlocker: true });
      return null;
    },
  });
  const { control, form } = kept;
  const mine = useWatch({ control }) as MaterialWords;

  async function showTheirs(): Promise<void> {
    const now = await client
      .query(editedMaterial, { id }, { requestPolicy: "network-only" })
      .toPromise();
    if (!now.data) return;
    setVersion(now.data.material.version);
    setTheirs(wordsOf(now.data.material));
  }

  function take(name: string): void {
    const word = names.find((each) => each === name);
    if (theirs && word) form.setValue(word, theirs[word]);
  }

  return (
    <Form form={kept}>
      {theirs && (
        <ConflictNotice
          fields={names.map((name) => ({
            name,
            label: say(name),
            mine: read(mine, name),
            theirs: read(theirs, name),
          }))}
          onTake={take}
        />
      )}
      <MaterialWordsFields control={control} />
      <Row>
        <Button type="submit" variant="primary" isPending={kept.isSubmitting}>
          <FormattedMessage id="form.save" />
        </Button>
        <ButtonLink to="/materials/$id" params={{ id }}>
          <FormattedMessage id="ui.dialog.cancel" />
        </ButtonLink>
      </Row>
      <UnsavedGuard isUnsaved={kept.isUnsaved} />
    </Form>
  );
}

/** A part of what a material says of itself, as a reader reads it. */
function useWordsText() {
  const words = useOutreachWords();
  const { category } = usePersonWords();
  const joined = useJoined();
  return (values: MaterialWords, name: keyof MaterialWords): string => {
    if (name === "language")
      return words.language(values.language.toUpperCase() as MaterialLanguage);
    if (name !== "categories") return values[name];
    return joined(
      values.categories.map((each) => category(each.toUpperCase() as DisabilityCategory)),
    );
  };
}
