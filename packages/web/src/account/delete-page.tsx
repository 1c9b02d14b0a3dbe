import { useTranslations } from "next-intl";
import { getTranslations } from "next-intl/server";
import { Notice } from "@/bookings/notice";
import { SlotFacts } from "@/bookings/slot-facts";
import { AccountDeletionDocument, type AccountDeletionQuery } from "@/graphql/generated/graphql";
import { askApi } from "@/graphql/server-client";
import { Link } from "@/i18n/navigation";
import { paths } from "@/paths";
import { DeleteForm } from "./delete-form";
import { NarrowPage } from "./narrow-page";
import { SignedOut } from "./signed-out";
import "./account.css";
import "@/bookings/bookings.css";

type Deletion = NonNullable<AccountDeletionQuery["viewer"]>["accountDeletion"];

/** What deleting the account would do, and then the form that does it. */
export async function DeletePage() {
  const words = await getTranslations("account");
  const asked = await askApi(AccountDeletionDocument, {}).catch(() => null);
  return (
    <NarrowPage>
      <h1>{words("delete.title")}</h1>
      {!asked && <Notice kind="error" title={words("unavailable.title")} message={words("unavailable.message")} />}
      {asked && !asked.viewer && <SignedOut returnTo={paths.accountDeletion()} />}
      {asked?.viewer && <Body deletion={asked.viewer.accountDeletion} />}
    </NarrowPage>
  );
}

function Body({ deletion: { bookings, refusal } }: { deletion: Deletion }) {
  const words = useTranslations("account.delete");
  if (refusal)
    return (
      <>
        <Notice kind="warning" title={words("notNow")} message={refusal.message} />
        <Back />
      </>
    );
  return (
    <>
      <p>{words("cannotBeUndone")}</p>
      <h2 className="fr-h5">{words("happens.title")}</h2>
      <ul>
        <li>{words("happens.identity")}</li>
        <li>{words("happens.signIns")}</li>
        <li>{words("happens.kept")}</li>
        <li>{words("happens.ministry")}</li>
      </ul>
      <h2 className="fr-h5">{words("bookings", { count: bookings.length })}</h2>
      {bookings.map(({ id, slot }) => (
        <SlotFacts key={id} slot={slot} />
      ))}
      <DeleteForm />
      <Back />
    </>
  );
}

function Back() {
  const words = useTranslations("account.delete");
  return (
    <p className="fr-mt-3w">
      <Link className="fr-link" href={paths.account()}>
        {words("back")}
      </Link>
    </p>
  );
}
