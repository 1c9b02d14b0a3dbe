import { Arg, Ctx, FieldResolver, ID, Query, Resolver, Root } from "type-graphql";
import { ExamCentre } from "../centres/centre.types.js";
import type { Context } from "../context.js";
import { CivilDate } from "../contract/scalars.js";
import { numericConcordance } from "../domain/regulation/exam-day/concordance.js";
import { linesOn } from "./domain-list.js";
import { type Day, examDay } from "./exam-day.js";
import { ExamDay, ExamList, ExamListAmendment, ExamListLine } from "./exam-list.types.js";
import { examines } from "./exam-session.js";
import { type LineView, lineViews, unlistedViews } from "./line-view.js";
import { type LoadedList, loadList, loadListOf } from "./load-list.js";
import { isRecordable } from "./recordable.js";
import { sessionKey } from "./session-key.js";

/** A list as the fields of its type read it; what is computed has a resolver below. */
const listView = (loaded: LoadedList, context: Pick<Context, "officer" | "clock">) => {
  const { session, lines, places } = loaded;
  const { list } = session;
  const presented = linesOn(lines).length;
  const numeric = numericConcordance(
    linesOn(lines).map(({ neph }) => neph),
    places,
  );
  return {
    loaded,
    ...{ sessionId: String(session.id), date: session.civilDate, timeZone: session.timeZone },
    ...{ categoryGroup: session.categoryGroup, examinerNumber: session.examinerNumber },
    ...{ startsAt: session.startsAt, endsAt: session.endsAt },
    ...{ state: list?.state ?? "draft", version: list?.version ?? 0, attributedPlaces: places, presented },
    unhonouredUnits: list?.unhonouredUnits ?? (numeric.kind === "Concordant" ? numeric.unhonouredUnits : 0),
    excess: numeric.kind === "TooManyCandidates" ? numeric.excess : 0,
    ...{ issuedAt: list?.issuedAt ?? null, closedAt: list?.closedAt ?? null, completedAt: list?.completedAt ?? null },
    mine: examines(context.officer, session),
    recordable: isRecordable(session, context.clock.now()),
  };
};
export type ListView = ReturnType<typeof listView>;

/** The list of a session, as its examiner and the officers of its department see it. */
export const viewedList = async (sessionId: number, context: Context): Promise<ListView | null> => {
  const loaded = await loadList(context, sessionId, "read");
  return loaded && listView(loaded, context);
};

/** A line as it is now, in the list that its examiner sees. */
export const lineNow = async (sessionId: number, lineId: string, context: Context): Promise<LineView | null> => {
  const view = await viewedList(sessionId, context);
  return (view && lineViews(view.loaded).find(({ id }) => id === lineId)) ?? null;
};

@Resolver(() => ExamList)
class ExamListResolver {
  @Query(() => ExamList, {
    nullable: true,
    description:
      "The list of a session: for its examiner, and to read for the officers of its department. Null for anybody else, and when there is no such session.",
  })
  async examList(
    @Arg("sessionId", () => ID, { description: "The session." }) sessionId: string,
    @Ctx() context: Context,
  ): Promise<ListView | null> {
    const key = sessionKey(sessionId);
    return key === null ? null : viewedList(key, context);
  }

  @FieldResolver(() => ExamCentre, { description: "Where the exams are." })
  centre(@Root() { loaded }: ListView, @Ctx() { loaders }: Context) {
    return loaders.centre.load(loaded.session.centreId);
  }

  @FieldResolver(() => [ExamListLine], {
    description: "In the order of the day; those that were taken off are there too, with `removedAt`.",
  })
  lines(@Root() { loaded }: ListView): LineView[] {
    return lineViews(loaded);
  }

  @FieldResolver(() => [ExamListLine], {
    description:
      "Bookings of the session that are not on its issued list, with `divergence: ADDED` and without an `id`. Empty once the list is closed.",
  })
  unlisted(@Root() { loaded }: ListView): LineView[] {
    return unlistedViews(loaded);
  }

  @FieldResolver(() => [ExamListAmendment], { description: "What its checks have changed, first things first." })
  amendments(@Root() { loaded }: ListView) {
    return loaded.amendments;
  }
}

@Resolver(() => ExamDay)
class ExamDayResolver {
  @Query(() => ExamDay, {
    nullable: true,
    description: "The signed-in examiner's own day. Null for anybody who examines nothing.",
  })
  examDay(
    @Arg("date", () => CivilDate, {
      nullable: true,
      description: "The day, on the calendar of the centres. Left out: the day to open, see `ExamDay.date`.",
    })
    date: string | null,
    @Ctx() context: Context,
  ): Promise<Day | null> {
    return examDay(context, date);
  }

  @FieldResolver(() => [ExamList], {
    description: "The lists of the day's sessions, in their order. Empty on a day without.",
  })
  lists(@Root() { sessions }: Day, @Ctx() context: Context): Promise<ListView[]> {
    return Promise.all(sessions.map(async (session) => listView(await loadListOf(context.database, session), context)));
  }
}

export const examListResolvers = [ExamListResolver, ExamDayResolver] as const;
