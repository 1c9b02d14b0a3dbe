import { useTranslations } from "next-intl";
import { useWrittenInstant } from "@/account/written-instant";
import type { ActFactsFragment } from "@/graphql/generated/graphql";
import { Link } from "@/i18n/navigation";
import { acts as french } from "@/messages/fr/acts";
import { paths } from "@/paths";
import { ActObject } from "./act-object";

const COUNTS = Object.keys(french.counts) as (keyof typeof french.counts)[];

/** Acts, the latest first: what, on what, by whom, when; folded, what the chain keeps of it. */
export function ActList({ acts }: { acts: readonly ActFactsFragment[] }) {
  const words = useTranslations("administration.acts");
  return (
    <ol className="acts" aria-label={words("caption")}>
      {acts.map((act) => (
        <li className="acts-act" key={act.number}>
          <Act act={act} />
        </li>
      ))}
    </ol>
  );
}

function Act({ act }: { act: ActFactsFragment }) {
  const words = useTranslations("administration.acts");
  const roles = useTranslations("signIn.viewer.roles");
  const written = useWrittenInstant();
  const details = Object(act.details) as Readonly<Record<string, unknown>>;
  const counted = COUNTS.filter((name) => typeof details[name] === "number");
  const id = act.officerId;
  return (
    <>
      <div>
        <p className="acts-what">{words(`kinds.${act.act}`)}</p>
        <p>
          <ActObject act={act} />
          {counted.map((name) => (
            <span key={name}>, {words(`counts.${name}`, { count: Number(details[name]) })}</span>
          ))}
        </p>
        {act.reason && <p className="acts-reason">{words("reason", { reason: act.reason })}</p>}
      </div>
      <div>
        <p>
          <Link className="fr-link" href={paths.officerRecord(id)} prefetch={false}>
            {act.officerRole ? words("by", { role: roles(act.officerRole), id }) : words("officer", { id })}
          </Link>
        </p>
        <p className="fr-hint-text">{words("when", written(act.at))}</p>
        <p className="fr-hint-text">
          {act.departmentCode ? words("inDepartment", { code: act.departmentCode }) : words("everywhere")}
        </p>
      </div>
      <details className="acts-more">
        <summary>
          {words("number", { number: String(act.number) })}
          <span className="fr-sr-only"> {words("more")}</span>
        </summary>
        <dl>
          <dt>{words("hash")}</dt>
          <dd>
            <code>{act.hash}</code>
          </dd>
          <dt>{words("object")}</dt>
          <dd>
            <code>{act.object}</code>
          </dd>
          {Object.keys(details).length > 0 && (
            <>
              <dt>{words("details")}</dt>
              <dd>
                <code>{JSON.stringify(details)}</code>
              </dd>
            </>
          )}
        </dl>
      </details>
    </>
  );
}
