import { useState } from "react";
import { useIntl } from "react-intl";
import { readFragment } from "../../../gql/fragment-masking.ts";
import { graphql } from "../../../gql/gql.ts";
import type { MaterialChoiceFragment } from "../../../gql/graphql.ts";
import { useLoad } from "../../../shared/graphql/use-load.ts";
import { SearchedChoices } from "../../../shared/ui/searched-choices.tsx";
import { useOutreachWords } from "./use-outreach-words.ts";

const materialChoice = graphql(`
  fragment MaterialChoice on Material {
    id
    title
    form
  }
`);

const standingMaterials = graphql(`
  query StandingMaterials($search: String!) {
    materials(first: 30, filter: { search: $search }) {
      nodes {
        ...MaterialChoice
      }
      pageInfo {
        hasNextPage
      }
    }
  }
`);

const oneMaterial = graphql(`
  query ChosenMaterial($id: ID!) {
    material(id: $id) {
      ...MaterialChoice
    }
  }
`);

const types = ["Material"];

type MaterialsFieldProps = {
  label: string;
  error?: string | undefined;
  value: readonly string[];
  onChange: (ids: string[]) => void;
};

/** With what people are told: materials in sight, the latest first; nothing where there are none. */
export function MaterialsField(props: MaterialsFieldProps) {
  const nameOf = useMaterialName();
  const [search, setSearch] = useState("");
  const { data, isLoading } = useLoad(standingMaterials, { search }, { types });
  const materials = readFragment(materialChoice, data?.materials.nodes ?? []);
  if (materials.length === 0 && search === "" && !isLoading) return null;
  return (
    <SearchedChoices
      {...props}
      found={materials.map((material) => ({ value: material.id, label: nameOf(material) }))}
      hasMore={data?.materials.pageInfo.hasNextPage ?? false}
      isLoading={isLoading}
      search={search}
      onSearch={setSearch}
      named={MaterialName}
    />
  );
}

function MaterialName({ id }: { id: string }) {
  const nameOf = useMaterialName();
  const { data } = useLoad(oneMaterial, { id });
  const material = data && readFragment(materialChoice, data.material);
  return material ? nameOf(material) : "…";
}

function useMaterialName() {
  const intl = useIntl();
  const words = useOutreachWords();
  return ({ title, form }: MaterialChoiceFragment) =>
    intl.formatMessage({ id: "plans.material" }, { title, form: words.form(form) });
}
