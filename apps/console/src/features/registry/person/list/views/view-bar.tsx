import { BookmarkPlus, ChevronDown, Download, Pencil, Trash2 } from "lucide-react";
import { lazy, Suspense, useState } from "react";
import { FormattedMessage, useIntl } from "react-intl";
import { useWidth } from "../../../../../shared/display/width.ts";
import { useSession } from "../../../../../shared/session/session.ts";
import { Button } from "../../../../../shared/ui/button.tsx";
import { Menu, type MenuAction } from "../../../../../shared/ui/menu.tsx";
import { Row } from "../../../../../shared/ui/stack.tsx";
import type { ChangePersonSearch, PersonSearch } from "../../person-search.ts";
import { otherShape } from "../scroll/other-shape.ts";
import { builtInViews } from "./built-in-views.ts";
import { useViews, type SavedPeopleView } from "./use-views.ts";
import { onlyView, viewKey, viewOf } from "./view-key.ts";

const SaveViewDialog = lazy(() =>
  import("./save-view-dialog.tsx").then((module) => ({ default: module.SaveViewDialog })),
);
const DeleteViewDialog = lazy(() =>
  import("./delete-view-dialog.tsx").then((module) => ({ default: module.DeleteViewDialog })),
);

/** The words searched for are not kept: without a filter beside them there is nothing to keep. */
function isEverybody(search: PersonSearch): boolean {
  return viewKey(viewOf(search)) === viewKey({});
}

type ViewBarProps = {
  search: PersonSearch;
  onChange: ChangePersonSearch;
  onExport: () => void;
};
type Asking = "save" | "edit" | "delete" | null;

/** Views of the registry: those every post has, one's own and those offered from above. */
export function ViewBar({ search, onChange, onExport }: ViewBarProps) {
  const intl = useIntl();
  const { permissions } = useSession();
  const isNarrow = useWidth() === "narrow";
  const shape = otherShape(search);
  const [asking, setAsking] = useState<Asking>(null);
  const { views, chosen, choose } = useViews(search, onChange);
  const key = viewKey(search);
  const builtIn = builtInViews.find((view) => viewKey(view.search) === key);
  const alike = views.filter((view) => viewKey(view.parameters) === key);
  const saved = alike.find((view) => view === chosen) ?? alike[0];
  const own = [saved, chosen].find((view) => view?.own);
  const name =
    saved?.name ?? intl.formatMessage({ id: builtIn ? builtIn.label : "people.view.other" });

  const actions: MenuAction[] = [
    ...builtInViews.map((view) => ({
      id: view.id,
      label: intl.formatMessage({ id: view.label }),
      isCurrent: view === builtIn && !saved,
      onAction: () => onChange(onlyView(view.search)),
    })),
    ...views.map((view) => ({
      id: view.id,
      label: view.name,
      detail: detailOf(view),
      isCurrent: view === saved,
      onAction: () => choose(view),
    })),
  ];

  function detailOf(view: SavedPeopleView): string {
    if (!view.own) {
      return intl.formatMessage({ id: "people.view.from" }, { office: view.officeName });
    }
    return intl.formatMessage({ id: view.shared ? "people.view.ownShared" : "people.view.own" });
  }

  return (
    <Row gap={2}>
      <Menu
        label={intl.formatMessage({ id: "people.views" })}
        align="start"
        trigger={
          <Button icon={ChevronDown}>
            <FormattedMessage id="people.view.current" values={{ name }} />
          </Button>
        }
        actions={actions}
      />
      {!saved && !builtIn && !isEverybody(search) && (
        <Button variant="quiet" icon={BookmarkPlus} onPress={() => setAsking("save")}>
          <FormattedMessage id="people.view.save" />
        </Button>
      )}
      {own && (
        <>
          <Button variant="quiet" icon={Pencil} onPress={() => setAsking("edit")}>
            <FormattedMessage id="people.view.edit" values={{ name: own.name }} />
          </Button>
          <Button variant="quiet" icon={Trash2} onPress={() => setAsking("delete")}>
            <FormattedMessage id="people.view.delete" values={{ name: own.name }} />
          </Button>
        </>
      )}
      {!isNarrow && (
        <>
          <Button variant="quiet" icon={shape.icon} onPress={() => onChange(shape.search)}>
            <FormattedMessage id={shape.label} />
          </Button>
          {permissions.has("person:export") && (
            <Button variant="quiet" icon={Download} onPress={onExport}>
              <FormattedMessage id="people.export" />
            </Button>
          )}
        </>
      )}
      <Suspense fallback={null}>
        {(asking === "save" || (asking === "edit" && own)) && (
          <SaveViewDialog
            search={search}
            view={asking === "edit" && own ? own : null}
            onSaved={choose}
            onClose={() => setAsking(null)}
          />
        )}
        {asking === "delete" && own && (
          <DeleteViewDialog view={own} onClose={() => setAsking(null)} />
        )}
      </Suspense>
    </Row>
  );
}
