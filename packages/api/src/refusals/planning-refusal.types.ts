import type { CategoryGroup, LicenceCategory, SlotState } from "@creneau/schema";
import { Field, ID, Int, ObjectType } from "type-graphql";
import { CategoryGroupEnum, LicenceCategoryEnum, PublicationStateEnum, SlotStateEnum } from "../contract/enums.js";
import { CivilDate } from "../contract/scalars.js";
import { RefusalType } from "./refusal.types.js";

// As in refusal.types.ts: the source object of each is the domain's refusal of the same `kind`.

@ObjectType({ implements: RefusalType, description: "The session would have no place." })
export class NothingPlanned {}

@ObjectType({ implements: RefusalType, description: "A place does not begin at a start of the grid." })
export class OffTheGrid {
  @Field(() => String, { nullable: true, description: "Which start, `HH:MM`; null when there is no grid." })
  startsAt: string | null;
  @Field(() => [String], { description: "The starts of the grid." })
  starts: readonly string[];
}

@ObjectType({ implements: RefusalType, description: "Two places of the session would overlap." })
export class PlacesOverlap {
  @Field(() => String, { description: "The start of the later one, `HH:MM`." })
  startsAt: string;
}

@ObjectType({ implements: RefusalType, description: "The group of the session does not examine this category." })
export class CategoryNotExamined {
  @Field(() => LicenceCategoryEnum, { description: "The category." })
  category: LicenceCategory;
  @Field(() => CategoryGroupEnum, { description: "The group." })
  group: CategoryGroup;
}

@ObjectType({ implements: RefusalType, description: "B1 cannot be examined there: `rule` says what is missing." })
export class B1NotPossible {
  @Field(() => String, { description: "The start, `HH:MM`." })
  startsAt: string;
}

@ObjectType({
  implements: RefusalType,
  description: "So much extra time is never granted, or the day has no room for it.",
})
export class ExtraTimeNotPossible {
  @Field(() => String, { description: "The start, `HH:MM`." })
  startsAt: string;
  @Field(() => Int, { description: "The most minutes that are granted." })
  mostMinutes: number;
  @Field(() => Int, {
    nullable: true,
    description: "Units in a row that it takes; null when so much is never granted.",
  })
  neededUnits: number | null;
}

@ObjectType({
  implements: RefusalType,
  description: "Somebody has the place, or is about to, or it is published and keeps what it was published as.",
})
export class PlaceInUse {
  @Field(() => String, { description: "Its start, `HH:MM`." })
  startsAt: string;
  @Field(() => SlotStateEnum, { description: "What it is at this moment." })
  state: SlotState;
}

@ObjectType({ implements: RefusalType, description: "There is no such examiner in the officer's departments." })
export class ExaminerNotFound {}

@ObjectType({ implements: RefusalType, description: "The examiner may not examine this group." })
export class ExaminerNotQualified {
  @Field(() => [CategoryGroupEnum], { description: "The groups that they may examine." })
  qualifications: readonly CategoryGroup[];
}

@ObjectType({ implements: RefusalType, description: "The examiner is away then." })
export class ExaminerAbsent {
  @Field(() => ID, { description: "Id of the absence." })
  absenceId: number;
  @Field(() => String, { description: "Since when, on the centre's clock: `YYYY-MM-DDTHH:MM`." })
  from: string;
  @Field(() => String, { description: "Until when, not included." })
  until: string;
}

@ObjectType({ implements: RefusalType, description: "The examiner has a session at that time." })
export class ExaminerBusy {
  @Field(() => ID, { description: "Id of that session." })
  sessionId: number;
  @Field(() => String, { description: "Where it is." })
  centre: string;
  @Field(() => CivilDate, { description: "When." })
  date: string;
  @Field(() => String, { description: "From which time on the centre's clock, `HH:MM`." })
  from: string;
  @Field(() => String, { description: "Until which time, not included." })
  until: string;
}

@ObjectType({ implements: RefusalType, description: "The date is a public holiday at the centre." })
export class HolidayOnDate {
  @Field(() => CivilDate, { description: "The date." })
  date: string;
  @Field(() => String, { description: "Name of the holiday, in French." })
  name: string;
}

@ObjectType({ implements: RefusalType, description: "The session was published: it can only be withdrawn." })
export class SessionPublished {
  @Field(() => Int, { description: "How many of its places are no drafts." })
  places: number;
}

@ObjectType({ implements: RefusalType, description: "There is no such absence in the officer's departments." })
export class AbsenceNotFound {}

@ObjectType({ implements: RefusalType, description: "The absence was cancelled before." })
export class AbsenceCancelled {}

@ObjectType({ implements: RefusalType, description: "The examiner is away already in a part of that time." })
export class AbsenceOverlaps {
  @Field(() => ID, { description: "Id of the other absence." })
  absenceId: number;
  @Field(() => String, { description: "Since when, on the clock of the department: `YYYY-MM-DDTHH:MM`." })
  from: string;
  @Field(() => String, { description: "Until when, not included." })
  until: string;
}

@ObjectType({ implements: RefusalType, description: "No draft is in the range." })
export class NothingToPublish {}

@ObjectType({ implements: RefusalType, description: "The hour is past." })
export class MomentIsPast {}

@ObjectType({ implements: RefusalType, description: "There is no such publication in the officer's departments." })
export class PublicationNotFound {}

@ObjectType({ implements: RefusalType, description: "The publication has run, or was called off." })
export class PublicationOver {
  @Field(() => PublicationStateEnum, { description: "How it ended." })
  how: "published" | "cancelled";
}
