import { Arg, Ctx, FieldResolver, ID, Mutation, Resolver, Root } from "type-graphql";
import type { Context } from "../context.js";
import { badInput } from "../contract/bad-input.js";
import { minuteOfTime } from "../domain/planning/day-time.js";
import { idOrBadInput, numberOfId } from "../planning/plain-id.js";
import type { PlannedSession } from "../planning/planned-session.js";
import { ExamSession } from "../planning/session.types.js";
import { type AbsenceRow, absenceById, sessionsHitBy } from "./absence.store.js";
import {
  AbsenceType,
  CancelAbsenceResult,
  CancelAbsenceSuccess,
  DeclareAbsenceInput,
  DeclareAbsenceResult,
  DeclareAbsenceSuccess,
} from "./absence.types.js";
import { cancelAbsence } from "./cancel-absence.js";
import { declareAbsence } from "./declare-absence.js";

const momentOf = (date: string, written: string | null | undefined, argument: string) => {
  const time = written ?? "00:00";
  const minute = minuteOfTime(time);
  if (minute === null) throw badInput(argument, `"${time.slice(0, 16)}" is no time of the day: it is written HH:MM.`);
  return { date, minute };
};

@Resolver()
class AbsenceMutationResolver {
  @Mutation(() => DeclareAbsenceResult, { description: "Declares that an examiner is away." })
  declareAbsence(
    @Arg("input", () => DeclareAbsenceInput, { description: "Who, when and why." }) input: DeclareAbsenceInput,
    @Ctx() context: Context,
  ) {
    const from = momentOf(input.from, input.fromTime, "input.fromTime");
    const until = momentOf(input.until, input.untilTime, "input.untilTime");
    if (until.date < from.date || (until.date === from.date && until.minute <= from.minute))
      throw badInput("input.until", "an absence ends after it begins.");
    const examinerId = idOrBadInput(input.examinerId, "input.examinerId");
    return declareAbsence(context, { examinerId, from, until, reason: input.reason }, input.idempotencyKey);
  }

  @Mutation(() => CancelAbsenceResult, { description: "Cancels an absence: the examiner is there." })
  async cancelAbsence(@Arg("id", () => ID, { description: "Which one." }) id: string, @Ctx() context: Context) {
    const absenceId = numberOfId(id);
    return absenceId === null ? { kind: "AbsenceNotFound" } : cancelAbsence(context, absenceId);
  }
}

type OfAbsence = { readonly absenceId: number };

@Resolver(() => DeclareAbsenceSuccess)
class DeclareAbsenceSuccessResolver {
  @FieldResolver(() => AbsenceType, { description: "The absence." })
  absence(@Root() { absenceId }: OfAbsence, @Ctx() { database }: Context): Promise<AbsenceRow | null> {
    return absenceById(database, absenceId);
  }

  @FieldResolver(() => [ExamSession], {
    description: "The sessions of the examiner that it hits, in order, wherever they are.",
  })
  async sessions(@Root() { absenceId }: OfAbsence, @Ctx() { database, loaders }: Context): Promise<PlannedSession[]> {
    const absence = await absenceById(database, absenceId);
    const hit = absence ? await sessionsHitBy(database, absence) : [];
    const sessions = await Promise.all(hit.map((id) => loaders.plannedSession.load(id)));
    return sessions.filter((session) => session !== null);
  }
}

@Resolver(() => CancelAbsenceSuccess)
class CancelAbsenceSuccessResolver {
  @FieldResolver(() => AbsenceType, { description: "The absence, now cancelled." })
  absence(@Root() { absenceId }: OfAbsence, @Ctx() { database }: Context): Promise<AbsenceRow | null> {
    return absenceById(database, absenceId);
  }
}

const instantOf = (written: string) => new Date(written);

@Resolver(() => AbsenceType)
class AbsenceResolver {
  @FieldResolver()
  from(@Root() { from }: AbsenceRow): Date {
    return instantOf(from);
  }

  @FieldResolver()
  until(@Root() { until }: AbsenceRow): Date {
    return instantOf(until);
  }

  @FieldResolver()
  cancelledAt(@Root() { cancelledAt }: AbsenceRow): Date | null {
    return cancelledAt === null ? null : instantOf(cancelledAt);
  }
}

export const absenceResolvers = [
  AbsenceMutationResolver,
  DeclareAbsenceSuccessResolver,
  CancelAbsenceSuccessResolver,
  AbsenceResolver,
] as const;
