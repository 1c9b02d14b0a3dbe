import { useTranslations } from "next-intl";
import { useWrittenInstant } from "@/account/written-instant";
import { WrittenDate } from "@/availability/written-date";
import type { MailingFactsFragment } from "@/graphql/generated/graphql";
import { LiveRefresh } from "@/shell/live-refresh";

const EVERY_MS = 4_000;
const PROGRESS = ["queued", "sent", "dropped"] as const;

/** Letters that went out, the latest first, and how far each is: while one is on its way, the page follows. */
export function MailingList({ mailings }: { mailings: readonly MailingFactsFragment[] }) {
  const words = useTranslations("administration.mailings");
  const roles = useTranslations("signIn.viewer.roles");
  const written = useWrittenInstant();
  if (mailings.length === 0) return <p>{words("none")}</p>;
  return (
    <>
      {mailings.some(({ queued }) => queued > 0) && <LiveRefresh everyMs={EVERY_MS} />}
      <ul className="mailings-list">
        {mailings.map((mailing) => (
          <li key={mailing.id}>
            <p className="mailings-subject" lang="fr">
              {mailing.subjectFr}
            </p>
            <p lang="en" className="fr-hint-text">
              {mailing.subjectEn}
            </p>
            <p>
              {words("to", { count: mailing.recipients, audience: words(`audiences.${mailing.audience}`) })}
              {mailing.examDate && (
                <>
                  {" "}
                  (<WrittenDate date={mailing.examDate} way="date" />)
                </>
              )}
            </p>
            <p className="fr-hint-text">
              {words("line", {
                role: mailing.officerRole ? roles(mailing.officerRole) : words("nobodyKnown"),
                ...written(mailing.sentAt),
              })}
            </p>
            <ul className="mailings-progress">
              {PROGRESS.filter((name) => mailing[name] > 0).map((name) => (
                <li key={name} className={`fr-badge fr-badge--sm fr-badge--${TONES[name]}`}>
                  {words(`progress.${name}`, { count: mailing[name] })}
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </>
  );
}

const TONES = { queued: "info", sent: "success", dropped: "warning" } as const;
