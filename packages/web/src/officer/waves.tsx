import { useTranslations } from "next-intl";
import { useWrittenInstant } from "@/account/written-instant";
import type { FoundQueue } from "./queue-page";

/** The waves that went out. */
export function Waves({ waves }: { waves: FoundQueue["waves"] }) {
  const words = useTranslations("officer.queue.waves");
  const written = useWrittenInstant();
  if (waves.length === 0) return null;
  return (
    <section aria-labelledby="vagues">
      <h2 className="fr-h4" id="vagues">
        {words("title")}
      </h2>
      <ul>
        {waves.map(({ sentAt, size, invited }) => (
          <li key={sentAt}>{words("line", { size, invited, ...written(sentAt) })}</li>
        ))}
      </ul>
    </section>
  );
}
