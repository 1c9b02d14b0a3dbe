import { useTranslations } from "next-intl";
import { getTranslations } from "next-intl/server";
import { useMoment } from "@/bookings/use-moment";
import { CheckConvocationDocument, type CheckConvocationQuery } from "@/graphql/generated/graphql";
import { askApi } from "@/graphql/server-client";
import { CheckedPaper } from "./checked-paper";
import "@/bookings/bookings.css";
import "./convocations.css";

type Convocation = NonNullable<CheckConvocationQuery["convocation"]>;

const tones = {
  VALID: "success",
  REPLACED: "error",
  CANCELLED: "error",
  WITHDRAWN: "error",
  PASSED: "info",
  UNKNOWN: "error",
} as const;

/** What the code on a convocation leads to: for whoever receives the candidate, without an account. */
export async function CheckConvocationPage({ token }: { token: string }) {
  const words = await getTranslations("convocations.check");
  const { convocation, examPaper } = await askApi(CheckConvocationDocument, { token });
  const state = convocation?.state ?? "UNKNOWN";
  return (
    <div className="fr-container fr-py-6w">
      <div className="fr-grid-row fr-grid-row--center">
        <div className="fr-col-12 fr-col-lg-8">
          {examPaper && <CheckedPaper paper={examPaper} />}
          {!examPaper && <h1>{words("title")}</h1>}
          {!examPaper && (
            <div className={`fr-alert fr-alert--${tones[state]} fr-mb-3w`}>
              <h2 className="fr-alert__title">{words(`${state}.title`)}</h2>
              <p>{words(`${state}.message`)}</p>
            </div>
          )}
          {convocation && <Facts convocation={convocation} />}
        </div>
      </div>
    </div>
  );
}

function Facts({ convocation }: { convocation: Convocation }) {
  const words = useTranslations("convocations.check");
  const exam = useTranslations("bookings");
  const { dayAndTime, zone } = useMoment(convocation);
  const { centre, category, phase, initials } = convocation;
  return (
    <>
      <dl className="booking-facts">
        <div>
          <dt>{words("initials")}</dt>
          <dd>
            <strong>{initials}</strong>
          </dd>
        </div>
        <div>
          <dt>{words("when")}</dt>
          <dd>
            <strong className="booking-facts__moment">{dayAndTime}</strong>
            {zone && <span className="booking-facts__detail">{zone}</span>}
          </dd>
        </div>
        <div>
          <dt>{words("where")}</dt>
          <dd>
            <strong>{centre.name}</strong>
            <span className="booking-facts__detail">{centre.address ?? exam("addressUnknown")}</span>
          </dd>
        </div>
        <div>
          <dt>{words("exam")}</dt>
          <dd>
            <strong>{exam("category", { category })}</strong>
            <span className="booking-facts__detail">{exam(`phase.${phase}`)}</span>
          </dd>
        </div>
      </dl>
      <p className="fr-hint-text">{words("why")}</p>
    </>
  );
}
