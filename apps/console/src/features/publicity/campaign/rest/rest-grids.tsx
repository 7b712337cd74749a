import { useIntl } from "react-intl";
import { readFragment, type FragmentType } from "../../../../gql/fragment-masking.ts";
import { graphql } from "../../../../gql/gql.ts";
import type { RestLineFragment } from "../../../../gql/graphql.ts";
import { useWidth } from "../../../../shared/display/width.ts";
import { usePersonWords } from "../../../../shared/labels/use-person-words.ts";
import { Link } from "../../../../shared/ui/link.tsx";
import { Stack } from "../../../../shared/ui/stack.tsx";
import { useCampaignWords } from "../use-campaign-words.ts";
import tables from "../../../../shared/ui/figure-table.module.css";
import styles from "../campaign.module.css";

export const restLine = graphql(`
  fragment RestLine on RestPerson {
    id
    standing
    reason
    category
    grade
    addressMask
    phoneMask
    office {
      id
      name
    }
    person {
      id
      name
    }
  }
`);

/** The people of each grid under its name, in the order in which somebody walks. */
export function RestGrids({ lines }: { lines: readonly FragmentType<typeof restLine>[] }) {
  const isNarrow = useWidth() === "narrow";
  const grids = new Map<string, { name: string; people: RestLineFragment[] }>();
  for (const line of readFragment(restLine, lines)) {
    const key = line.office?.id ?? "";
    const grid = grids.get(key) ?? { name: line.office?.name ?? "", people: [] };
    grid.people.push(line);
    grids.set(key, grid);
  }
  const Lines = isNarrow ? Cards : Table;
  return (
    <Stack gap={5}>
      {[...grids].map(([id, { name, people }]) => (
        <section key={id} className={styles.group} aria-label={name}>
          <Lines name={name} people={people} />
        </section>
      ))}
    </Stack>
  );
}

type LinesProps = { name: string; people: readonly RestLineFragment[] };

function Table({ name, people }: LinesProps) {
  const intl = useIntl();
  const why = useWhy();
  const words = usePersonWords();
  const heads = ["done", "name", "disability", "address", "phone", "why"] as const;
  return (
    <div className={tables.scroll}>
      <h2>{intl.formatMessage({ id: "campaigns.rest.grid" }, { name, people: people.length })}</h2>
      <table className={tables.table}>
        <thead>
          <tr>
            {heads.map((head) => (
              <th key={head} scope="col">
                {intl.formatMessage({ id: `campaigns.rest.${head}` })}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {people.map((line) => (
            <tr key={line.id}>
              <td>□</td>
              <th scope="row">
                <Name line={line} />
              </th>
              <td>{words.disability(line.category, line.grade)}</td>
              <td>{line.addressMask}</td>
              <td>{line.phoneMask}</td>
              <td>{why(line)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Cards({ name, people }: LinesProps) {
  const intl = useIntl();
  const why = useWhy();
  const words = usePersonWords();
  return (
    <>
      <h2>{intl.formatMessage({ id: "campaigns.rest.grid" }, { name, people: people.length })}</h2>
      <ul className={tables.cards}>
        {people.map((line) => (
          <li key={line.id} className={tables.card}>
            <Name line={line} /> {words.disability(line.category, line.grade)}
            <div>{line.addressMask}</div>
            <div>{line.phoneMask}</div>
            <div className={styles.about}>{why(line)}</div>
          </li>
        ))}
      </ul>
    </>
  );
}

function Name({ line: { person } }: { line: RestLineFragment }) {
  if (!person) return null;
  return (
    <Link to="/people/$id" params={{ id: person.id }}>
      {person.name}
    </Link>
  );
}

/** Why somebody is still to be told, with the message's own reason where it says more. */
function useWhy(): (line: RestLineFragment) => string {
  const intl = useIntl();
  const words = useCampaignWords();
  return ({ standing, reason }) => {
    const short = words.standing(standing);
    const more = reason ? words.reason(reason) : short;
    if (more === short) return short;
    return intl.formatMessage({ id: "campaigns.rest.because" }, { standing: short, reason: more });
  };
}
