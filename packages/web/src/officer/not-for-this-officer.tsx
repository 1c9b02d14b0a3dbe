import { useTranslations } from "next-intl";
import { paths } from "@/paths";
import { BackLink } from "@/planning/back-link";

/** A page of the officers' area whose list the API does not give to this one: what there is, they do not learn. */
export function NotForThisOfficer({ title }: { title: string }) {
  const words = useTranslations("administration.notForYou");
  return (
    <>
      <BackLink href={paths.officer()} label={words("back")} />
      <h1>{title}</h1>
      <p className="fr-text--lead">{words("message")}</p>
    </>
  );
}
