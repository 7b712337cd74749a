import { ExternalLink } from "lucide-react";
import { FormattedMessage, useIntl } from "react-intl";
import { readFragment, type FragmentType } from "../../../../gql/fragment-masking.ts";
import { graphql } from "../../../../gql/gql.ts";
import { formatBytes } from "../../../../shared/format/bytes.ts";
import { buttonClass } from "../../../../shared/ui/button.tsx";
import { CopyButton } from "../../../../shared/ui/copy-button.tsx";
import { DownloadLink } from "../../../../shared/ui/download-link.tsx";
import { Icon } from "../../../../shared/ui/icon.tsx";
import { Row, Stack } from "../../../../shared/ui/stack.tsx";
import { PlayButton } from "./play-button.tsx";
import styles from "../outreach.module.css";

const materialContent = graphql(`
  fragment MaterialContent on Material {
    id
    title
    text
    link
    files {
      id
      name
      size
      mediaType
      path
    }
  }
`);

/** What a material says, to be copied into a group; plays or shows; or where it is found. */
export function MaterialContent({ material }: { material: FragmentType<typeof materialContent> }) {
  const intl = useIntl();
  const { title, text, link, files } = readFragment(materialContent, material);
  return (
    <section aria-labelledby="content">
      <Stack gap={3}>
        <h2 id="content">
          <FormattedMessage id="materials.content" />
        </h2>
        {text && (
          <>
            <p className={styles.text}>{text}</p>
            <Row>
              <CopyButton text={text} label={intl.formatMessage({ id: "materials.copy" })} />
            </Row>
          </>
        )}
        {files.map(({ id, name, size, mediaType, path }) => (
          <Stack gap={2} key={id}>
            {mediaType.startsWith("image/") && (
              <img src={path} alt={title} loading="lazy" className={styles.picture} />
            )}
            <Row>
              {mediaType.startsWith("audio/") && <PlayButton path={path} name={name} />}
              <DownloadLink purpose="material" id={id} name={name}>
                <FormattedMessage
                  id="materials.download"
                  values={{ name, size: formatBytes(intl, size) }}
                />
              </DownloadLink>
            </Row>
          </Stack>
        ))}
        {link && (
          <Row>
            <a href={link} target="_blank" rel="noreferrer" className={buttonClass("secondary")}>
              <Icon of={ExternalLink} />
              <span>
                <FormattedMessage id="materials.open" values={{ host: new URL(link).host }} />
              </span>
            </a>
          </Row>
        )}
      </Stack>
    </section>
  );
}
