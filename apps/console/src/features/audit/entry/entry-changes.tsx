import { inAuditedOrder } from "@wuzi/domain/labels/audited/audited-columns";
import { FormattedMessage } from "react-intl";
import { readFragment, type FragmentType } from "../../../gql/fragment-masking.ts";
import { graphql } from "../../../gql/gql.ts";
import { FieldName, FieldValue } from "./value-words.tsx";
import styles from "./entry-changes.module.css";

const entryChanges = graphql(`
  fragment EntryChanges on AuditEntry {
    subject
    before
    after
  }
`);

/** What stood there before and after, field by field, side by side. */
export function EntryChanges({ entry }: { entry: FragmentType<typeof entryChanges> }) {
  const { subject, before, after } = readFragment(entryChanges, entry);
  const named = new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})]);
  const fields = inAuditedOrder(subject, [...named]);
  if (fields.length === 0) return null;
  const sides = [
    ...(before ? [{ id: "before", values: before } as const] : []),
    ...(after ? [{ id: before ? "after" : "values", values: after } as const] : []),
  ];
  return (
    <table className={styles.changes}>
      <caption className={styles.caption}>
        <FormattedMessage id="audit.changes" />
      </caption>
      <thead>
        <tr>
          <th scope="col">
            <FormattedMessage id="audit.changes.field" />
          </th>
          {sides.map(({ id }) => (
            <th key={id} scope="col">
              <FormattedMessage id={`audit.changes.${id}`} />
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {fields.map((field) => (
          <tr key={field}>
            <th scope="row">
              <FieldName subject={subject} field={field} />
            </th>
            {sides.map(({ id, values }) => (
              <td key={id}>
                <FieldValue subject={subject} field={field} value={values[field]} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
