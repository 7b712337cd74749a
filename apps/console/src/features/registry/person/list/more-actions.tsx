import { Download, Ellipsis } from "lucide-react";
import { FormattedMessage, useIntl } from "react-intl";
import { useSession } from "../../../../shared/session/session.ts";
import { Button } from "../../../../shared/ui/button.tsx";
import type { IconGlyph } from "../../../../shared/ui/icon.tsx";
import { Menu, type MenuAction } from "../../../../shared/ui/menu.tsx";
import type { ChangePersonSearch, PersonSearch } from "../person-search.ts";
import { otherShape } from "./scroll/other-shape.ts";

type MoreActionsProps = {
  places: readonly { to: string; icon: IconGlyph; label: string }[];
  search: PersonSearch;
  onChange: ChangePersonSearch;
  onExport: () => void;
};

/** The list's other actions behind one button, where there is no room for one each. */
export function MoreActions({ places, search, onChange, onExport }: MoreActionsProps) {
  const intl = useIntl();
  const { permissions } = useSession();
  const shape = otherShape(search);
  const actions: MenuAction[] = [
    ...places.map(({ to, icon, label }) => ({ id: to, label, icon, href: to })),
    {
      id: "shape",
      label: intl.formatMessage({ id: shape.label }),
      icon: shape.icon,
      onAction: () => onChange(shape.search),
    },
    ...(permissions.has("person:export")
      ? [
          {
            id: "export",
            label: intl.formatMessage({ id: "people.export" }),
            icon: Download,
            onAction: onExport,
          },
        ]
      : []),
  ];
  return (
    <Menu
      label={intl.formatMessage({ id: "people.more" })}
      align="start"
      trigger={
        <Button icon={Ellipsis}>
          <FormattedMessage id="people.more" />
        </Button>
      }
      actions={actions}
    />
  );
}
