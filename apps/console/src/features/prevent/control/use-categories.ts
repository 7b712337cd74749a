import { useMemo } from "react";
import { graphql } from "../../../gql/gql.ts";
import { useLoad } from "../../../shared/graphql/use-load.ts";

const categoriesQuery = graphql(`
  query ControlCategories {
    controlCategories {
      id
      code
      label
      groupCode
      groupLabel
      definition
      note
      days
      anchorRule
    }
  }
`);

const types = ["ControlCategory", "ControlGroup"];

/** The categories of the county, each once, and their groups. */
export function useCategories() {
  const { data, failure } = useLoad(categoriesQuery, {}, { types });
  const known = useMemo(() => {
    const all = data?.controlCategories ?? [];
    const categories = [
      ...new Map(all.toReversed().map((each) => [each.code, each])).values(),
    ].toReversed();
    const byGroup = new Map(all.map(({ groupCode, groupLabel }) => [groupCode, groupLabel]));
    const groups = [...byGroup].map(([value, label]) => ({ value, label }));
    return { categories, groups, isKnown: data !== undefined };
  }, [data]);
  return { ...known, failure };
}
