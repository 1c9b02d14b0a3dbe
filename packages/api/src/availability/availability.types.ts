import type { LicenceCategory, Weekday } from "@creneau/schema";
import { createUnionType, Field, Float, ID, InputType, Int, ObjectType } from "type-graphql";
import { CoordinatesInput } from "../centres/position.types.js";
import { LicenceCategoryEnum, WeekdayEnum } from "../contract/enums.js";
import { PageInfo } from "../contract/node.types.js";
import { CivilDate } from "../contract/scalars.js";
import { ExamSlot } from "../slots/slot.types.js";

@InputType("AvailabilityFilter", {
  description: "Which open slots. Every condition that is given has to hold.",
})
export class AvailabilityFilterInput {
  @Field(() => String, { nullable: true, description: "Only centres of this department: `01`, `2A`, `93`, `971`." })
  departmentCode?: string | null;
  @Field(() => [ID], {
    nullable: true,
    description: "Only these exam centres, at most 100. An empty list matches none.",
  })
  centreIds?: string[] | null;
  @Field(() => LicenceCategoryEnum, { description: "Only this licence category." })
  category: LicenceCategory;
  @Field(() => CivilDate, { nullable: true, description: "Not before this date, on each centre's calendar." })
  from?: string | null;
  @Field(() => CivilDate, { nullable: true, description: "Not after this date, on each centre's calendar." })
  to?: string | null;
  @Field(() => String, {
    nullable: true,
    description:
      "Only centres at most `withinKm` from the middle of this commune: its INSEE code, as the query `places` gives it.",
  })
  communeCode?: string | null;
  @Field(() => CoordinatesInput, {
    nullable: true,
    description: "Only centres at most `withinKm` from this point. Not together with `communeCode`.",
  })
  near?: CoordinatesInput | null;
  @Field(() => Float, {
    nullable: true,
    description:
      "How far, in kilometres over the surface of the Earth (great circle): more than 0, at most 500. With `communeCode` or `near`, and never without.",
  })
  withinKm?: number | null;
  @Field(() => [WeekdayEnum], {
    nullable: true,
    description: "Only on these days of the week, on each centre's calendar. An empty list is an error.",
  })
  weekdays?: Weekday[] | null;
  @Field(() => String, {
    nullable: true,
    description: "Starting at this time of the day or later, on each centre's clock: `HH:MM`.",
  })
  startsFrom?: string | null;
  @Field(() => String, {
    nullable: true,
    description: "Starting before this time of the day, on each centre's clock: `HH:MM`, up to `24:00`.",
  })
  startsBefore?: string | null;
}

@ObjectType({
  simpleResolvers: true,
  description: "How many slots are open on one date, and how many are being booked.",
})
export class AvailabilityDay {
  @Field(() => CivilDate, { description: "Date on the centre's calendar." })
  date: string;
  @Field(() => Int, { description: "Open slots on that date; 0 where all that is left is being booked." })
  open: number;
  @Field(() => Int, { description: "Slots on that date that somebody is booking." })
  held: number;
}

@ObjectType({
  simpleResolvers: true,
  description: "The open slots that match a filter, exact as of `version`.",
})
export class AvailabilitySnapshot {
  readonly __typename: "AvailabilitySnapshot";
  @Field(() => String, {
    description:
      "A decimal number: the last commit that touched what the filter covers, or the start of the process when it has seen none. The same commit has the same number in every process, and within one process the number only rises. Compare it for equality only. Pass it as `after` to resume.",
  })
  version: string;
  @Field(() => [ExamSlot], {
    description: "By start, then by id. In a subscription all that match; in the query one page.",
  })
  slots: ExamSlot[];
  @Field(() => [ExamSlot], {
    description:
      "Slots that match and are being booked: somebody has them for some minutes, or was offered them, and nobody else can. By start, then by id. In a subscription all that match; in the query those that stand among the slots of the page, at most `first`.",
  })
  held: ExamSlot[];
  @Field(() => [AvailabilityDay], {
    description:
      "Dates with open slots or slots being booked, ascending, over everything that matches and not only this page.",
  })
  days: AvailabilityDay[];
  @Field(() => Int, { description: "How many open slots match. One that is being booked is not open." })
  totalOpen: number;
  @Field(() => Int, { description: "How many slots that match are being booked." })
  totalHeld: number;
  @Field(() => PageInfo, { description: "Where this page stands." })
  pageInfo: PageInfo;
}

@ObjectType({
  simpleResolvers: true,
  description:
    "The net change between two versions. Apply it only to `fromVersion`; with any other version in hand, ask again.",
})
export class AvailabilityDelta {
  readonly __typename: "AvailabilityDelta";
  @Field(() => String, { description: "The version it applies to." })
  fromVersion: string;
  @Field(() => String, { description: "The version it leads to." })
  toVersion: string;
  @Field(() => [ExamSlot], { description: "Slots that are open now and were not shown before." })
  opened: ExamSlot[];
  @Field(() => [ExamSlot], { description: "Slots that stay open and have changed." })
  changed: ExamSlot[];
  @Field(() => [ID], { description: "Slots that are no longer open, or no longer match." })
  closed: string[];
  @Field(() => [ExamSlot], {
    description: "Slots that are being booked now, and were not shown so before or have changed.",
  })
  held: ExamSlot[];
  @Field(() => [ID], { description: "Slots that are no longer being booked: open again, booked, or given on." })
  released: string[];
  @Field(() => Int, { description: "How many open slots match at `toVersion`." })
  totalOpen: number;
  @Field(() => Int, { description: "How many slots that match are being booked at `toVersion`." })
  totalHeld: number;
}

export const AvailabilityEvent = createUnionType({
  name: "AvailabilityEvent",
  description: "First a snapshot, then deltas; a new snapshot whenever deltas cannot tell the whole story.",
  types: () => [AvailabilitySnapshot, AvailabilityDelta] as const,
});
export type AvailabilityEvent = AvailabilitySnapshot | AvailabilityDelta;
