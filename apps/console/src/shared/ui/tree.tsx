import { ChevronDown, ChevronRight } from "lucide-react";
import type { ReactNode } from "react";
import { Button as AriaButton } from "react-aria-components/Button";
import { Collection } from "react-aria-components/Collection";
import { Tree as AriaTree, TreeItem, TreeItemContent } from "react-aria-components/Tree";
import { useIntl } from "react-intl";
import { classNames } from "./class-names.ts";
import { Icon } from "./icon.tsx";
import buttons from "./button.module.css";
import styles from "./tree.module.css";

export type TreeNode = {
  readonly id: string;
  readonly label: string;
  /** Beside the label, for example the number of people. */
  readonly detail?: ReactNode;
  /** Where Enter or a press leads. */
  readonly href?: string;
  /** Whether it can be opened although its children are not there yet: opened, it says so. */
  readonly hasMore?: boolean;
  /** Left out while they are not there yet. */
  readonly children?: readonly TreeNode[] | undefined;
};

export type TreeProps = {
  label: string;
  nodes: readonly TreeNode[];
  expanded: ReadonlySet<string>;
  onExpand: (ids: ReadonlySet<string>) => void;
};

/**
 * A tree of records: up and down move, right opens, left closes, Enter follows the link, letters
 * jump to a name.
 */
export function Tree({ label, nodes, expanded, onExpand }: TreeProps) {
  return (
    <AriaTree
      aria-label={label}
      items={nodes}
      expandedKeys={expanded}
      onExpandedChange={(keys) => onExpand(new Set([...keys].map(String)))}
      selectionMode="none"
      className={styles.tree}
    >
      {(node) => <TreeLine node={node} />}
    </AriaTree>
  );
}

function TreeLine({ node }: { node: TreeNode }) {
  const intl = useIntl();
  // A line of the tree can be opened from the keyboard only while there is another one below it.
  const waiting = { id: `${node.id} waiting`, label: intl.formatMessage({ id: "ui.loading" }) };
  const children: readonly TreeNode[] = node.children ?? (node.hasMore ? [waiting] : []);
  return (
    <TreeItem
      id={node.id}
      textValue={node.label}
      className={styles.item}
      hasChildItems={children.length > 0}
      {...(node.href !== undefined && { href: node.href })}
    >
      <TreeItemContent>
        {({ hasChildItems, isExpanded, level }) => (
          <span className={styles.line} style={{ paddingInlineStart: `${(level - 1) * 1.5}rem` }}>
            {hasChildItems ? (
              <AriaButton
                slot="chevron"
                className={classNames(buttons.button, buttons.quiet, buttons.icon)}
              >
                <Icon of={isExpanded ? ChevronDown : ChevronRight} />
              </AriaButton>
            ) : (
              <span className={styles.leaf} />
            )}
            <span className={node.href === undefined ? undefined : styles.link}>{node.label}</span>
            {node.detail && <span className={styles.detail}>{node.detail}</span>}
          </span>
        )}
      </TreeItemContent>
      <Collection items={children}>{(child) => <TreeLine node={child} />}</Collection>
    </TreeItem>
  );
}
