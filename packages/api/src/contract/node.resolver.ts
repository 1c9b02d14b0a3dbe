import { Arg, Ctx, ID, Query, Resolver } from "type-graphql";
import type { Context } from "../context.js";
import { examSlotOf } from "../slots/exam-slot.js";
import { fromGlobalId, type NodeType, UUID_KEY } from "./global-id.js";
import { Node } from "./node.types.js";

type Found = object | null;

/** A row that belongs to one candidate is found by that candidate alone: to all others it does not exist. */
const ownOnly = (found: { candidateId: number | null } | null, { viewer }: Context): Found =>
  found && viewer?.candidateId === found.candidateId ? found : null;

const find = {
  Department: (key, { loaders }) => loaders.department.load(key),
  ExamCentre: (key, { loaders }) => loaders.centre.load(Number(key)),
  ExamSlot: async (key, context) => {
    const slot = await context.loaders.slot.load(Number(key));
    return slot && examSlotOf(slot, context);
  },
  Candidate: async (key, { loaders, viewer }) =>
    viewer?.candidateId === Number(key) ? loaders.candidate.load(Number(key)) : null,
  Booking: async (key, context) => ownOnly(await context.loaders.booking.load(key), context),
  Hold: async (key, context) => ownOnly(await context.loaders.hold.load(key), context),
  Wish: async (key, context) => ownOnly(await context.loaders.wish.load(key), context),
} as const satisfies { [Type in NodeType]: (key: string, context: Context) => Promise<Found> };

const KEY_SHAPES = {
  Department: /^(\d{2,3}|2[AB])$/,
  ExamCentre: /^[1-9]\d{0,8}$/,
  ExamSlot: /^[1-9]\d{0,14}$/,
  Candidate: /^[1-9]\d{0,8}$/,
  Booking: UUID_KEY,
  Hold: UUID_KEY,
  Wish: UUID_KEY,
} as const satisfies { [Type in NodeType]: RegExp };

@Resolver()
export class NodeResolver {
  @Query(() => Node, {
    nullable: true,
    description:
      "The thing with this global id. Null when there is none, when the id is not one of ours, and when it belongs to somebody else.",
  })
  async node(
    @Arg("id", () => ID, { description: "Global id, as found in any `id` field." }) id: string,
    @Ctx() context: Context,
  ): Promise<Node | null> {
    const named = fromGlobalId(id);
    if (!named || !KEY_SHAPES[named.type].test(named.key)) return null;
    const found = await find[named.type](named.key, context);
    return found ? ({ ...found, __typename: named.type } as unknown as Node) : null;
  }
}
