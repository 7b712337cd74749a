import { useState } from "react";
import { Tree, type TreeNode } from "../../shared/ui/tree.tsx";
import { ShowcaseSection } from "./showcase-section.tsx";

const nodes: readonly TreeNode[] = [
  {
    id: "county",
    label: "合江县残联",
    href: "/showcase",
    detail: "21 个镇街",
    children: [
      {
        id: "street",
        label: "符阳街道残联",
        href: "/showcase",
        children: [
          { id: "community-1", label: "少岷社区", href: "/showcase" },
          { id: "community-2", label: "合州社区", href: "/showcase" },
        ],
      },
      { id: "town", label: "白沙镇残联", href: "/showcase", hasMore: true },
    ],
  },
];

/** The tree of offices. */
export function TreeSample() {
  const [expanded, setExpanded] = useState<ReadonlySet<string>>(new Set(["county", "street"]));
  return (
    <ShowcaseSection title="机构树">
      <Tree label="机构" nodes={nodes} expanded={expanded} onExpand={setExpanded} />
    </ShowcaseSection>
  );
}
