import { useIntl } from "react-intl";
import { graphql } from "../../../gql/gql.ts";
import { useLoad } from "../../../shared/graphql/use-load.ts";
import { CheckboxGroup } from "../../../shared/ui/checkbox.tsx";
import { useOutreachWords } from "./use-outreach-words.ts";

const standingMaterials = graphql(`
  query StandingMaterials {
    materials(first: 100) {
      nodes {
        id
        title
        form
      }
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

/** With what people are told: the latest materials in sight; nothing where there are none. */
export function MaterialsField({ value, ...field }: MaterialsFieldProps) {
  const intl = useIntl();
  const words = useOutreachWords();
  const { data } = useLoad(standingMaterials, {}, { types });
  const materials = data?.materials.nodes ?? [];
  if (materials.length === 0) return null;
  return (
    <CheckboxGroup
      {...field}
      value={[...value]}
      options={materials.map(({ id, title, form }) => ({
        value: id,
        label: intl.formatMessage({ id: "plans.material" }, { title, form: words.form(form) }),
      }))}
    />
  );
}
