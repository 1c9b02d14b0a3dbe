import { useTranslations } from "next-intl";
import type { SignInFactsFragment } from "@/graphql/generated/graphql";
import type { AccountDone } from "@/paths";
import { SubmitButton } from "@/sign-in/submit-button";
import { Section } from "./section";
import { endEverySignIn, endOneSignIn, endOtherSignIns } from "./sign-ins.actions";
import { useWrittenInstant } from "./written-instant";

type Props = { signIns: readonly SignInFactsFragment[]; done: AccountDone | null };

/** Who can open this file right now, and the way to end it. Plain forms: they work without JavaScript. */
export function SignIns({ signIns, done }: Props) {
  const words = useTranslations("account.signIns");
  return (
    <Section id="connexions" title={words("title")}>
      <p>{words("intro")}</p>
      <div role="status">
        {done && (
          <div className="fr-alert fr-alert--success fr-alert--sm fr-mb-2w">
            <p>{words(`done.${done}`)}</p>
          </div>
        )}
      </div>
      <ul className="account-list">
        {signIns.map((signIn) => (
          <SignIn key={signIn.id} signIn={signIn} />
        ))}
      </ul>
      <div className="account-actions">
        {signIns.length > 1 && (
          <form action={endOtherSignIns}>
            <SubmitButton label={words("others")} pendingLabel={words("ending")} secondary />
          </form>
        )}
        <form action={endEverySignIn}>
          <SubmitButton label={words("everywhere")} pendingLabel={words("ending")} secondary />
        </form>
      </div>
    </Section>
  );
}

function SignIn({ signIn: { id, device, since, lastUsedAt, current } }: { signIn: SignInFactsFragment }) {
  const words = useTranslations("account.signIns");
  const written = useWrittenInstant();
  const name = device ?? words("program");
  return (
    <li className="account-card account-card--row">
      <div>
        <p className="account-card__title">{name}</p>
        {current && <p className="fr-badge fr-badge--info fr-badge--no-icon">{words("current")}</p>}
        <p className="fr-hint-text">
          {words("since", { date: written(since).day })} - {words("lastUsed", { date: written(lastUsedAt).day })}
        </p>
      </div>
      {!current && (
        <form action={endOneSignIn}>
          <input type="hidden" name="connexion" value={id} />
          <button type="submit" className="fr-btn fr-btn--tertiary fr-btn--sm">
            {words("end")}
            <span className="fr-sr-only"> {name}</span>
          </button>
        </form>
      )}
    </li>
  );
}
