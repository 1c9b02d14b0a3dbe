import { Ctx, Field, FieldResolver, ObjectType, Resolver, Root } from "type-graphql";
import type { Context } from "../context.js";
import type { FieldProblem, ReferenceField, ReferenceRefusal } from "../domain/reference/refusal.js";
import { fieldProblemWords } from "../refusals/reference-refusal.words.js";
import { FieldsRefused } from "../refusals/refusal.types.js";
import { ReferenceFieldEnum } from "./reference.types.js";

@ObjectType({ description: "What is wrong with one field." })
class ReferenceFieldProblem {
  @Field(() => ReferenceFieldEnum, { description: "Which field." })
  field: ReferenceField;
  @Field(() => String, { description: "Stable name of the problem for programs: `MISSING`, `TOO_LONG`, `IN_USE`." })
  code: string;
}

@Resolver(() => ReferenceFieldProblem)
class ReferenceFieldProblemResolver {
  @FieldResolver()
  code(@Root() { code }: FieldProblem): string {
    return code.toUpperCase();
  }

  @FieldResolver(() => String, { description: "What to do about it, in the caller’s language." })
  message(@Root() { code }: FieldProblem, @Ctx() { locale }: Context): string {
    return fieldProblemWords[locale][code];
  }
}

@Resolver(() => FieldsRefused)
class FieldsRefusedResolver {
  @FieldResolver(() => [ReferenceFieldProblem], { description: "Field by field." })
  problems(@Root() { problems }: Extract<ReferenceRefusal, { kind: "FieldsRefused" }>): readonly FieldProblem[] {
    return problems;
  }
}

export const fieldsRefusedResolvers = [ReferenceFieldProblemResolver, FieldsRefusedResolver] as const;
