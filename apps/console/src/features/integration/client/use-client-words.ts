import {
  clientScopeLabels,
  clientScopes,
  type ClientScope as DomainScope,
} from "@wuzi/domain/integration/client-scope";
import { labelOf, type Language } from "@wuzi/domain/labels/label";
import { useMemo } from "react";
import { useIntl } from "react-intl";
import type { ClientScope } from "../../../gql/graphql.ts";

/** PERSON_READ as the API writes it, `person:read` as the domain does. */
export function scopeName(scope: DomainScope): ClientScope {
  return scope.toUpperCase().replace(":", "_") as ClientScope;
}

const byName = new Map(clientScopes.map((scope) => [scopeName(scope), scope]));

export type ClientWords = {
  readonly scope: (scope: ClientScope) => string;
  /** Some scopes in a row: 查看机构、查重. */
  readonly scopes: (scopes: readonly ClientScope[]) => string;
};

/** What clients may do, in the reader's language. */
export function useClientWords(): ClientWords {
  const intl = useIntl();
  return useMemo(() => {
    const language: Language = intl.locale === "en-US" ? "en" : "zh";
    const scope = (name: ClientScope) => {
      const known = byName.get(name);
      return known ? labelOf(clientScopeLabels, known, language) : name;
    };
    return {
      scope,
      scopes: (scopes) => scopes.map(scope).join(intl.formatMessage({ id: "list.separator" })),
    };
  }, [intl]);
}
