import { Search } from "lucide-react";
import { useState, type FormEvent } from "react";
import { FormattedMessage, useIntl } from "react-intl";
import { graphql } from "../../../gql/gql.ts";
import { faultWords } from "../../../shared/form/fault-words.ts";
import { cleanCode } from "../../../shared/format/clean-input.ts";
import { DayText } from "../../../shared/format/time-text.tsx";
import { useLoad } from "../../../shared/graphql/use-load.ts";
import { Button } from "../../../shared/ui/button.tsx";
import { ErrorState } from "../../../shared/ui/error-state.tsx";
import { Link } from "../../../shared/ui/link.tsx";
import { Notice } from "../../../shared/ui/notice.tsx";
import { Stack } from "../../../shared/ui/stack.tsx";
import { TextField } from "../../../shared/ui/text-field.tsx";
import type { ChangeOfficeSearch } from "./offices-page.tsx";
import styles from "./find-by-code.module.css";

const officeByCode = graphql(`
  query OfficeByCode($code: String!) {
    officeByCode(code: $code) {
      office {
        id
        name
        code
        closedOn
      }
      current {
        id
        name
        code
      }
    }
  }
`);

type FindByCodeProps = {
  /** The code looked for now, from the address. */
  code: string;
  onFind: ChangeOfficeSearch;
};

/** From a division code, old or current, to the office that bears it and where it lives on. */
export function FindByCode({ code, onFind }: FindByCodeProps) {
  const intl = useIntl();
  const [typed, setTyped] = useState(code);
  const [shown, setShown] = useState(code);
  if (code !== shown) {
    setShown(code);
    setTyped(code);
  }
  const [error, setError] = useState<string>();
  const label = intl.formatMessage({ id: "offices.code.label" });

  function find(event: FormEvent): void {
    event.preventDefault();
    const wanted = cleanCode(typed);
    setError(wanted === "" ? faultWords(intl, "REQUIRED", label) : undefined);
    if (wanted !== "") onFind({ code: wanted });
  }

  return (
    <Stack gap={3}>
      <form noValidate className={styles.form} onSubmit={find}>
        <TextField
          label={label}
          help={intl.formatMessage({ id: "offices.code.help" })}
          error={error}
          value={typed}
          onChange={setTyped}
          cleanPaste={cleanCode}
          autoComplete="off"
        />
        <Button type="submit" icon={Search}>
          <FormattedMessage id="offices.code.find" />
        </Button>
      </form>
      {code !== "" && <Found code={code} />}
    </Stack>
  );
}

function Found({ code }: { code: string }) {
  const { data, failure, isLoading, reload } = useLoad(officeByCode, { code });
  if (failure?.kind === "notFound") {
    return (
      <Notice tone="warning" isLive>
        <FormattedMessage id="offices.code.none" values={{ code: <code>{code}</code> }} />
      </Notice>
    );
  }
  if (failure) return <ErrorState failure={failure} onRetry={reload} />;
  if (!data || isLoading) return null;
  const { office, current } = data.officeByCode;
  const onward = current.filter(({ id }) => id !== office.id);
  return (
    <Notice tone="info" isLive>
      <p>
        <FormattedMessage
          id="offices.code.bearer"
          values={{ code: <code>{office.code}</code>, office: <OfficeLink {...office} /> }}
        />
        {office.closedOn && (
          <FormattedMessage
            id="offices.code.closed"
            values={{ day: <DayText day={office.closedOn} relative={false} /> }}
          />
        )}
      </p>
      {onward.length > 0 && (
        <>
          <p>
            <FormattedMessage id="offices.code.onward" />
          </p>
          <ul className={styles.onward}>
            {onward.map((next) => (
              <li key={next.id}>
                <OfficeLink {...next} /> <code>{next.code}</code>
              </li>
            ))}
          </ul>
        </>
      )}
      {office.closedOn && onward.length === 0 && (
        <p>
          <FormattedMessage id="offices.code.nobody" />
        </p>
      )}
    </Notice>
  );
}

function OfficeLink({ id, name }: { id: string; name: string }) {
  return (
    <Link to="/offices/$id" params={{ id }}>
      {name}
    </Link>
  );
}
