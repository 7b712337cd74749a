import {
  column,
  expression,
  id,
  manyFrom,
  type ReadModel,
} from "../../../../platform/database/read-model.ts";

const materialFile: ReadModel = {
  name: "MaterialFile",
  table: "(rows of publicity.material_files)",
  fields: {
    id: id(),
    name: column("name"),
    size: column("size"),
    mediaType: column("media_type"),
    path: column("path"),
  },
};

/** Materials in sight: also those that an office above has published. */
export const material: ReadModel = {
  name: "Material",
  table: "publicity.materials_here()",
  fields: {
    id: id(),
    publisher: expression((alias) => `publicity.publisher_of(${alias}.office_id)`),
    form: column("form"),
    language: column("language"),
    title: column("title"),
    summary: column("summary"),
    categories: expression((alias) => `to_json(${alias}.categories)`),
    text: column("body"),
    link: column("link"),
    files: manyFrom(
      () => materialFile,
      (outer) => `publicity.material_files(${outer}.id)`,
      (inner) => `${inner}.id`,
    ),
    publishedBy: column("published_by"),
    publishedAt: column("created_at"),
    withdrawnAt: column("withdrawn_at"),
    withdrawnBy: column("withdrawn_by"),
    withdrawnReason: column("withdrawn_reason"),
    version: column("version"),
    viewerCanManage: expression(
      (alias) =>
        `(${alias}.withdrawn_at is null and access.may('outreach:manage', ${alias}.office_id))`,
    ),
  },
};
