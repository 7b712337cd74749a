import { useId, type ReactNode } from "react";
import { Stack } from "../../shared/ui/stack.tsx";

/** One group of components under its name. */
export function ShowcaseSection({ title, children }: { title: string; children: ReactNode }) {
  const id = useId();
  return (
    <section aria-labelledby={id}>
      <Stack gap={4}>
        <h2 id={id}>{title}</h2>
        {children}
      </Stack>
    </section>
  );
}
