import type { Failure } from "../../../../shared/graphql/failure.ts";

/** Which field a place in a record stands in, the first that fits: `document.number` before `document`. */
export type Places<Name extends string> = readonly (readonly [path: string, field: Name])[];

export function fieldAt<Name extends string>(places: Places<Name>, path: string): Name | undefined {
  return places.find(([place]) => path === place || path.startsWith(`${place}.`))?.[1];
}

/** A refusal of the server, its faults named by the fields of the form. */
export function placedIn<Name extends string>(
  places: Places<Name>,
  failure: Failure,
  prefix: string,
): Failure {
  return {
    ...failure,
    fields: failure.fields.map((fault) => {
      if (!fault.path.startsWith(prefix)) return fault;
      const field = fieldAt(places, fault.path.slice(prefix.length));
      return field === undefined ? fault : { ...fault, path: field };
    }),
  };
}

type FieldFault<Name extends string> = { readonly field: Name; readonly fault: string };

/**
 * One fault for each field, in the order in which the form asks. A choice that was not made is asked
 * for, not called wrong.
 */
export function inFormOrder<Name extends string>(
  values: Readonly<Record<Name, unknown>>,
  faults: readonly FieldFault<Name>[],
): FieldFault<Name>[] {
  const order = Object.keys(values);
  return faults
    .filter(({ field }, index) => faults.findIndex((other) => other.field === field) === index)
    .toSorted((a, b) => order.indexOf(a.field) - order.indexOf(b.field))
    .map(({ field, fault }) => ({ field, fault: fault === "NOT_A_CHOICE" ? "CHOOSE" : fault }));
}
