import { type CategoryGroup, GRID_NAMES, type GridName } from "@creneau/schema";
import { Arg, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from "type-graphql";
import type { Context } from "../context.js";
import { badInput } from "../contract/bad-input.js";
import { CategoryGroupEnum } from "../contract/enums.js";
import { CivilDate } from "../contract/scalars.js";
import { mayDo } from "../domain/permission/permission.js";
import { minuteOfTime, timeOfMinute } from "../domain/planning/day-time.js";
import { fittingGrid } from "../domain/planning/fitting-grid.js";
import { CATEGORIES_OF_GROUP, type Grid, gridOn } from "../domain/planning/grid.js";
import { readGridbook } from "../planning/gridbook.js";
import { numberOfId } from "../planning/plain-id.js";
import type { PlannedSession } from "../planning/planned-session.js";
import { sessionById } from "../planning/session.store.js";
import { ExamGrid, ExamSession, GridNameEnum } from "../planning/session.types.js";
import { todayInParis } from "../regulation/exam-date.js";
import { addGrid, endGrid } from "./change-grids.js";
import { type GridRecordRow, gridRecordsOf } from "./grid.store.js";
import { AddGridInput, AddGridResult, EndGridInput, EndGridResult, GridRecord } from "./grid.types.js";

const examsOf = (exams: Grid["exams"]) =>
  exams.map(({ startMinute, ...exam }) => ({ ...exam, startsAt: timeOfMinute(startMinute) }));

const told = (grid: Grid): ExamGrid => {
  const { name, group, validFrom, exams } = grid;
  return { name, group, validFrom, categories: CATEGORIES_OF_GROUP[group], exams: examsOf(exams) };
};

const startOf = (written: string): number => {
  const minute = minuteOfTime(written);
  if (minute === null)
    throw badInput("startsAt", `"${written.slice(0, 16)}" is no time of the day: it is written HH:MM.`);
  return minute;
};

@Resolver()
class GridResolver {
  @Query(() => ExamGrid, {
    nullable: true,
    description: "An examiner's day for a group, as it counts on a date; null when there is none.",
  })
  async examGrid(
    @Arg("group", () => CategoryGroupEnum, { description: "For which group." }) group: CategoryGroup,
    @Arg("on", () => CivilDate, { description: "On which date." }) on: string,
    @Arg("departmentCode", () => String, { nullable: true, description: "In which department." })
    departmentCode: string | null,
    @Arg("name", () => GridNameEnum, { nullable: true, description: "Which grid; the usual one when left out." })
    name: GridName | null,
    @Ctx() { database }: Context,
  ): Promise<ExamGrid | null> {
    const grid = gridOn(await readGridbook(database), { group, departmentCode, name: name ?? "usual" }, on);
    return grid && told(grid);
  }

  @Query(() => [ExamGrid], {
    description: "Every grid on which a session of a group can be planned on a date, the usual one first.",
  })
  async examGrids(
    @Arg("group", () => CategoryGroupEnum, { description: "For which group." }) group: CategoryGroup,
    @Arg("on", () => CivilDate, { description: "On which date." }) on: string,
    @Arg("departmentCode", () => String, { nullable: true, description: "In which department." })
    departmentCode: string | null,
    @Ctx() { database }: Context,
  ): Promise<ExamGrid[]> {
    const gridbook = await readGridbook(database);
    const grids = GRID_NAMES.map((name) => gridOn(gridbook, { group, departmentCode, name }, on));
    return grids.filter((grid) => grid !== null).map(told);
  }

  @Query(() => [GridRecord], {
    nullable: true,
    description:
      "The grids of a department and those that hold everywhere, those of the past too, the last ones first.",
  })
  async gridRecords(
    @Arg("departmentCode", () => String, { description: "Code of the department." }) departmentCode: string,
    @Ctx() context: Context,
  ): Promise<GridRecord[] | null> {
    const { officer, database, locale } = context;
    if (!officer || !mayDo(officer, "read_reference", departmentCode)) return null;
    const [records, gridbook] = await Promise.all([gridRecordsOf(database, departmentCode), readGridbook(database)]);
    const on = todayInParis(context);
    const counts = ({ name, categoryGroup: group, departmentCode: of, validFrom }: GridRecordRow) => {
      const grid = gridOn(gridbook, { name, group, departmentCode }, on);
      return grid !== null && grid.departmentCode === of && grid.validFrom === validFrom;
    };
    return records.map((record) => ({
      ...record,
      group: record.categoryGroup,
      inForce: counts(record),
      source: locale === "fr" ? record.sourceFr : record.sourceEn,
      exams: examsOf(record.exams),
    }));
  }

  @Mutation(() => AddGridResult, {
    description: "An officer sets a grid of a department from a day on, an administrator one that holds everywhere.",
  })
  async addGrid(
    @Arg("input", () => AddGridInput, { description: "Which, from when." })
    { exams, departmentCode, validTo, ...wish }: AddGridInput,
    @Ctx() context: Context,
  ) {
    const starts = exams.map(({ startsAt, ...exam }) => ({ ...exam, startMinute: startOf(startsAt) }));
    return addGrid(context, {
      ...wish,
      departmentCode: departmentCode ?? null,
      validTo: validTo ?? null,
      exams: starts,
    });
  }

  @Mutation(() => EndGridResult, { description: "An officer ends a grid that has no end." })
  async endGrid(
    @Arg("input", () => EndGridInput, { description: "Which, when." }) input: EndGridInput,
    @Ctx() context: Context,
  ) {
    return endGrid(context, { ...input, id: numberOfId(input.id) ?? 0 });
  }
}

@Resolver(() => ExamSession)
class GridOfSessionResolver {
  @FieldResolver(() => ExamGrid, {
    nullable: true,
    description: "The grid that it lies on, also one that no longer counts; null when there is none.",
  })
  async grid(@Root() { id, group, date, departmentCode }: PlannedSession, @Ctx() { database }: Context) {
    const known = await sessionById(database, id);
    const lies = { group, departmentCode };
    const grid = known && fittingGrid(await readGridbook(database), lies, date, known.places);
    return grid && told(grid);
  }
}

export const gridResolvers = [GridResolver, GridOfSessionResolver] as const;
