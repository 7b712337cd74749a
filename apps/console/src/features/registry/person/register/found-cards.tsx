import { FormattedMessage } from "react-intl";
import { graphql } from "../../../../gql/gql.ts";
import type { FoundCardFragment } from "../../../../gql/graphql.ts";
import { usePersonWords } from "../../../../shared/labels/use-person-words.ts";
import { Link } from "../../../../shared/ui/link.tsx";
import styles from "../detail/lines.module.css";

export const foundCard = graphql(`
  fragment FoundCard on FoundPerson {
    id
    nameMask
    sex
    bornYear
    officeName
    mine
  }
`);

/** Masked cards of people registered anywhere in the county; one's own lead to the record. */
export function FoundCards({ cards }: { cards: readonly FoundCardFragment[] }) {
  const words = usePersonWords();
  return (
    <ul className={styles.lines}>
      {cards.map((card) => (
        <li key={card.id} className={styles.line}>
          <strong>{card.nameMask}</strong>
          <span>{words.sex(card.sex)}</span>
          {card.bornYear != null && (
            <span>
              <FormattedMessage id="people.found.born" values={{ year: String(card.bornYear) }} />
            </span>
          )}
          <span>{card.officeName}</span>
          {card.mine ? (
            <Link to="/people/$id" params={{ id: card.id }}>
              <FormattedMessage id="people.found.open" />
            </Link>
          ) : (
            <span className={styles.soft}>
              <FormattedMessage id="people.found.elsewhere" />
            </span>
          )}
        </li>
      ))}
    </ul>
  );
}
