import { useTranslations } from "next-intl";
import { getTranslations } from "next-intl/server";
import { Notice } from "@/bookings/notice";
import { EmailChangePageDocument, type EmailChangePageQuery } from "@/graphql/generated/graphql";
import { askApi } from "@/graphql/server-client";
import { Link } from "@/i18n/navigation";
import { paths } from "@/paths";
import { EmailForm } from "./email-form";
import { NarrowPage } from "./narrow-page";
import { SignedOut } from "./signed-out";
import { useWrittenInstant } from "./written-instant";
import "./account.css";

type Viewer = NonNullable<EmailChangePageQuery["viewer"]>;

/** Asks for another e-mail address, and tells where the last wish stands. */
export async function EmailPage() {
  const words = await getTranslations("account");
  const asked = await askApi(EmailChangePageDocument, {}).catch(() => null);
  return (
    <NarrowPage>
      <h1>{words("email.title")}</h1>
      {!asked && <Notice kind="error" title={words("unavailable.title")} message={words("unavailable.message")} />}
      {asked && (asked.viewer ? <Body viewer={asked.viewer} /> : <SignedOut returnTo={paths.accountEmail()} />)}
    </NarrowPage>
  );
}

function Body({ viewer: { candidate, emailChange } }: { viewer: Viewer }) {
  const words = useTranslations("account.email");
  return (
    <>
      <p>{candidate.email ? words("now", { email: candidate.email }) : words("none")}</p>
      {emailChange && <Waiting change={emailChange} />}
      <p>{words("how")}</p>
      <EmailForm />
      <p className="fr-mt-3w">
        <Link className="fr-link" href={paths.account()}>
          {words("back")}
        </Link>
      </p>
    </>
  );
}

/** What is still missing before the address changes. */
function Waiting({ change: { standing, newEmail, silenceEndsAt } }: { change: NonNullable<Viewer["emailChange"]> }) {
  const words = useTranslations("account.email.waiting");
  const until = useWrittenInstant()(silenceEndsAt);
  if (standing !== "WAITING_FOR_NEW" && standing !== "WAITING_FOR_OLD") return null;
  return (
    <div className="fr-alert fr-alert--info fr-mb-3w">
      <h2 className="fr-alert__title">{words("title", { email: newEmail })}</h2>
      <p>{standing === "WAITING_FOR_NEW" ? words("new") : words("old", until)}</p>
    </div>
  );
}
