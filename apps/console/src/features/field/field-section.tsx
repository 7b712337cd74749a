import { Link } from "@tanstack/react-router";
import { Clock, CloudUpload } from "lucide-react";
import { useId, useState } from "react";
import { FormattedMessage, useIntl } from "react-intl";
import { dueOf, type FieldTask } from "../../shared/field/field-task.ts";
import { useNow } from "../../shared/format/clock.ts";
import { InstantText } from "../../shared/format/time-text.tsx";
import type { MessageId } from "../../shared/i18n/messages.ts";
import { Button } from "../../shared/ui/button.tsx";
import { SearchField } from "../../shared/ui/search-field.tsx";
import { Status } from "../../shared/ui/status.tsx";
import styles from "./field.module.css";

type FieldSectionProps = {
  title: MessageId;
  tasks: readonly FieldTask[];
  /** Ids of tasks that are done on this device and wait to be sent. */
  waiting: ReadonlySet<string | null>;
};

/** More than this are not shown at once: a grid has hundreds of doors. */
const shownAtOnce = 12;

/** One wing's tasks, the next due first: each a press from being done, many of them searched. */
export function FieldSection({ title, tasks, waiting }: FieldSectionProps) {
  const id = useId();
  const intl = useIntl();
  const [search, setSearch] = useState("");
  const [showsAll, setShowsAll] = useState(false);
  if (tasks.length === 0) return null;
  const inOrder = [...tasks]
    .filter(({ title: name, detail = "" }) => `${name} ${detail}`.includes(search.trim()))
    .sort((a, b) => dueOf(a) - dueOf(b));
  const shown = showsAll ? inOrder : inOrder.slice(0, shownAtOnce);
  return (
    <section aria-labelledby={id} className={styles.section}>
      <h2 id={id}>
        <FormattedMessage id={title} />
      </h2>
      {tasks.length > shownAtOnce && (
        <div className={styles.search}>
          <SearchField
            label={intl.formatMessage({ id: "field.search" })}
            value={search}
            onSearch={setSearch}
          />
        </div>
      )}
      {inOrder.length === 0 && (
        <p role="status">
          <FormattedMessage id="field.search.none" />
        </p>
      )}
      <ul className={styles.tasks}>
        {shown.map((task) => (
          <li key={task.id}>
            <TaskCard task={task} isWaiting={waiting.has(task.id)} />
          </li>
        ))}
      </ul>
      {shown.length < inOrder.length && (
        <div>
          <Button onPress={() => setShowsAll(true)}>
            <FormattedMessage id="field.showAll" values={{ count: inOrder.length }} />
          </Button>
        </div>
      )}
    </section>
  );
}

function TaskCard({ task, isWaiting }: { task: FieldTask; isWaiting: boolean }) {
  const intl = useIntl();
  const now = useNow().getTime();
  const isLate = dueOf(task) < now;
  return (
    <Link
      to="/field/do/$form/$id"
      params={{ form: task.form, id: task.id }}
      className={styles.task}
    >
      <span className={styles.name}>{task.title}</span>
      {task.detail && <span className={styles.detail}>{task.detail}</span>}
      {isWaiting ? (
        <Status tone="info" icon={CloudUpload} label={intl.formatMessage({ id: "field.kept" })} />
      ) : (
        task.dueAt && (
          <span className={styles.due} data-late={isLate}>
            <Clock aria-hidden="true" size="1.125em" />
            <FormattedMessage
              id={isLate ? "field.late" : "field.due"}
              values={{ at: <InstantText at={task.dueAt} relative={false} /> }}
            />
          </span>
        )
      )}
    </Link>
  );
}
