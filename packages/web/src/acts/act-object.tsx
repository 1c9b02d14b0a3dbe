import { useTranslations } from "next-intl";
import type { ActFactsFragment } from "@/graphql/generated/graphql";
import { Link } from "@/i18n/navigation";
import { acts } from "@/messages/fr/acts";
import { paths } from "@/paths";

type Named = Pick<ActFactsFragment, "object" | "objectId" | "departmentCode">;
type Kind = keyof typeof acts.objects;

const isKind = (kind: string): kind is Kind => Object.hasOwn(acts.objects, kind);

/** Which screen shows an object; null for what has none of its own, or is shown to whoever did it alone. */
const screenOf = (kind: Kind, { objectId, departmentCode }: Named): string | null => {
  if (!objectId) return null;
  const departement = departmentCode ?? "";
  switch (kind) {
    case "candidate":
      return paths.candidate(objectId);
    case "centre":
      return paths.referenceCentre(objectId, departement);
    case "department":
      return paths.withdrawals({ departement: objectId });
    case "examiner":
      return paths.referenceExaminer(objectId, departement);
    case "policy":
      return paths.reference({ departement });
    case "grid":
      return paths.referenceGrids({ departement });
    case "mailing":
      return paths.mailings({ departement });
    case "officer":
      return paths.officerRecord(objectId);
    case "rehousing":
      return paths.rehousing(objectId);
    case "session":
      return paths.planningSession(objectId);
    case "absence":
    case "exam_line":
    case "import_candidates":
    case "import_planning":
    case "list":
    case "penalty":
    case "proof":
    case "publication":
    case "slot":
      return null;
  }
};

/** What an act was on: in words, and as a link where a screen shows it. */
export function ActObject({ act }: { act: Named }) {
  const words = useTranslations("administration.acts.objects");
  const [kind = "", id = ""] = act.object.split(":");
  if (!isKind(kind)) return <span>{act.object}</span>;
  // Of an id that nobody reads, the beginning tells it from the others of a page.
  const label = words(kind, { id: id.length > 20 ? id.slice(0, 8) : id });
  const screen = screenOf(kind, act);
  // Opening a candidate's file is an act in itself: nothing is fetched before somebody asks.
  return screen ? (
    <Link className="fr-link" href={screen} prefetch={false}>
      {label}
    </Link>
  ) : (
    <span title={id}>{label}</span>
  );
}
