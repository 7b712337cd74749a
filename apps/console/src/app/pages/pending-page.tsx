import { Loading } from "../../shared/ui/loading.tsx";
import { PageBody } from "./page-body.tsx";

/** While the code or the data of a page is on its way. */
export function PendingPage() {
  return (
    <PageBody>
      <Loading />
    </PageBody>
  );
}
