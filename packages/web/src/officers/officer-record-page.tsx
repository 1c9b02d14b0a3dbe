import { useTranslations } from "next-intl";
import { getTranslations } from "next-intl/server";
import { useWrittenInstant } from "@/account/written-instant";
import { type KnownOfficerFactsFragment, OfficerRecordDocument } from "@/graphql/generated/graphql";
import { askApi } from "@/graphql/server-client";
import { Link } from "@/i18n/navigation";
import { NotForThisOfficer } from "@/officer/not-for-this-officer";
import { officersOnly } from "@/officer/officers-only";
import { paths } from "@/paths";
import { BackLink } from "@/planning/back-link";
import { ChangeForm } from "./change-form";
import { RemoveForm } from "./remove-form";
import { useOfficerName } from "./use-officer-name";
import "./officers.css";

/** One officer: their rights, and the way to end them. */
export function OfficerRecordPage({ id }: { id: string }) {
  return officersOnly(async () => {
    const words = await getTranslations("administration.record");
    const { officers } = await askApi(OfficerRecordDocument, { id });
    if (!officers) return <NotForThisOfficer title={words("metaTitle")} />;
    const officer = officers.edges[0]?.node;
    return (
      <>
        <BackLink href={paths.officers()} label={words("back")} />
        {officer ? (
          <Found officer={officer} />
        ) : (
          <>
            <h1>{words("unknown.title")}</h1>
            <p>{words("unknown.message")}</p>
          </>
        )}
        {/^\d+$/.test(id) && (
          <p className="fr-mt-4w">
            <Link className="fr-link" href={paths.acts({ agent: id })} prefetch={false}>
              {words("acts")}
            </Link>
          </p>
        )}
      </>
    );
  });
}

function Found({ officer }: { officer: KnownOfficerFactsFragment }) {
  const words = useTranslations("administration.record");
  const written = useWrittenInstant();
  const name = useOfficerName()(officer);
  return (
    <>
      <h1 className="officers-name">{name}</h1>
      {officer.email && name !== officer.email && <p className="officers-name">{officer.email}</p>}
      <p>
        {words("added", written(officer.addedAt))} {words(officer.linked ? "linked" : "notLinked")}
      </p>
      {officer.isOwn ? (
        <p>{words("own")}</p>
      ) : (
        <>
          <ChangeForm officer={officer} />
          <RemoveForm officerId={officer.id} name={name} />
        </>
      )}
    </>
  );
}
