import { useTranslations } from "next-intl";
import { vehicleCategories } from "./licence-category";

/** Licence categories as the options of a select, by vehicle. */
export function CategoryOptions() {
  const words = useTranslations("board.categories");
  return (["car", "motorcycle", "lorry", "coach"] as const).map((vehicle) => (
    <optgroup key={vehicle} label={words(vehicle)}>
      {vehicleCategories[vehicle].map((category) => (
        <option key={category} value={category}>
          {category}
        </option>
      ))}
    </optgroup>
  ));
}
