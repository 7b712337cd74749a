import { useRef, useState } from "react";
import { useIntl } from "react-intl";
import { readFragment } from "../../../../gql/fragment-masking.ts";
import { graphql } from "../../../../gql/gql.ts";
import type { FoundCardFragment, RegisterPersonMutation } from "../../../../gql/graphql.ts";
import { Form } from "../../../../shared/form/form.tsx";
import { UnsavedGuard } from "../../../../shared/form/unsaved-guard.tsx";
import { unfinished, useConsoleForm } from "../../../../shared/form/use-console-form.ts";
import { useSendKey } from "../../../../shared/form/use-send-key.ts";
import { dayOf } from "../../../../shared/format/calendar.ts";
import { useNow } from "../../../../shared/format/clock.ts";
import { refusal, type Failure } from "../../../../shared/graphql/failure.ts";
import { useSend } from "../../../../shared/graphql/use-send.ts";
import { focusHeading } from "../../../../shared/page/focus-heading.ts";
import { useSession } from "../../../../shared/session/session.ts";
import { showToast } from "../../../../shared/ui/toast.ts";
import { placedIn } from "../particulars/places.ts";
import { CheckAnswers } from "./check-answers.tsx";
import { foundCard } from "./found-cards.tsx";
import { PossibleDuplicates } from "./possible-duplicates.tsx";
import { RegisterFields } from "./register-fields.tsx";
import {
  newRecord,
  registerPlacesOf,
  registerSchema,
  type RegisterOutput,
  type RegisterValues,
} from "./register-values.ts";
import { useDivisionOf } from "./use-division-of.ts";
import { useFind } from "./use-find.ts";
import { useRegisterLabels } from "./use-register-labels.ts";

const registerPerson = graphql(`
  mutation RegisterPerson($input: RegisterPersonInput!) {
    registerPerson(input: $input) {
      __typename
      ... on Person {
        id
        name
      }
      ... on AlreadyRegistered {
        card {
          id
          ...FoundCard
        }
      }
    }
  }
`);

type RegisterFormProps = {
  start: Partial<RegisterValues>;
  draftKey: string;
  onRegistered: (id: string) => void;
};

type Doubt = { readonly cards: readonly FoundCardFragment[]; readonly isCertain: boolean };

/** The form of a new record: filled in, checked once more as a whole, then sent. */
export function RegisterForm({ start, draftKey, onRegistered }: RegisterFormProps) {
  const intl = useIntl();
  const { actingPost } = useSession();
  const send = useSend(registerPerson);
  const find = useFind();
  const key = useSendKey();
  const labels = useRegisterLabels();
  const today = dayOf(useNow());
  const [schema] = useState(() => registerSchema(today));
  const [isChecking, setChecking] = useState(false);
  const [doubt, setDoubt] = useState<Doubt | null>(null);
  const sought = useRef("");
  const form = useConsoleForm<RegisterValues, RegisterOutput>({
    schema,
    defaultValues: newRecord({ officeId: actingPost?.officeId ?? "", ...start }),
    labels,
    draftKey,
    onSubmit: async (values) => {
      if (isChecking) return await register(values);
      const failure = await lookOnce(values.person.name, values.person.birthDay);
      if (failure) return failure;
      setChecking(true);
      return unfinished;
    },
  });

  const divisionCode = useDivisionOf(form.form.watch("officeId"));

  /** The same name and birth day anywhere in the county is worth a look before going on. */
  async function lookOnce(name: string, birthDay: string): Promise<Failure | null> {
    const wanted = `${name} ${birthDay}`;
    if (sought.current === wanted) return null;
    const { cards, failure } = await find({ name, birthDay });
    if (failure) return failure;
    sought.current = wanted;
    if (cards.length > 0) setDoubt({ cards, isCertain: false });
    return null;
  }

  async function register(values: RegisterOutput): Promise<Failure | null> {
    const { data, failure } = await send({
      input: { ...within(values, divisionCode), idempotencyKey: key.current() },
    });
    const refused = key.answered(failure ?? refusedBy(data.registerPerson));
    if (refused) {
      setChecking(false);
      const places = registerPlacesOf(form.form.getValues());
      return placedIn(places, placedIn(places, refused, "input.person."), "input.");
    }
    if (data?.registerPerson.__typename === "Person") {
      const { id, name } = data.registerPerson;
      showToast({
        tone: "success",
        text: intl.formatMessage({ id: "people.register.done" }, { name }),
      });
      onRegistered(id);
    }
    return null;
  }

  function refusedBy(result: RegisterPersonMutation["registerPerson"]): Failure | null {
    if (result.__typename === "Person") return null;
    if (result.card) {
      setDoubt({ cards: [readFragment(foundCard, result.card)], isCertain: true });
    }
    const words = intl.formatMessage({ id: "people.register.already" });
    return refusal("", { documentNumber: words });
  }

  return (
    <Form form={form}>
      {isChecking ? (
        <CheckAnswers
          values={form.form.getValues()}
          isSending={form.isSubmitting}
          onBack={() => {
            setChecking(false);
            focusHeading();
          }}
        />
      ) : (
        <RegisterFields form={form} labels={labels} />
      )}
      {doubt && <PossibleDuplicates {...doubt} onClose={() => setDoubt(null)} />}
      <UnsavedGuard isUnsaved={form.isUnsaved} isKept={form.keepsDraft} />
    </Form>
  );
}

/** Somebody lives where the office is that answers for them, until another place is known. */
function within({ officeId, person }: RegisterOutput, divisionCode: string | null): RegisterOutput {
  return { officeId, person: { ...person, residence: { ...person.residence, divisionCode } } };
}
