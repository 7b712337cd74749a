import { useNavigate } from "@tanstack/react-router";
import { FormattedMessage, useIntl } from "react-intl";
import type { InferOutput } from "valibot";
import { graphql } from "../../../gql/gql.ts";
import type { AppointPostMutation, Role } from "../../../gql/graphql.ts";
import { Form } from "../../../shared/form/form.tsx";
import { UnsavedGuard } from "../../../shared/form/unsaved-guard.tsx";
import { useConsoleForm } from "../../../shared/form/use-console-form.ts";
import { useSendKey } from "../../../shared/form/use-send-key.ts";
import { dayOf } from "../../../shared/format/calendar.ts";
import { useNow } from "../../../shared/format/clock.ts";
import { refusal, type Failure } from "../../../shared/graphql/failure.ts";
import { useSend } from "../../../shared/graphql/use-send.ts";
import { useLabels } from "../../../shared/labels/use-labels.ts";
import { Button } from "../../../shared/ui/button.tsx";
import { ButtonLink } from "../../../shared/ui/link.tsx";
import { Row } from "../../../shared/ui/stack.tsx";
import { showToast } from "../../../shared/ui/toast.ts";
import { PostFields } from "../post-fields.tsx";
import { postSchema, type PostValues } from "../post-schema.ts";
import type { EditedMember } from "../sub-page.tsx";
import { usePostLabels } from "../use-post-labels.ts";

const appointPost = graphql(`
  mutation AppointPost($input: AppointPostInput!) {
    appointPost(input: $input) {
      __typename
      ... on Post {
        id
        staffId
        role
      }
      ... on PostOverlaps {
        role
      }
      ... on RoleNotGrantable {
        role
      }
    }
  }
`);

/** Where, as what, and for how long. */
export function AppointPostForm({ member }: { member: EditedMember }) {
  const intl = useIntl();
  const labels = useLabels();
  const navigate = useNavigate();
  const send = useSend(appointPost);
  const key = useSendKey();
  const today = dayOf(useNow());
  const form = useConsoleForm<PostValues, InferOutput<typeof postSchema>>({
    schema: postSchema,
    defaultValues: { officeId: member.office?.id ?? "", role: "", fromDay: today, toDay: "" },
    labels: usePostLabels(),
    optional: ["toDay"],
    draftKey: `staff-appoint-${member.id}`,
    onSubmit: async (values) => {
      const { data, failure } = await send({
        input: {
          ...values,
          role: values.role as Role,
          staffId: member.id,
          idempotencyKey: key.current(),
        },
      });
      const refused = key.answered(failure ?? refusedBy(data.appointPost));
      if (refused) return refused;
      showToast({
        tone: "success",
        text: intl.formatMessage(
          { id: "staff.appoint.done" },
          { name: member.name, role: labels.role(values.role as Role) },
        ),
      });
      void navigate({ to: "/staff/$id", params: { id: member.id }, ignoreBlocker: true });
      return null;
    },
  });

  function refusedBy(result: AppointPostMutation["appointPost"]): Failure | null {
    if (result.__typename === "Post") return null;
    return result.__typename === "PostOverlaps"
      ? refusal("", { fromDay: "POST_OVERLAPS" })
      : refusal("", { role: "ROLE_NOT_GRANTABLE" });
  }

  return (
    <Form form={form}>
      <PostFields control={form.control} onOffice={() => form.form.setValue("role", "")} />
      <Row>
        <Button type="submit" variant="primary" isPending={form.isSubmitting}>
          <FormattedMessage id="staff.appoint.submit" />
        </Button>
        <ButtonLink to="/staff/$id" params={{ id: member.id }}>
          <FormattedMessage id="ui.dialog.cancel" />
        </ButtonLink>
      </Row>
      <UnsavedGuard isUnsaved={form.isUnsaved} isKept={form.keepsDraft} />
    </Form>
  );
}
