import { column, expression, id, many, type ReadModel } from "../database/read-model.ts";

const ofFile = (name: string) =>
  expression((alias) => `(select f.${name} from platform.file f where f.id = ${alias}.file_id)`);

export const photo: ReadModel = {
  name: "Photo",
  table: "platform.attachment",
  fields: {
    id: id(),
    path: expression((alias) => `'/files/' || ${alias}.purpose || '/' || ${alias}.id`),
    width: ofFile("width"),
    height: ofFile("height"),
    size: ofFile("size"),
    addedAt: column("created_at"),
  },
};

/** The photos of a record, in the order in which they were taken. */
export function photosOf(subject: string) {
  return many(
    () => photo,
    (outer, inner) =>
      `${inner}.subject = '${subject}' and ${inner}.subject_id = ${outer}.id and ${inner}.ended_at is null`,
    (inner) => `${inner}.position`,
  );
}
