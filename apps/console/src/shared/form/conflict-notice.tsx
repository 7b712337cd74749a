import { FormattedMessage, useIntl } from "react-intl";
import { useJoined } from "../format/use-joined.ts";
import { Button } from "../ui/button.tsx";
import { Notice } from "../ui/notice.tsx";
import styles from "./conflict-notice.module.css";

export type ConflictField = {
  name: string;
  label: string;
  /** What stands in the form. */
  mine: string;
  /** What somebody else saved meanwhile. */
  theirs: string;
};

export type ConflictNoticeProps = {
  fields: readonly ConflictField[];
  /** Puts the other's value into the form. */
  onTake: (name: string) => void;
  /** The labels of what they changed and nobody touched here: it stands in the form already. */
  taken?: readonly string[];
};

/** Somebody else saved the record first: both versions side by side, nothing typed is lost. */
export function ConflictNotice({ fields, onTake, taken = [] }: ConflictNoticeProps) {
  const intl = useIntl();
  const joined = useJoined();
  const different = fields.filter(({ mine, theirs }) => mine !== theirs);
  return (
    <Notice tone="warning" title={intl.formatMessage({ id: "form.conflict.title" })}>
      {taken.length > 0 && (
        <p>
          <FormattedMessage id="form.conflict.taken" values={{ fields: joined(taken) }} />
        </p>
      )}
      {different.length === 0 ? (
        <FormattedMessage id="form.conflict.same" />
      ) : (
        <>
          <p>
            <FormattedMessage id="form.conflict.lead" />
          </p>
          {different.map(({ name, label, mine, theirs }) => (
            <dl key={name} className={styles.pair} aria-label={label}>
              <div>
                <dt>
                  <FormattedMessage id="form.conflict.theirs" values={{ label }} />
                </dt>
                <dd>{theirs || "—"}</dd>
                <dd>
                  <Button
                    aria-label={intl.formatMessage({ id: "form.conflict.takeLabel" }, { label })}
                    onPress={() => onTake(name)}
                  >
                    <FormattedMessage id="form.conflict.take" />
                  </Button>
                </dd>
              </div>
              <div>
                <dt>
                  <FormattedMessage id="form.conflict.mine" values={{ label }} />
                </dt>
                <dd>{mine || "—"}</dd>
              </div>
            </dl>
          ))}
        </>
      )}
    </Notice>
  );
}
