import { Extensions } from "type-graphql";

/** Declares a root field that anybody may call, and why. It gets no door to any owned row. */
export function Public(reason: string): MethodDecorator {
  return Extensions({ access: { publicBecause: reason } });
}
