import { useState } from "react";
import { FormattedMessage, useIntl } from "react-intl";
import { useMutation } from "urql";
import { graphql } from "../../../gql/gql.ts";
import { failureText } from "../../../shared/form/failure-text.ts";
import { toFailure } from "../../../shared/graphql/failure.ts";
import { roleName } from "../../../shared/session/role-name.ts";
import type { Viewer } from "../../../shared/session/viewer.ts";
import { Button } from "../../../shared/ui/button.tsx";
import { Notice } from "../../../shared/ui/notice.tsx";
import { RadioGroup } from "../../../shared/ui/radio-group.tsx";
import { Row, Stack } from "../../../shared/ui/stack.tsx";

const choosePostMutation = graphql(`
  mutation ChoosePost($postId: ID!) {
    switchPost(postId: $postId)
  }
`);

type PostStepProps = { viewer: Viewer; onChosen: () => void };

/** In which of several posts one acts from now on; the last one is chosen already. */
export function PostStep({ viewer, onChosen }: PostStepProps) {
  const intl = useIntl();
  const [{ fetching, error }, choose] = useMutation(choosePostMutation);
  const [postId, setPostId] = useState(viewer.actingPostId ?? viewer.posts[0]?.id ?? "");

  async function enter(): Promise<void> {
    if (postId === viewer.actingPostId) return onChosen();
    const answer = await choose({ postId });
    if (!answer.error) onChosen();
  }

  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (!fetching) void enter();
      }}
    >
      <Stack>
        {error && (
          <Notice tone="danger" isLive>
            {failureText(intl, toFailure(error))}
          </Notice>
        )}
        <RadioGroup
          label={intl.formatMessage({ id: "signIn.post.label" })}
          help={intl.formatMessage({ id: "signIn.post.lead" })}
          value={postId}
          onChange={setPostId}
          options={viewer.posts.map((post) => ({
            value: post.id,
            label: post.officeName,
            help: [...post.path, roleName(post.role, intl.locale)].join(" · "),
          }))}
        />
        <Row>
          <Button type="submit" variant="primary" autoFocus isPending={fetching}>
            <FormattedMessage id="signIn.post.send" />
          </Button>
        </Row>
      </Stack>
    </form>
  );
}
