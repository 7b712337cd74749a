import { ArrowLeftRight, FileUp, UserPlus, UsersRound } from "lucide-react";
import { FormattedMessage, useIntl } from "react-intl";
import { useWidth } from "../../../../shared/display/width.ts";
import { useSession } from "../../../../shared/session/session.ts";
import { ButtonLink } from "../../../../shared/ui/link.tsx";
import type { ChangePersonSearch, PersonSearch } from "../person-search.ts";
import { MoreActions } from "./more-actions.tsx";

type PeopleActionsProps = {
  search: PersonSearch;
  onChange: ChangePersonSearch;
  onExport: () => void;
};

/** What can be done beside reading the list: one button and a menu where the page is narrow. */
export function PeopleActions({ search, onChange, onExport }: PeopleActionsProps) {
  const intl = useIntl();
  const { permissions } = useSession();
  const isNarrow = useWidth() === "narrow";
  const places = [
    ...(permissions.has("person:write")
      ? [
          {
            to: "/people/duplicates",
            icon: UsersRound,
            label: intl.formatMessage({ id: "people.duplicates" }),
          } as const,
        ]
      : []),
    {
      to: "/people/transfers",
      icon: ArrowLeftRight,
      label: intl.formatMessage({ id: "people.transfers" }),
    } as const,
    ...(permissions.has("import:read")
      ? [
          {
            to: "/people/import",
            icon: FileUp,
            label: intl.formatMessage({ id: "people.import" }),
          } as const,
        ]
      : []),
  ];
  return (
    <>
      {permissions.has("person:write") && (
        <ButtonLink to="/people/new" variant="primary" icon={UserPlus}>
          <FormattedMessage id="people.register" />
        </ButtonLink>
      )}
      {isNarrow ? (
        <MoreActions places={places} search={search} onChange={onChange} onExport={onExport} />
      ) : (
        places.map(({ to, icon, label }) => (
          <ButtonLink key={to} to={to} icon={icon}>
            {label}
          </ButtonLink>
        ))
      )}
    </>
  );
}
