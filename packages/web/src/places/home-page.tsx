import { useTranslations } from "next-intl";
import type { LicenceCategory } from "@/availability/licence-category";
import { Link } from "@/i18n/navigation";
import { paths } from "@/paths";
import { DemonstrationOffer } from "@/sign-in/demonstration-offer";
import { CategoryChoice } from "./category-choice";
import { DepartmentForm } from "./department-form";
import type { DepartmentName } from "./departments";
import { HeroPicture } from "./hero-picture";
import { NearMe } from "./near-me";
import type { Town } from "./town-list";
import { TownSearch } from "./town-search";
import "./home.css";

type Props = {
  category: LicenceCategory;
  departments: readonly DepartmentName[];
  search: string;
  towns: readonly Town[];
};

/** What Créneau is, and where to start: a category, then a department, a town, or where one is. */
export function HomePage({ category, departments, search, towns }: Props) {
  const words = useTranslations("home");
  return (
    <>
      <div className="home-hero">
        <div className="fr-container home-hero__body">
          <div>
            <h1>{words("title")}</h1>
            <p className="fr-text--lead">{words("lead")}</p>
          </div>
          <HeroPicture />
        </div>
      </div>
      <div className="fr-container home">
        <CategoryChoice category={category} />
        <section aria-labelledby="where">
          <h2 id="where" className="home__step">
            {words("where.title")}
          </h2>
          <div className="home__ways">
            <DepartmentForm category={category} departments={departments} />
            <TownSearch category={category} search={search} towns={towns} />
            <NearMe category={category} />
          </div>
          <BeforeOneBooks category={category} />
        </section>
        <Promises />
        <DemonstrationOffer />
      </div>
    </>
  );
}

/** Whether one may sit the exam, and where those begin who come without a driving school. */
function BeforeOneBooks({ category }: Pick<Props, "category">) {
  const words = useTranslations("home");
  return (
    <>
      <p className="home__eligibility">
        {words("eligibility.question")}{" "}
        <Link className="fr-link" href={paths.eligibility({ categorie: category })} prefetch={false}>
          {words("eligibility.check")}
        </Link>
      </p>
      <p className="home__entry">
        {words("entry.question")}{" "}
        <Link className="fr-link" href={paths.entry()} prefetch={false}>
          {words("entry.begin")}
        </Link>
      </p>
    </>
  );
}

/** What one may count on, in three sentences. */
function Promises() {
  const words = useTranslations("home.promises");
  return (
    <section className="home__promises" aria-label={words("label")}>
      {(["live", "once", "fair"] as const).map((promise) => (
        <div key={promise}>
          <h3 className={`home__promise home__promise--${promise}`}>{words(`${promise}.title`)}</h3>
          <p>{words(`${promise}.text`)}</p>
        </div>
      ))}
    </section>
  );
}
