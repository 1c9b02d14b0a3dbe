import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from "type-graphql";
import type { CandidateRow } from "../candidates/candidate.loader.js";
import { Candidate } from "../candidates/candidate.types.js";
import type { Context } from "../context.js";
import { DeclareFileInput, DeclareFileResult, DeclareFileSuccess, FileDeclarations } from "./declaration.types.js";
import { declareFile, type FileDeclared } from "./declare-file.js";

@Resolver(() => Candidate)
class DeclarationResolver {
  @Mutation(() => DeclareFileResult, {
    description:
      "Completes the file of the signed-in candidate with what only they know. Done again, it changes nothing.",
  })
  declareFile(
    @Arg("input", () => DeclareFileInput, { description: "What is declared." }) input: DeclareFileInput,
    @Ctx() context: Context,
  ) {
    const { viewer } = context;
    return viewer ? declareFile(context, viewer.candidateId, input) : { kind: "NotSignedIn" };
  }

  @FieldResolver(() => FileDeclarations, { description: "What the candidate has declared, and what is still to be." })
  declarations(@Root() candidate: CandidateRow): FileDeclarations {
    return candidate;
  }
}

@Resolver(() => DeclareFileSuccess)
class DeclareFileSuccessResolver {
  @FieldResolver(() => Candidate, { description: "The candidate, with the completed file." })
  candidate(@Root() { candidateId }: FileDeclared, @Ctx() { loaders }: Context): Promise<CandidateRow | null> {
    return loaders.candidate.load(candidateId);
  }
}

export const declarationResolvers = [DeclarationResolver, DeclareFileSuccessResolver] as const;
