import type { Control, FieldValues } from "react-hook-form";
import { refusal, type Failure } from "../../../../shared/graphql/failure.ts";

/** Who is named: one of our own staff, or somebody of another department. */
export type CadreValues = {
  source: string;
  staffId: string;
  name: string;
  title: string;
};

export const noCadre: CadreValues = { source: "staff", staffId: "", name: "", title: "" };

type Said = {
  source: string;
  staffId: string;
  name?: string | null | undefined;
  title?: string | null | undefined;
};

/** Who to send, or what is missing. */
export function cadreToSend({ source, staffId, name, title }: Said) {
  return source === "staff"
    ? { staffId, name: null, title: title ?? null }
    : { staffId: null, name: name ?? null, title: title ?? null };
}

export function cadreMissing({ source, staffId, name }: Said): Failure | null {
  if (source === "staff") return staffId === "" ? refusal("", { staffId: "CHOOSE" }) : null;
  return name == null ? refusal("", { name: "REQUIRED" }) : null;
}

/** The part of a larger form that names a cadre: it has all of its fields, and then some. */
export function cadreControl<Values extends CadreValues, Output extends FieldValues>(
  control: Control<Values, unknown, Output>,
): Control<CadreValues, unknown, Output> {
  return control as unknown as Control<CadreValues, unknown, Output>;
}
