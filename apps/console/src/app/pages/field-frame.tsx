import { FieldPage } from "../../features/field/field-page.tsx";
import { FieldTaskPage } from "../../features/field/field-task-page.tsx";
import { fieldForms, fieldSources } from "../field-sources.ts";

/** The day's work in the field, from every wing that has some. */
export function FieldFrame() {
  return <FieldPage sources={fieldSources} />;
}

/** One task of it. */
export function FieldTaskFrame() {
  return <FieldTaskPage forms={fieldForms} />;
}
