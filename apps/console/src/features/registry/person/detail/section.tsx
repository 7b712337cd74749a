import type { ReactNode } from "react";
import { Row, Stack } from "../../../../shared/ui/stack.tsx";

type SectionProps = { title: string; action?: ReactNode; children: ReactNode };

/** A part of a record under its own heading. */
export function Section({ title, action, children }: SectionProps) {
  return (
    <Stack gap={3}>
      <Row>
        <h2>{title}</h2>
        {action}
      </Row>
      {children}
    </Stack>
  );
}
