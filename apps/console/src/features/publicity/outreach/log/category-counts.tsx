import { singleCategories, type SingleCategory } from "@wuzi/domain/registry/disability";
import type { DisabilityCategory } from "../../../../gql/graphql.ts";
import { usePersonWords } from "../../../../shared/labels/use-person-words.ts";
import { Fieldset } from "../../../../shared/ui/fieldset.tsx";
import { Notice } from "../../../../shared/ui/notice.tsx";
import { Row } from "../../../../shared/ui/stack.tsx";
import { TextField } from "../../../../shared/ui/text-field.tsx";

type Counts = Readonly<Record<SingleCategory, string>>;

type CategoryCountsProps = {
  label: string;
  error: string | undefined;
  value: Counts;
  onChange: (counts: Counts) => void;
};

/** People by category of disability, where they are known; what is blank is not known. */
export function CategoryCounts({ label, error, value, onChange }: CategoryCountsProps) {
  const { category } = usePersonWords();
  return (
    <Fieldset legend={label}>
      {error && (
        <Notice tone="danger" isLive>
          {error}
        </Notice>
      )}
      <Row>
        {singleCategories.map((each) => (
          <TextField
            key={each}
            label={category(each.toUpperCase() as DisabilityCategory)}
            inputMode="numeric"
            value={value[each]}
            onChange={(people) => onChange({ ...value, [each]: people })}
          />
        ))}
      </Row>
    </Fieldset>
  );
}
