import { ObjectType } from "type-graphql";
import { RefusalType } from "./refusal.types.js";

@ObjectType({ implements: RefusalType, description: "There is no such proof, or it is not for the caller." })
export class ProofNotFound {}

@ObjectType({ implements: RefusalType, description: "An officer has accepted or refused this proof before." })
export class ProofAlreadyJudged {}
