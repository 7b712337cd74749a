import { useParams } from "@tanstack/react-router";
import { useState } from "react";
import { FormattedMessage, useIntl } from "react-intl";
import { graphql } from "../../../../gql/gql.ts";
import { InstantText } from "../../../../shared/format/time-text.tsx";
import { useJoined } from "../../../../shared/format/use-joined.ts";
import { useLoad } from "../../../../shared/graphql/use-load.ts";
import { useSend } from "../../../../shared/graphql/use-send.ts";
import { usePersonWords } from "../../../../shared/labels/use-person-words.ts";
import { PageFailure } from "../../../../shared/page/page-failure.ts";
import { PageHeading } from "../../../../shared/page/page-heading.tsx";
import { Button } from "../../../../shared/ui/button.tsx";
import { ButtonLink } from "../../../../shared/ui/link.tsx";
import { Skeleton } from "../../../../shared/ui/loading.tsx";
import { Stack } from "../../../../shared/ui/stack.tsx";
import { SummaryList } from "../../../../shared/ui/summary-list.tsx";
import { OutreachCrumbs } from "../outreach-crumbs.tsx";
import { useOutreachWords } from "../use-outreach-words.ts";
import { WithdrawDialog } from "../withdraw-dialog.tsx";
import { WithdrawnNotice } from "../withdrawn-notice.tsx";
import { MaterialContent } from "./material-content.tsx";

const materialPage = graphql(`
  query MaterialPage($id: ID!) {
    material(id: $id) {
      id
      title
      summary
      form
      language
      categories
      publisher
      publishedBy
      publishedAt
      withdrawnAt
      withdrawnBy
      withdrawnReason
      version
      viewerCanManage
      ...MaterialContent
    }
  }
`);

const withdrawMaterial = graphql(`
  mutation WithdrawMaterial($input: WithdrawInput!) {
    withdrawMaterial(input: $input) {
      id
      version
    }
  }
`);

const types = ["Material"];

/** One material: whom it serves, and what it says, shows or plays. */
export function MaterialPage() {
  const intl = useIntl();
  const id = useParams({ strict: false, select: (params) => params.id ?? "" });
  const words = useOutreachWords();
  const { category } = usePersonWords();
  const joined = useJoined();
  const send = useSend(withdrawMaterial, types);
  const [isWithdrawing, setWithdrawing] = useState(false);
  const { data, failure } = useLoad(materialPage, { id }, { types });
  if (failure && !data) throw new PageFailure(failure);
  const material = data?.material;
  const say = (word: "form" | "language" | "categories" | "publisher" | "published" | "summary") =>
    intl.formatMessage({ id: `materials.${word}` });
  return (
    <Stack gap={5}>
      <OutreachCrumbs list="materials" />
      <PageHeading
        title={material?.title ?? intl.formatMessage({ id: "materials.one" })}
        actions={
          material?.viewerCanManage && (
            <>
              <ButtonLink to="/materials/$id/edit" params={{ id }}>
                <FormattedMessage id="materials.edit.action" />
              </ButtonLink>
              <Button onPress={() => setWithdrawing(true)}>
                <FormattedMessage id="outreach.withdraw.action" />
              </Button>
            </>
          )
        }
      />
      {material ? (
        <>
          <WithdrawnNotice
            at={material.withdrawnAt ?? null}
            by={material.withdrawnBy ?? null}
            reason={material.withdrawnReason ?? null}
          />
          <SummaryList
            items={[
              { id: "form", label: say("form"), value: words.form(material.form) },
              {
                id: "categories",
                label: say("categories"),
                value: joined(material.categories.map((each) => category(each))),
              },
              { id: "language", label: say("language"), value: words.language(material.language) },
              ...(material.summary
                ? [{ id: "summary", label: say("summary"), value: material.summary }]
                : []),
              { id: "publisher", label: say("publisher"), value: material.publisher },
              {
                id: "published",
                label: say("published"),
                value: (
                  <>
                    <InstantText at={material.publishedAt} /> {material.publishedBy}
                  </>
                ),
              },
            ]}
          />
          <MaterialContent material={material} />
          {isWithdrawing && (
            <WithdrawDialog
              what="materials"
              onClose={() => setWithdrawing(false)}
              onSend={async (reason) => {
                const { version } = material;
                return (await send({ input: { id, version, reason } })).failure;
              }}
            />
          )}
        </>
      ) : (
        <Skeleton lines={8} />
      )}
    </Stack>
  );
}
