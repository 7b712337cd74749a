import { FormattedMessage } from "react-intl";
import type { PersonRowFragment } from "../../../../../gql/graphql.ts";
import { useSession } from "../../../../../shared/session/session.ts";
import type { Column, Sort } from "../../../../../shared/ui/table/column.ts";
import styles from "./scroll.module.css";

type ScrollStatusProps = {
  columns: readonly Column<PersonRowFragment>[];
  sort: Sort;
  read: number;
  total: number | null;
};

/** How many there are, how many are here by now, in which order. */
export function ScrollStatus({ columns, sort, read, total }: ScrollStatusProps) {
  const mayWrite = useSession().permissions.has("person:write");
  const column = columns.find(({ id }) => id === sort.column)?.header;
  return (
    <p className={styles.status}>
      <span role="status">
        <FormattedMessage id="people.total" values={{ total: total ?? read }} />
        {column !== undefined && (
          <FormattedMessage id={`ui.table.sorted.${sort.direction}`} values={{ column }} />
        )}
      </span>
      <FormattedMessage id="people.readSoFar" values={{ read }} />
      {mayWrite && <FormattedMessage id="people.scrolled.noBulk" />}
    </p>
  );
}
