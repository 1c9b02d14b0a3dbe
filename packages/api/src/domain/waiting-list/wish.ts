import { type ExamPhase, type LicenceCategory, WEEKDAYS, type Weekday } from "@creneau/schema";
import { type CivilDate, weekdayOf } from "../civil-date.js";
import { fitsDay, fitsHour, type PlaceOffered, type WantedDays, type WantedHours } from "../finding/wanted.js";
import type { CentreId } from "../id.js";

/** Where a place would suit: at centres that were named or are near a town, or anywhere in a department, a centre to come included. */
type WishedArea =
  | { readonly kind: "centres"; readonly centreIds: readonly CentreId[] }
  | { readonly kind: "department"; readonly departmentCode: string };

/** What a candidate would take (souhait). Hours and dates are those of the centre's own clock and calendar. */
export type Wish = Omit<WantedDays, "weekdays"> &
  WantedHours & {
    readonly category: LicenceCategory;
    readonly phase: ExamPhase;
    readonly area: WishedArea;
    readonly weekdays: ReadonlySet<Weekday>;
  };

/** What a wish looks at in a place. */
export type WishedPlace = PlaceOffered & { readonly phase: ExamPhase; readonly departmentCode: string };

const isWithin = (area: WishedArea, { centreId, departmentCode }: WishedPlace): boolean =>
  area.kind === "department" ? area.departmentCode === departmentCode : area.centreIds.includes(centreId);

/** Whether the place is one of those that the wish means. */
export const fits = (wish: Wish, place: WishedPlace): boolean =>
  place.category === wish.category &&
  place.phase === wish.phase &&
  isWithin(wish.area, place) &&
  fitsDay(wish, place.civilDate) &&
  fitsHour(wish, place.minuteOfDay);

/** Whether the last date of a wish is over: it means no place any more. `on`: today where its candidate is on file. */
export const isPastWish = ({ to }: Pick<Wish, "to">, on: CivilDate): boolean => to !== null && to < on;

const key = (exam: Pick<Wish, "category" | "phase">, weekday: Weekday, where: string): string =>
  `${exam.category}/${exam.phase}/${WEEKDAYS.indexOf(weekday) + 1}/${where}`;

/**
 * The words under which the index finds a wish: exam, weekday and where. A place has two of them (`keysOfPlace`), so a freed
 * place meets only wishes that share one, however many others there are.
 */
export const keysOfWish = (wish: Wish): string[] => {
  const { area } = wish;
  const places =
    area.kind === "department" ? [`d${area.departmentCode}`] : area.centreIds.map((centreId) => `c${centreId}`);
  return [...wish.weekdays].flatMap((weekday) => places.map((where) => key(wish, weekday, where)));
};

/** The same words of a place. The database builds them too: waiting-list/wished-place.ts. */
export const keysOfPlace = (place: WishedPlace): string[] => {
  const weekday = weekdayOf(place.civilDate);
  return [key(place, weekday, `c${place.centreId}`), key(place, weekday, `d${place.departmentCode}`)];
};
