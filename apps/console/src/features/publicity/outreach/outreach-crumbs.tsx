import { FormattedMessage } from "react-intl";
import { Breadcrumbs } from "../../../shared/ui/breadcrumbs.tsx";
import { Link } from "../../../shared/ui/link.tsx";

type OutreachCrumbsProps = {
  list: "materials" | "plans" | "outreach";
  /** The plan that a task or its entry belongs to, where it is in sight. */
  plan?: { id: string; title: string } | null | undefined;
  /** The material that an edit is of. */
  material?: { id: string; title: string } | undefined;
};

/** The way back to a list, and to the plan or material that a page belongs to. */
export function OutreachCrumbs({ list, plan, material }: OutreachCrumbsProps) {
  const words = <FormattedMessage id={`nav.${list}`} />;
  const link =
    list === "materials" ? (
      <Link to="/materials">{words}</Link>
    ) : list === "plans" ? (
      <Link to="/plans">{words}</Link>
    ) : (
      <Link to="/outreach">{words}</Link>
    );
  const one = plan && (
    <Link to="/plans/$id" params={{ id: plan.id }}>
      {plan.title}
    </Link>
  );
  const edited = material && (
    <Link to="/materials/$id" params={{ id: material.id }}>
      {material.title}
    </Link>
  );
  const last = one ?? edited;
  return (
    <Breadcrumbs crumbs={[{ id: list, link }, ...(last ? [{ id: "one", link: last }] : [])]} />
  );
}
