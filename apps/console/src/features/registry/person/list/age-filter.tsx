import { useIntl } from "react-intl";
import { Select } from "../../../../shared/ui/select.tsx";
import type { ChangePersonSearch, PersonSearch } from "../person-search.ts";

/** The spans that offices plan by; another one can still stand in the address. */
const spans = {
  minor: { maxAge: 17 },
  adult: { minAge: 18, maxAge: 59 },
  senior: { minAge: 60 },
  old: { minAge: 80 },
} as const satisfies Record<string, { minAge?: number; maxAge?: number }>;

type Span = keyof typeof spans;
const spanNames = Object.keys(spans) as Span[];

type AgeFilterProps = { search: PersonSearch; onChange: ChangePersonSearch };

/** Narrows the registry to a span of ages. */
export function AgeFilter({ search: { minAge, maxAge }, onChange }: AgeFilterProps) {
  const intl = useIntl();
  const chosen = spanNames.find((name) => {
    const span: { minAge?: number; maxAge?: number } = spans[name];
    return span.minAge === minAge && span.maxAge === maxAge;
  });
  const isOther = chosen === undefined && (minAge !== undefined || maxAge !== undefined);
  const other = intl.formatMessage(
    { id: "people.age.other" },
    { from: minAge ?? 0, to: maxAge ?? 130 },
  );
  return (
    <Select<Span | "other">
      label={intl.formatMessage({ id: "person.age" })}
      placeholder={intl.formatMessage({ id: "people.age.all" })}
      value={isOther ? "other" : (chosen ?? "")}
      options={[
        ...spanNames.map((value) => ({
          value,
          label: intl.formatMessage({ id: `people.age.${value}` }),
        })),
        ...(isOther ? [{ value: "other" as const, label: other }] : []),
      ]}
      onChange={(name) => {
        if (name === "other") return;
        onChange({ minAge: undefined, maxAge: undefined, ...(name !== "" && spans[name]) });
      }}
    />
  );
}
