import type { IntlShape } from "react-intl";
import { graphql } from "../../../gql/gql.ts";
import type { ImportDutiesQuery } from "../../../gql/graphql.ts";
import { readNow } from "../../../shared/graphql/read-now.ts";
import type { Duty, TodaySource } from "../../../shared/today/duty.ts";

const importDutiesQuery = graphql(`
  query ImportDuties {
    imports(first: 20, filter: { states: [MAPPING, CHECKED, STOPPED, FAILED, DONE] }) {
      nodes {
        id
        fileName
        state
        viewerCanImport
        counts {
          openDoubts
          toCommit
        }
      }
    }
  }
`);

/** Imports that wait for a person: columns, doubts, what is not written yet. */
export const importDuties: TodaySource = {
  id: "imports",
  title: "today.imports",
  needs: "person:import",
  load: async (client, _session, intl) => {
    const { imports } = await readNow(client, importDutiesQuery, {});
    return importDutiesOf(imports.nodes, intl);
  },
};

type Batch = ImportDutiesQuery["imports"]["nodes"][number];

/** What these imports ask of somebody. */
export function importDutiesOf(batches: readonly Batch[], intl: IntlShape): readonly Duty[] {
  return batches
    .filter(({ viewerCanImport }) => viewerCanImport)
    .flatMap((batch) => dutiesOf(batch, intl));
}

function dutiesOf({ id, fileName, state, counts }: Batch, intl: IntlShape): Duty[] {
  const page = `/people/import/${id}`;
  const say = intl.formatMessage;
  const duties: Duty[] = [];
  if (state === "MAPPING") {
    duties.push({
      id: `${id}-columns`,
      tone: "warning",
      title: say({ id: "today.imports.columns" }, { file: fileName }),
      detail: say({ id: "today.imports.columns.detail" }),
      action: { label: say({ id: "today.imports.open" }), href: page },
    });
  } else if (counts.toCommit > 0) {
    duties.push({
      id: `${id}-write`,
      tone: "warning",
      title: say({ id: "today.imports.write" }, { file: fileName, count: counts.toCommit }),
      detail: say({ id: "today.imports.write.detail" }),
      action: { label: say({ id: "today.imports.open" }), href: page },
    });
  }
  if (counts.openDoubts > 0) {
    duties.push({
      id: `${id}-doubts`,
      tone: "info",
      title: say({ id: "today.imports.doubts" }, { file: fileName, count: counts.openDoubts }),
      detail: say({ id: "today.imports.doubts.detail" }),
      action: { label: say({ id: "today.imports.decide" }), href: `${page}/doubts` },
    });
  }
  return duties;
}
