import { Arg, Ctx, Int, Query, Resolver, Root, Subscription } from "type-graphql";
import type { Context } from "../context.js";
import { allForViewer } from "../regulation/viewers-eligibility.js";
import { AvailabilityEvent, AvailabilityFilterInput, AvailabilitySnapshot } from "./availability.types.js";
import { knownVersion } from "./known-version.js";
import { DEFAULT_PAGE, readPage } from "./read-page.js";

type Watched = { filter: AvailabilityFilterInput; after?: string | null };

const ofViewer = (page: AvailabilitySnapshot, context: Context): AvailabilitySnapshot => ({
  ...page,
  slots: allForViewer(page.slots, context),
  held: allForViewer(page.held, context),
});

@Resolver()
class AvailabilityResolver {
  @Query(() => AvailabilitySnapshot, {
    description:
      "The open slots that match, one page at a time, with those that are being booked. Answered from memory: cheap to ask, exact as of the last commit. Error `AVAILABILITY_RELOADING` while the service reads them again after an interruption.",
  })
  availability(
    @Arg("filter", () => AvailabilityFilterInput, { description: "Which slots." }) filter: AvailabilityFilterInput,
    @Arg("first", () => Int, {
      nullable: true,
      defaultValue: DEFAULT_PAGE,
      description: "How many slots, 0 to 500. 0 asks only for the counts.",
    })
    first: number | null,
    @Arg("after", () => String, {
      nullable: true,
      description: "Go on after this cursor (`pageInfo.endCursor` of the page before, same filter).",
    })
    after: string | null,
    @Ctx() context: Context,
  ): AvailabilitySnapshot | Promise<AvailabilitySnapshot> {
    const { availability } = context;
    const read = (): AvailabilitySnapshot => {
      const page = readPage(availability, { filter, first, after });
      return context.viewersFile ? ofViewer(page, context) : page;
    };
    return availability.whenLive()?.then(read) ?? read();
  }

  @Subscription(() => AvailabilityEvent, {
    description:
      "The open slots that match, and those being booked, live: first a snapshot with all of them (or, with `after`, what has changed since), then deltas in commit order. Error `FILTER_TOO_BROAD` when more than 20,000 slots match. The protocol is written down in docs/live-availability.md.",
    subscribe: ({ args, context }: { args: Watched; context: Context }) =>
      context.availability.hub.events(args.filter, knownVersion(args.after)),
  })
  availabilityChanged(
    @Root() event: AvailabilityEvent,
    @Arg("filter", () => AvailabilityFilterInput, { description: "Which slots." }) _filter: AvailabilityFilterInput,
    @Arg("after", () => String, {
      nullable: true,
      description: "The version that the caller already has: only what has changed since is sent, if it is remembered.",
    })
    _after: string | null,
    @Ctx() context: Context,
  ): AvailabilityEvent {
    if (!context.viewersFile) return event;
    if (event.__typename === "AvailabilitySnapshot") return ofViewer(event, context);
    const { opened, changed, held } = event;
    return {
      ...event,
      opened: allForViewer(opened, context),
      changed: allForViewer(changed, context),
      held: allForViewer(held, context),
    };
  }
}

export const availabilityResolvers = [AvailabilityResolver] as const;
