import { useTranslations } from "next-intl";
import type { PasskeyFactsFragment } from "@/graphql/generated/graphql";
import { AddPasskey } from "./add-passkey";
import { removePasskey } from "./passkeys.actions";
import { Section } from "./section";
import { useWrittenInstant } from "./written-instant";

/** Another way in than the mailed link: the passkeys of this account. */
export function Passkeys({ passkeys }: { passkeys: readonly PasskeyFactsFragment[] }) {
  const words = useTranslations("account.passkeys");
  return (
    <Section id="cles" title={words("title")}>
      <p>{words("intro")}</p>
      {passkeys.length === 0 && <p>{words("none")}</p>}
      <ul className="account-list">
        {passkeys.map((passkey) => (
          <Passkey key={passkey.id} passkey={passkey} />
        ))}
      </ul>
      <AddPasskey />
      <noscript>
        <p>{words("withoutScript")}</p>
      </noscript>
    </Section>
  );
}

function Passkey({ passkey: { id, keeper, addedAt } }: { passkey: PasskeyFactsFragment }) {
  const words = useTranslations("account.passkeys");
  const written = useWrittenInstant()(addedAt);
  const name = keeper ?? words("unnamed");
  return (
    <li className="account-card account-card--row">
      <div>
        <p className="account-card__title">{name}</p>
        <p className="fr-hint-text">{words("added", written)}</p>
      </div>
      <form action={removePasskey}>
        <input type="hidden" name="cle" value={id} />
        <button type="submit" className="fr-btn fr-btn--tertiary fr-btn--sm">
          {words("remove")}
          <span className="fr-sr-only"> {words("removeWhich", { name, ...written })}</span>
        </button>
      </form>
    </li>
  );
}
