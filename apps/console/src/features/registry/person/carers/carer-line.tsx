import { FormattedMessage } from "react-intl";
import { usePersonWords } from "../../../../shared/labels/use-person-words.ts";
import { Link } from "../../../../shared/ui/link.tsx";
import { Masked } from "../detail/masked.tsx";
import { fullPhone } from "../detail/person-contacts.tsx";
import { useRevealed } from "../detail/reveal.tsx";
import { PlainDay } from "../plain-day.tsx";
import type { StoredCarer } from "./carer-dialog.tsx";
import styles from "../detail/lines.module.css";

/** A carer: who, what to the person, how to call them, since when and until when. */
export function CarerLine({ carer }: { carer: StoredCarer }) {
  const words = usePersonWords();
  const revealed = useRevealed();
  const { id, name, person, relation, phoneMask, fromDay, toDay } = carer;
  const numbers = revealed?.carerPhones.flatMap(({ carerId, phone }) =>
    carerId === id ? [phone] : [],
  );
  return (
    <div className={styles.line}>
      {person ? (
        <Link to="/people/$id" params={{ id: person.id }}>
          {name}
        </Link>
      ) : (
        <span>{name}</span>
      )}
      <span>{words.relation(relation)}</span>
      {phoneMask != null && (
        // what was shown before the number was changed is another number
        <Masked mask={phoneMask} full={fullPhone(numbers, phoneMask)} />
      )}
      <span className={styles.soft}>
        <FormattedMessage
          id={toDay == null ? "person.carer.since" : "person.carer.span"}
          values={{
            day: <PlainDay day={fromDay} />,
            until: toDay == null ? "" : <PlainDay day={toDay} />,
          }}
        />
      </span>
    </div>
  );
}
