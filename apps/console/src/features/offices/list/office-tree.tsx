import { Network } from "lucide-react";
import { useMemo, useState } from "react";
import { FormattedMessage, useIntl } from "react-intl";
import type { TreeOfficeFragment } from "../../../gql/graphql.ts";
import { useLabels } from "../../../shared/labels/use-labels.ts";
import { EmptyState } from "../../../shared/ui/empty-state.tsx";
import { ErrorState } from "../../../shared/ui/error-state.tsx";
import { Skeleton } from "../../../shared/ui/loading.tsx";
import { Tree, type TreeNode } from "../../../shared/ui/tree.tsx";
import { openedOf } from "../office-search.ts";
import type { ChangeOfficeSearch } from "./offices-page.tsx";
import { topOfTree, useOfficeTree, type OfficesBelow } from "./use-office-tree.ts";

type OfficeTreeProps = {
  /** Ids of the opened offices, as the address writes them. */
  opened: string | undefined;
  onChange: ChangeOfficeSearch;
};

/** In the address where everything is closed, also the lone top office that is open at first. */
const nothingOpen = "0";

/** The open offices of the scope as a tree; the units of an office are fetched when it is opened. */
export function OfficeTree({ opened, onChange }: OfficeTreeProps) {
  const intl = useIntl();
  const labels = useLabels();
  const chosen = useMemo(() => openedOf(opened), [opened]);
  const [lone, setLone] = useState<string | null>(null);
  const expanded = useMemo(
    () => new Set(opened === undefined && lone !== null ? [lone] : chosen),
    [chosen, lone, opened],
  );
  const { below, failure, retry } = useOfficeTree(expanded);
  const top = below.get(topOfTree);
  const first = top?.length === 1 ? (top[0]?.id ?? null) : null;
  if (first !== lone) setLone(first);

  function toNode(office: TreeOfficeFragment, depth: number): TreeNode {
    const units = below.get(office.id);
    return {
      id: office.id,
      label: depth === 0 ? office.name : office.shortName,
      href: `/offices/${office.id}`,
      hasMore: office.childCount > 0,
      detail: describe(office),
      children: units && nodesOf(units, depth + 1),
    };
  }

  function nodesOf(units: OfficesBelow, depth: number): TreeNode[] {
    return units.map((office) => toNode(office, depth));
  }

  function describe({ kind, childCount }: TreeOfficeFragment): string {
    const label = labels.officeKind(kind);
    return childCount === 0
      ? label
      : intl.formatMessage({ id: "offices.tree.detail" }, { kind: label, count: childCount });
  }

  if (failure) return <ErrorState failure={failure} onRetry={retry} />;
  if (!top) return <Skeleton lines={6} />;
  if (top.length === 0) {
    return (
      <EmptyState icon={Network} title={intl.formatMessage({ id: "offices.none" })}>
        <FormattedMessage id="offices.tree.none.advice" />
      </EmptyState>
    );
  }
  return (
    <Tree
      label={intl.formatMessage({ id: "offices.view.tree" })}
      nodes={nodesOf(top, 0)}
      expanded={expanded}
      onExpand={(ids) => onChange({ open: [...ids].join(".") || nothingOpen })}
    />
  );
}
