import { useTranslations } from "next-intl";
import { useWrittenDay } from "@/bookings/use-moment";
import type { CheckConvocationQuery } from "@/graphql/generated/graphql";

type Paper = NonNullable<CheckConvocationQuery["examPaper"]>;

const TONES = { VALID: "success", REPLACED: "error" } as const;

/** What the code on a list, a certificate or a letter of an exam day leads to. */
export function CheckedPaper({ paper }: { paper: Paper }) {
  const words = useTranslations("convocations.paper");
  const written = useWrittenDay();
  const { state, initials, mention, hash, date } = paper;
  return (
    <>
      <h1>{words(`title.${paper.paper}`)}</h1>
      <div className={`fr-alert fr-alert--${TONES[state]} fr-mb-3w`}>
        <h2 className="fr-alert__title">{words(`${state}.title`)}</h2>
        <p>{words(`${state}.message`)}</p>
      </div>
      <dl className="booking-facts">
        {initials && <Fact label={words("initials")} value={initials} />}
        <Fact label={words("date")} value={written(date)} />
        {mention && <Fact label={words("mention")} value={mention} />}
        <Fact label={words("hash")} value={hash} />
      </dl>
      <p className="fr-hint-text">{words("why")}</p>
    </>
  );
}

function Fact({ label, value }: { label: string; value: string }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd className="booking-facts__code">
        <strong>{value}</strong>
      </dd>
    </div>
  );
}
