import { getTranslations } from "next-intl/server";
import { Suspense } from "react";
import { ForgetExamDay } from "@/exam-day/forget-exam-day";
import { Link } from "@/i18n/navigation";
import { paths } from "@/paths";
import { signOut } from "./sign-in.actions";
import { SignInLink } from "./sign-in-link";
import { currentOfficer, currentViewer } from "./viewer";
import "./viewer-menu.css";

/** Who is signed in, and the way in or out. When the API is silent the way in stays: the page must not fail for its header. */
export async function ViewerMenu() {
  const words = await getTranslations("signIn.viewer");
  const known = await Promise.all([currentViewer(), currentOfficer()]).catch(() => null);
  const [viewer, officer] = known ?? [null, null];
  const examines = officer?.role === "EXAMINER";
  if (!viewer && !officer)
    return (
      <>
        {known && <ForgetExamDay />}
        <Suspense>
          <SignInLink label={words("signIn")} />
        </Suspense>
      </>
    );
  return (
    <div className="viewer-menu">
      {!examines && <ForgetExamDay />}
      <p className="viewer-menu__name">
        <span className="fr-icon-account-circle-fill fr-icon--sm" aria-hidden="true" />
        <span className="fr-sr-only">{words("signedInAs")} </span>
        {viewer ? `${viewer.firstName} ${viewer.birthName}` : officer && words(`roles.${officer.role}`)}
      </p>
      {officer && (
        <Link className="fr-btn fr-btn--tertiary fr-btn--sm" href={examines ? paths.examDay() : paths.officer()}>
          {words(examines ? "examDay" : "officer")}
        </Link>
      )}
      <form action={signOut}>
        <button type="submit" className="fr-btn fr-btn--tertiary fr-btn--sm">
          {words("signOut")}
        </button>
      </form>
    </div>
  );
}
