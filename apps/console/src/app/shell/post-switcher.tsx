import { Building2, ChevronDown } from "lucide-react";
import { Button as AriaButton } from "react-aria-components/Button";
import { FormattedMessage, useIntl } from "react-intl";
import { useSession, type ActingPost } from "../../shared/session/session.ts";
import { Icon } from "../../shared/ui/icon.tsx";
import { Menu } from "../../shared/ui/menu.tsx";
import { VisuallyHidden } from "../../shared/ui/visually-hidden.tsx";
import styles from "./post-switcher.module.css";

/** For which office and in which role one acts now: always visible; a menu where there are several. */
export function PostSwitcher() {
  const intl = useIntl();
  const { actingPost, posts, switchPost } = useSession();

  if (posts.length < (actingPost ? 2 : 1)) {
    return (
      <p className={styles.post}>
        <PostWords post={actingPost} />
      </p>
    );
  }
  return (
    <Menu
      label={intl.formatMessage({ id: "shell.post.choose" })}
      heading={<FormattedMessage id="shell.post.choose" />}
      trigger={
        <AriaButton className={styles.post}>
          <PostWords post={actingPost} />
          <Icon of={ChevronDown} />
        </AriaButton>
      }
      actions={posts.map((post) => ({
        id: post.id,
        label: post.officeName,
        detail: [...post.path, post.roleLabel].join(" · "),
        isCurrent: post.id === actingPost?.id,
        onAction: () => {
          if (post.id !== actingPost?.id) void switchPost(post.id);
        },
      }))}
    />
  );
}

function PostWords({ post }: { post: ActingPost | null }) {
  return (
    <>
      <Icon of={Building2} />
      <span className={styles.words}>
        <VisuallyHidden>
          <FormattedMessage id="shell.post.acting" />
        </VisuallyHidden>
        {post ? (
          <>
            {post.path.length > 0 && (
              <span className={styles.path}>{post.path.join(" / ")} / </span>
            )}
            <strong>{post.officeName}</strong> <span className={styles.role}>{post.roleLabel}</span>
          </>
        ) : (
          <strong>
            <FormattedMessage id="shell.post.none" />
          </strong>
        )}
      </span>
    </>
  );
}
