import { graphql } from "../../../../gql/gql.ts";
import { useLoad } from "../../../../shared/graphql/use-load.ts";

const divisionOf = graphql(`
  query DivisionOfOffice($id: ID!) {
    office(id: $id) {
      id
      code
      kind
      parent {
        id
        code
      }
    }
  }
`);

/** The division that an office stands for: a village, a town; of a grid, the village around it. */
export function useDivisionOf(officeId: string): string | null {
  const { data } = useLoad(divisionOf, { id: officeId }, { pause: officeId === "" });
  if (data?.office.id !== officeId) return null;
  const { code, kind, parent } = data.office;
  const division = kind === "GRID" ? parent?.code : code;
  return division !== undefined && /^\d{6,12}$/.test(division) ? division : null;
}
