import { useIntl, FormattedMessage } from "react-intl";
import { readFragment, type FragmentType } from "../../../../gql/fragment-masking.ts";
import { graphql } from "../../../../gql/gql.ts";
import { useJoined } from "../../../../shared/format/use-joined.ts";
import { Link } from "../../../../shared/ui/link.tsx";
import { Stack } from "../../../../shared/ui/stack.tsx";
import { Status } from "../../../../shared/ui/status.tsx";
import { useOutreachWords } from "../use-outreach-words.ts";
import styles from "../outreach.module.css";

const peopleTold = graphql(`
  fragment PeopleTold on Outreach {
    id
    people {
      id
      through
      reached
      reason
      person {
        id
        name
      }
    }
  }
`);

/** Who was told by name, and whether it counts; nothing where nobody was. */
export function PeopleTold({ entry }: { entry: FragmentType<typeof peopleTold> }) {
  const intl = useIntl();
  const words = useOutreachWords();
  const joined = useJoined();
  const { people } = readFragment(peopleTold, entry);
  if (people.length === 0) return null;
  return (
    <section aria-labelledby="told">
      <Stack gap={3}>
        <h2 id="told">
          <FormattedMessage id="outreach.people" />
        </h2>
        <ul className={styles.people}>
          {people.map(({ id, through, reached, reason, person }) => (
            <li key={id} className={styles.person}>
              {person ? (
                <Link to="/people/$id" params={{ id: person.id }}>
                  {person.name}
                </Link>
              ) : (
                <FormattedMessage id="outreach.people.elsewhere" />
              )}
              <span>{joined(through.map((who) => words.spokenTo(who)))}</span>
              <Status
                tone={reached ? "success" : "warning"}
                label={intl.formatMessage({
                  id: reached ? "outreach.counted" : "outreach.notCounted",
                })}
              />
              {reason && <span>{words.notReached(reason)}</span>}
            </li>
          ))}
        </ul>
      </Stack>
    </section>
  );
}
