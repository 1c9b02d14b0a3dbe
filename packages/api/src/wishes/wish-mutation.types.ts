import { createUnionType, Field, ID, InputType, ObjectType } from "type-graphql";
import { KEY } from "../bookings/idempotency-key.js";
import { Uuid } from "../contract/scalars.js";
import {
  Busy,
  IdempotencyKeyReused,
  NotSignedIn,
  resolveType,
  WishNotFound,
  WishRefused,
} from "../refusals/refusal.types.js";
import { WishInput } from "./wish.types.js";

@InputType({ description: "Which wish to save for the signed-in candidate." })
export class SaveWishInput {
  @Field(() => WishInput, { description: "Where, when and what exam." })
  wish: WishInput;
  @Field(() => Uuid, { description: KEY })
  idempotencyKey: string;
}

@InputType({ description: "What a wish of the signed-in candidate is to say instead." })
export class ChangeWishInput extends SaveWishInput {
  @Field(() => ID, { description: "Global id of the wish." })
  wishId: string;
}

@InputType({ description: "Which wish of the signed-in candidate to delete." })
export class DeleteWishInput {
  @Field(() => ID, { description: "Global id of the wish." })
  wishId: string;
  @Field(() => Uuid, { description: KEY })
  idempotencyKey: string;
}

@ObjectType({ description: "The wish is saved: the candidate is on the waiting list with it." })
export class SaveWishSuccess {}

@ObjectType({
  description:
    "The wish says something else. Its rank rests on the file and stays; an offer that was made for it stands until its time is over.",
})
export class ChangeWishSuccess {}

@ObjectType({ description: "The wish is deleted. An offer that was made for it stands until its time is over." })
export class DeleteWishSuccess {}

export const SaveWishResult = createUnionType({
  name: "SaveWishResult",
  description:
    "The wish, or the refusal that says why not. A wish that is refused may be sent again with the same key.",
  types: () => [SaveWishSuccess, WishRefused, IdempotencyKeyReused, NotSignedIn, Busy] as const,
  resolveType,
});

export const ChangeWishResult = createUnionType({
  name: "ChangeWishResult",
  description:
    "The wish as it is now, or the refusal that says why not. What is refused may be sent again with the same key.",
  types: () => [ChangeWishSuccess, WishRefused, WishNotFound, IdempotencyKeyReused, NotSignedIn, Busy] as const,
  resolveType,
});

export const DeleteWishResult = createUnionType({
  name: "DeleteWishResult",
  description: "That the wish is gone, or the refusal that says why not.",
  types: () => [DeleteWishSuccess, WishNotFound, IdempotencyKeyReused, NotSignedIn, Busy] as const,
  resolveType,
});
