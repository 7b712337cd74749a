import { useMemo } from "react";
import { useIntl } from "react-intl";
import type { MaterialsQuery } from "../../../../gql/graphql.ts";
import { InstantText } from "../../../../shared/format/time-text.tsx";
import { useJoined } from "../../../../shared/format/use-joined.ts";
import { usePersonWords } from "../../../../shared/labels/use-person-words.ts";
import { Link } from "../../../../shared/ui/link.tsx";
import type { Column } from "../../../../shared/ui/table/column.ts";
import { useOutreachWords } from "../use-outreach-words.ts";

type Row = MaterialsQuery["materials"]["nodes"][number];

/** The columns of the list of materials. */
export function useMaterialColumns(): readonly Column<Row>[] {
  const intl = useIntl();
  const words = useOutreachWords();
  const { category } = usePersonWords();
  const joined = useJoined();
  return useMemo(
    () => [
      {
        id: "title",
        header: intl.formatMessage({ id: "materials.title" }),
        isRowHeader: true,
        cell: ({ id, title }) => (
          <Link to="/materials/$id" params={{ id }}>
            {title}
          </Link>
        ),
      },
      {
        id: "form",
        header: intl.formatMessage({ id: "materials.form" }),
        cell: ({ form }) => words.form(form),
      },
      {
        id: "categories",
        header: intl.formatMessage({ id: "materials.categories" }),
        cell: ({ categories }) => joined(categories.map((each) => category(each))),
      },
      {
        id: "publisher",
        header: intl.formatMessage({ id: "materials.publisher" }),
        cell: ({ publisher }) => publisher,
      },
      {
        id: "published",
        header: intl.formatMessage({ id: "materials.published" }),
        cell: ({ publishedAt }) => <InstantText at={publishedAt} />,
      },
    ],
    [intl, words, category, joined],
  );
}
