import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { Link } from "@/i18n/navigation";
import { paths } from "@/paths";
import { pageOrFailure } from "@/shell/page-or-failure";
import { installation } from "@/sign-in/installation";
import { type CurrentOfficer, currentOfficer } from "@/sign-in/viewer";
import { DemonstrationOfficer } from "./demonstration-officer";
import "./officer.css";

/** A page of the officers' area. It is a matter of comfort: what an officer may do, the API decides. */
export function officersOnly(makePage: (officer: CurrentOfficer) => Promise<ReactNode>): Promise<ReactNode> {
  return pageOrFailure(async () => {
    const officer = await currentOfficer();
    return <div className="fr-container fr-py-6w officer">{officer ? await makePage(officer) : <NotAnOfficer />}</div>;
  });
}

async function NotAnOfficer() {
  const words = await getTranslations("officer.notAnOfficer");
  return (
    <>
      <h1>{words("title")}</h1>
      <p className="fr-text--lead">{words("message")}</p>
      <p>
        <Link className="fr-link" href={paths.officerSignIn()}>
          {words("signIn")}
        </Link>
      </p>
      {installation().demonstration && <DemonstrationOfficer />}
    </>
  );
}
