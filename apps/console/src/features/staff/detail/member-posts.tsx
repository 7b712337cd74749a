import { BadgeCheck, BadgeMinus, BadgePlus } from "lucide-react";
import { useState } from "react";
import { FormattedMessage, useIntl } from "react-intl";
import { readFragment, type FragmentType } from "../../../gql/fragment-masking.ts";
import { graphql } from "../../../gql/gql.ts";
import type { MemberPostsFragment } from "../../../gql/graphql.ts";
import { dayOf, type IsoDay } from "../../../shared/format/calendar.ts";
import { useNow } from "../../../shared/format/clock.ts";
import { DayText } from "../../../shared/format/time-text.tsx";
import { useLabels } from "../../../shared/labels/use-labels.ts";
import { Button } from "../../../shared/ui/button.tsx";
import { Link } from "../../../shared/ui/link.tsx";
import { Row, Stack } from "../../../shared/ui/stack.tsx";
import { Status } from "../../../shared/ui/status.tsx";
import { Timeline, type TimelineEntry } from "../../../shared/ui/timeline.tsx";
import { EndPostDialog } from "./end-post-dialog.tsx";

export const memberPosts = graphql(`
  fragment MemberPosts on StaffMember {
    id
    name
    viewerCanManage
    posts {
      id
      role
      fromDay
      toDay
      current
      version
      office {
        id
        name
      }
    }
  }
`);

export type MemberPost = MemberPostsFragment["posts"][number];

/** The posts of a member, newest first, each with the way to end it. */
export function MemberPosts(props: { member: FragmentType<typeof memberPosts> }) {
  const intl = useIntl();
  const labels = useLabels();
  const today = dayOf(useNow());
  const { posts, viewerCanManage } = readFragment(memberPosts, props.member);
  const [ending, setEnding] = useState<MemberPost | null>(null);
  const title = intl.formatMessage({ id: "staff.posts" });

  function toEntry(post: MemberPost): TimelineEntry {
    const role = labels.role(post.role);
    const isOver = post.toDay != null && post.toDay < today;
    return {
      id: post.id,
      icon: post.current ? BadgeCheck : isOver ? BadgeMinus : BadgePlus,
      title: role,
      at: { words: <Days post={post} /> },
      children: (
        <Row>
          {post.office && (
            <Link to="/offices/$id" params={{ id: post.office.id }}>
              {post.office.name}
            </Link>
          )}
          <PostStatus post={post} today={today} />
          {viewerCanManage && !isOver && (
            <Button
              icon={BadgeMinus}
              aria-label={intl.formatMessage({ id: "staff.endPost.label" }, { role })}
              onPress={() => setEnding(post)}
            >
              <FormattedMessage id="staff.endPost.action" />
            </Button>
          )}
        </Row>
      ),
    };
  }

  return (
    <Stack gap={3}>
      <h2>{title}</h2>
      {posts.length === 0 ? (
        <p>
          <FormattedMessage id="staff.posts.none" />
        </p>
      ) : (
        <Timeline label={title} entries={posts.map(toEntry)} />
      )}
      {ending && (
        <EndPostDialog
          post={posts.find(({ id }) => id === ending.id) ?? ending}
          onClose={() => setEnding(null)}
        />
      )}
    </Stack>
  );
}

function Days({ post: { fromDay, toDay } }: { post: MemberPost }) {
  return (
    <span>
      <FormattedMessage
        id={toDay == null ? "staff.post.since" : "staff.post.span"}
        values={{
          from: <DayText day={fromDay} relative={false} />,
          to: toDay == null ? "" : <DayText day={toDay} relative={false} />,
        }}
      />
    </span>
  );
}

function PostStatus({ post, today }: { post: MemberPost; today: IsoDay }) {
  const intl = useIntl();
  if (post.current) {
    return <Status tone="success" label={intl.formatMessage({ id: "staff.post.current" })} />;
  }
  return post.fromDay > today ? (
    <Status tone="info" label={intl.formatMessage({ id: "staff.post.future" })} />
  ) : (
    <Status tone="neutral" label={intl.formatMessage({ id: "staff.post.past" })} />
  );
}
