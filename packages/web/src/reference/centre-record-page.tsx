import { getTranslations } from "next-intl/server";
import { mapUrl } from "@/bookings/map-url";
import { ReferenceCentreDocument } from "@/graphql/generated/graphql";
import { askApi } from "@/graphql/server-client";
import { officersOnly } from "@/officer/officers-only";
import { BackToReference } from "./back-to-reference";
import { CentreForm } from "./centre-form";

/** A centre as officers keep it, with a form for who may change it. */
export function CentreRecordPage({ id, department }: { id: string; department: string }) {
  return officersOnly(async ({ permissions }) => {
    const words = await getTranslations("reference");
    const { centreRecords } = await askApi(ReferenceCentreDocument, { code: department });
    const record = centreRecords?.find(({ centre }) => centre.id === id);
    if (!record)
      return (
        <>
          <h1>{words("unknown.title")}</h1>
          <p>{words("unknown.message")}</p>
        </>
      );
    const { centre, instructionsFr } = record;
    return (
      <>
        <BackToReference department={department} />
        <h1>{centre.name}</h1>
        <p>
          <a
            className="fr-link"
            href={mapUrl(centre.position, centre.positionPrecision)}
            target="_blank"
            rel="noopener noreferrer"
          >
            {words("centre.map")}
          </a>
        </p>
        {permissions.includes("CHANGE_REFERENCE") ? <CentreForm record={record} /> : <p>{instructionsFr}</p>}
      </>
    );
  });
}
