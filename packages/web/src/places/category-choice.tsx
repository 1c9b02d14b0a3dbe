import { useTranslations } from "next-intl";
import { type LicenceCategory, vehicleCategories } from "@/availability/licence-category";
import { Link } from "@/i18n/navigation";
import { paths } from "@/paths";

/** The category comes first. Each is a link to this page, so the choice is in the address and needs no JavaScript. */
export function CategoryChoice({ category }: { category: LicenceCategory }) {
  const words = useTranslations("board.categories");
  const home = useTranslations("home.category");
  return (
    <nav aria-labelledby="category">
      <h2 id="category" className="home__step">
        {home("title")}
      </h2>
      <div className="category-choice">
        {(["car", "motorcycle", "lorry", "coach"] as const).map((vehicle) => (
          <div key={vehicle}>
            <p className="category-choice__vehicle" id={`vehicle-${vehicle}`}>
              {words(vehicle)}
            </p>
            <ul className="category-choice__list" aria-labelledby={`vehicle-${vehicle}`}>
              {vehicleCategories[vehicle].map((choice) => (
                <li key={choice}>
                  <Link
                    className="category-choice__link"
                    href={paths.home({ categorie: choice })}
                    aria-current={choice === category ? "true" : undefined}
                    aria-label={words("name", { category: choice })}
                    scroll={false}
                    prefetch={false}
                  >
                    {choice}
                  </Link>
                </li>
              ))}
            </ul>
          </div>
        ))}
      </div>
    </nav>
  );
}
