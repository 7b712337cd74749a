import { UserPlus, Users } from "lucide-react";
import { FormattedMessage, useIntl } from "react-intl";
import { useSession } from "../../../../shared/session/session.ts";
import { Button } from "../../../../shared/ui/button.tsx";
import { EmptyState } from "../../../../shared/ui/empty-state.tsx";
import { ButtonLink } from "../../../../shared/ui/link.tsx";
import { narrowingOf, type ChangePersonSearch, type PersonSearch } from "../person-search.ts";

const everybody = {
  q: undefined,
  import: undefined,
  office: undefined,
  categories: undefined,
  grades: undefined,
  certificates: undefined,
  channels: undefined,
  needs: undefined,
  minAge: undefined,
  maxAge: undefined,
  state: undefined,
  after: undefined,
  before: undefined,
};

type NobodyFoundProps = { search: PersonSearch; onChange: ChangePersonSearch };

/** Where the list has nobody to show: widen it, or register the first. */
export function NobodyFound({ search, onChange }: NobodyFoundProps) {
  const intl = useIntl();
  const { permissions } = useSession();
  const isNarrowed = Object.keys(narrowingOf(search)).length > 0;
  return (
    <EmptyState
      icon={Users}
      title={intl.formatMessage({ id: isNarrowed ? "people.none" : "people.none.yet" })}
      action={
        isNarrowed ? (
          <Button onPress={() => onChange(everybody)}>
            <FormattedMessage id="list.clearFilters" />
          </Button>
        ) : (
          permissions.has("person:write") && (
            <ButtonLink to="/people/new" icon={UserPlus}>
              <FormattedMessage id="people.register" />
            </ButtonLink>
          )
        )
      }
    >
      <FormattedMessage
        id={
          isNarrowed
            ? "people.none.advice"
            : permissions.has("person:write")
              ? "people.none.yet.advice"
              : "people.none.yet.advice.read"
        }
      />
    </EmptyState>
  );
}
