import { useEffect, useRef } from "react";
import { FormattedMessage, useIntl } from "react-intl";
import { readFragment, type FragmentType } from "../../../gql/fragment-masking.ts";
import { graphql } from "../../../gql/gql.ts";
import type { OwnPostsFragment } from "../../../gql/graphql.ts";
import { DayText } from "../../../shared/format/time-text.tsx";
import { roleName } from "../../../shared/session/role-name.ts";
import { useSession } from "../../../shared/session/session.ts";
import { Button } from "../../../shared/ui/button.tsx";
import { Status } from "../../../shared/ui/status.tsx";
import { SummaryList } from "../../../shared/ui/summary-list.tsx";

const ownPosts = graphql(`
  fragment OwnPosts on Viewer {
    posts {
      id
      role
      officeName
      path
      fromDay
      toDay
    }
  }
`);

type Post = OwnPostsFragment["posts"][number];

/** The post that was just switched to here: the page begins anew under it, and focus waits for its line. */
let switchedTo: string | null = null;

/** The posts held today, the one acted in marked, the others one press away. */
export function OwnPosts({ viewer }: { viewer: FragmentType<typeof ownPosts> }) {
  const intl = useIntl();
  const { actingPost, switchPost } = useSession();
  const { posts } = readFragment(ownPosts, viewer);
  if (posts.length === 0) {
    return (
      <p>
        <FormattedMessage id="account.posts.none" />
      </p>
    );
  }
  return (
    <SummaryList
      items={posts.map((post) => {
        const role = roleName(post.role, intl.locale);
        return {
          id: post.id,
          label: role,
          value: <PostWords post={post} />,
          action:
            post.id === actingPost?.id ? (
              <ActedIn postId={post.id} />
            ) : (
              <Button
                aria-label={intl.formatMessage(
                  { id: "account.posts.actIn" },
                  { office: post.officeName, role },
                )}
                onPress={() => {
                  switchedTo = post.id;
                  void switchPost(post.id);
                }}
              >
                <FormattedMessage id="account.posts.act" />
              </Button>
            ),
        };
      })}
    />
  );
}

function ActedIn({ postId }: { postId: string }) {
  const intl = useIntl();
  const line = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    if (switchedTo !== postId) return;
    switchedTo = null;
    if (document.activeElement === document.body) line.current?.focus();
  }, [postId]);
  return (
    <span ref={line} tabIndex={-1}>
      <Status tone="success" label={intl.formatMessage({ id: "account.posts.acting" })} />
    </span>
  );
}

function PostWords({ post }: { post: Post }) {
  return (
    <>
      <p>{[...post.path, post.officeName].join(" / ")}</p>
      <p>
        <FormattedMessage
          id={post.toDay ? "account.posts.fromTo" : "account.posts.from"}
          values={{
            from: <DayText day={post.fromDay} relative={false} />,
            to: post.toDay && <DayText day={post.toDay} />,
          }}
        />
      </p>
    </>
  );
}
