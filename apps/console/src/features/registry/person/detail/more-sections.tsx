import { Suspense } from "react";
import { WithBooks } from "../../../../shared/i18n/with-books.tsx";
import type {
  PersonSection,
  PersonSectionProps,
} from "../../../../shared/person/person-section.ts";
import { useSession } from "../../../../shared/session/session.ts";
import { Skeleton } from "../../../../shared/ui/loading.tsx";

type MoreSectionsProps = { sections: readonly PersonSection[]; person: PersonSectionProps };

/** What other wings have of somebody, as far as the post may see it. */
export function MoreSections({ sections, person: { id, name } }: MoreSectionsProps) {
  const { permissions } = useSession();
  return sections
    .filter(({ needs }) => permissions.has(needs))
    .map(({ id: key, books, Section }) => (
      <Suspense key={key} fallback={<Skeleton lines={3} />}>
        <WithBooks books={books}>
          <Section id={id} name={name} />
        </WithBooks>
      </Suspense>
    ));
}
