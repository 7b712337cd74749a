import { Plus } from "lucide-react";
import { useState } from "react";
import { FormattedMessage, useIntl } from "react-intl";
import { dayOf } from "../../../../shared/format/calendar.ts";
import { useNow } from "../../../../shared/format/clock.ts";
import { DayText } from "../../../../shared/format/time-text.tsx";
import { useLoad } from "../../../../shared/graphql/use-load.ts";
import { PageFailure } from "../../../../shared/page/page-failure.ts";
import { PageHeading } from "../../../../shared/page/page-heading.tsx";
import { useSession } from "../../../../shared/session/session.ts";
import { Button } from "../../../../shared/ui/button.tsx";
import { Skeleton } from "../../../../shared/ui/loading.tsx";
import { Notice } from "../../../../shared/ui/notice.tsx";
import { Row, Stack } from "../../../../shared/ui/stack.tsx";
import { Status } from "../../../../shared/ui/status.tsx";
import { ControlCrumbs } from "../control-crumbs.tsx";
import {
  byCode,
  categoryVersions,
  inForce,
  type CategoryVersion,
  type GroupVersion,
} from "./categories-query.ts";
import { CategoryDialog } from "./category-dialog.tsx";
import { CategorySection } from "./category-section.tsx";
import { GroupDialog } from "./group-dialog.tsx";

const types = ["ControlCategory", "ControlGroup"];

type Act =
  | { of: "group"; group?: GroupVersion }
  | { of: "revise"; category: CategoryVersion }
  | { of: "add"; groupCode: string };

/** Groups and categories of the open response, from which day each version counts, and what was before. */
export function CategoriesPage() {
  const intl = useIntl();
  const today = dayOf(useNow());
  const { permissions } = useSession();
  const { data, failure } = useLoad(categoryVersions, {}, { types });
  const [act, setAct] = useState<Act | null>(null);
  if (failure && !data) throw new PageFailure(failure);
  const mayManage = permissions.has("incident:manage");
  const groups = byCode(data?.controlGroups ?? []);
  const categories = byCode(data?.controlCategories ?? []);
  const close = () => setAct(null);
  return (
    <Stack gap={5}>
      <ControlCrumbs />
      <PageHeading
        title={intl.formatMessage({ id: "control.categories" })}
        lead={intl.formatMessage({ id: "control.cat.lead" })}
        actions={
          mayManage &&
          groups.length > 0 && (
            <Button icon={Plus} onPress={() => setAct({ of: "group" })}>
              <FormattedMessage id="control.cat.group.add" />
            </Button>
          )
        }
      />
      {data === undefined && <Skeleton lines={8} />}
      {data && groups.length === 0 && (
        <Notice tone="info">
          <FormattedMessage id="control.open.noIncident" />
        </Notice>
      )}
      {groups.map(({ code, versions }) => {
        const group = inForce(versions, today);
        const [last] = versions;
        return (
          <Stack key={code} gap={4}>
            <h2>{group?.label}</h2>
            {group?.note && <Notice tone="warning">{group.note}</Notice>}
            {group && group.validFrom > today && (
              <Row>
                <Status tone="info" label={intl.formatMessage({ id: "control.cat.coming" })} />
                <DayText day={group.validFrom} relative={false} />
              </Row>
            )}
            {versions.length > 1 && <GroupVersions versions={versions} />}
            {mayManage && last && (
              <Row>
                <Button onPress={() => setAct({ of: "group", group: last })}>
                  <FormattedMessage id="control.cat.group" />
                </Button>
                <Button onPress={() => setAct({ of: "add", groupCode: code })}>
                  <FormattedMessage id="control.cat.add" />
                </Button>
              </Row>
            )}
            {categories
              .filter((each) => each.versions[0]?.groupCode === code)
              .map((each) => (
                <CategorySection
                  key={each.code}
                  versions={each.versions}
                  today={today}
                  {...(mayManage && {
                    onRevise: (category) => setAct({ of: "revise", category }),
                  })}
                />
              ))}
          </Stack>
        );
      })}
      {act?.of === "group" && (
        <GroupDialog {...(act.group && { group: act.group })} onClose={close} />
      )}
      {act?.of === "revise" && <CategoryDialog category={act.category} onClose={close} />}
      {act?.of === "add" && <CategoryDialog groupCode={act.groupCode} onClose={close} />}
    </Stack>
  );
}

/** What a group was called, and from when. */
function GroupVersions({ versions }: { versions: readonly GroupVersion[] }) {
  return (
    <ul>
      {versions.map(({ id, label, validFrom, validTo }) => (
        <li key={id}>
          <FormattedMessage
            id={validTo == null ? "control.cat.named" : "control.cat.named.until"}
            values={{
              label,
              from: <DayText day={validFrom} relative={false} />,
              until: validTo == null ? "" : <DayText day={validTo} relative={false} />,
            }}
          />
        </li>
      ))}
    </ul>
  );
}
