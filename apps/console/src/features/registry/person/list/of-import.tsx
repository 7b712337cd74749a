import { FormattedMessage } from "react-intl";
import { Button } from "../../../../shared/ui/button.tsx";
import { ButtonLink } from "../../../../shared/ui/link.tsx";
import { Notice } from "../../../../shared/ui/notice.tsx";
import { Row, Stack } from "../../../../shared/ui/stack.tsx";

type OfImportProps = { id: string; onEverybody: () => void };

/** Says that the list shows whom one import has written, and leads out of that. */
export function OfImport({ id, onEverybody }: OfImportProps) {
  return (
    <Notice tone="info">
      <Stack gap={3}>
        <p>
          <FormattedMessage id="people.ofImport" />
        </p>
        <Row>
          <ButtonLink to="/people/import/$id" params={{ id }}>
            <FormattedMessage id="people.ofImport.look" />
          </ButtonLink>
          <Button variant="quiet" onPress={onEverybody}>
            <FormattedMessage id="people.ofImport.everybody" />
          </Button>
        </Row>
      </Stack>
    </Notice>
  );
}
