import { useParams } from "@tanstack/react-router";
import { Printer } from "lucide-react";
import { FormattedMessage, useIntl } from "react-intl";
import { graphql } from "../../../gql/gql.ts";
import { DayText, InstantText } from "../../../shared/format/time-text.tsx";
import { useLoad } from "../../../shared/graphql/use-load.ts";
import { PageFailure } from "../../../shared/page/page-failure.ts";
import { PageHeading } from "../../../shared/page/page-heading.tsx";
import { Button } from "../../../shared/ui/button.tsx";
import { Skeleton } from "../../../shared/ui/loading.tsx";
import { Stack } from "../../../shared/ui/stack.tsx";
import { SummaryList } from "../../../shared/ui/summary-list.tsx";
import { PhotoStrip } from "../../../shared/upload/photo-strip.tsx";
import { InspectionCrumbs } from "./inspection-crumbs.tsx";
import { RectificationStatus } from "./inspection-status.tsx";
import { MendForm } from "./mend-form.tsx";

const rectificationPage = graphql(`
  query RectificationPage($id: ID!) {
    rectification(id: $id) {
      id
      item
      place
      dueOn
      state
      isOverdue
      office {
        id
        name
      }
      findings {
        id
        text
        foundBy
        foundAt
        templateName
        leaderName
        checkedInAt
        responsible {
          name
          title
          basis
        }
        photos {
          id
          path
          width
          height
        }
      }
      fixNote
      fixedBy
      fixedAt
      fixPhotos {
        id
        path
        width
        height
      }
      recheckNote
      recheckedBy
      recheckedAt
      version
      viewerCanFix
      viewerCanRecheck
    }
  }
`);

const types = ["Rectification"];

/** The whole chain of one fault: who was responsible, evidence, finding, fix, re-check. Printable. */
export function RectificationPage() {
  const id = useParams({ strict: false, select: (params) => params.id ?? "" });
  const intl = useIntl();
  const { data, failure } = useLoad(rectificationPage, { id }, { types });
  if (failure && !data) throw new PageFailure(failure);
  const it = data?.rectification;
  const say = (
    word:
      | "state"
      | "unit"
      | "item"
      | "place"
      | "dueOn"
      | "responsible"
      | "leader"
      | "checkedIn"
      | "foundBy",
  ) => intl.formatMessage({ id: `inspection.${word}` });
  return (
    <Stack gap={5}>
      <InspectionCrumbs />
      <PageHeading
        title={intl.formatMessage({ id: "inspection.dossier" })}
        actions={
          <Button icon={Printer} onPress={() => window.print()}>
            <FormattedMessage id="inspection.print" />
          </Button>
        }
      />
      {it ? (
        <>
          <SummaryList
            items={[
              {
                id: "state",
                label: say("state"),
                value: <RectificationStatus state={it.state} isOverdue={it.isOverdue} />,
              },
              { id: "unit", label: say("unit"), value: it.office?.name ?? "–" },
              { id: "item", label: say("item"), value: it.item },
              { id: "place", label: say("place"), value: it.place || "–" },
              { id: "dueOn", label: say("dueOn"), value: <DayText day={it.dueOn} /> },
            ]}
          />
          {it.findings.map((finding) => (
            <section key={finding.id}>
              <Stack gap={3}>
                <h2>
                  <FormattedMessage id="inspection.step.found" />{" "}
                  <InstantText at={finding.foundAt} />
                </h2>
                <p>{finding.text}</p>
                <SummaryList
                  items={[
                    {
                      id: "responsible",
                      label: say("responsible"),
                      value:
                        finding.responsible?.name == null
                          ? intl.formatMessage({ id: "inspection.nobody" })
                          : [finding.responsible.name, finding.responsible.title]
                              .filter(Boolean)
                              .join(" "),
                    },
                    {
                      id: "leader",
                      label: say("leader"),
                      value: `${finding.leaderName} ${finding.templateName}`,
                    },
                    {
                      id: "checkedIn",
                      label: say("checkedIn"),
                      value: finding.checkedInAt ? <InstantText at={finding.checkedInAt} /> : "–",
                    },
                    { id: "foundBy", label: say("foundBy"), value: finding.foundBy },
                  ]}
                />
                <PhotoStrip photos={finding.photos} />
              </Stack>
            </section>
          ))}
          {it.fixedAt && (
            <section>
              <Stack gap={3}>
                <h2>
                  <FormattedMessage id="inspection.step.fixed" /> <InstantText at={it.fixedAt} />
                </h2>
                <p>
                  {it.fixedBy} {it.fixNote}
                </p>
                <PhotoStrip photos={it.fixPhotos} />
              </Stack>
            </section>
          )}
          {it.recheckedAt && (
            <section>
              <h2>
                <FormattedMessage id="inspection.step.rechecked" />{" "}
                <InstantText at={it.recheckedAt} />
              </h2>
              <p>
                {it.recheckedBy} {it.recheckNote}
              </p>
            </section>
          )}
          {(it.viewerCanFix || it.viewerCanRecheck) && (
            <MendForm
              key={it.viewerCanFix ? "fix" : "recheck"}
              id={it.id}
              version={it.version}
              step={it.viewerCanFix ? "fix" : "recheck"}
            />
          )}
        </>
      ) : (
        <Skeleton lines={8} />
      )}
    </Stack>
  );
}
