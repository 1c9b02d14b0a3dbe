import { Arg, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from "type-graphql";
import type { Context } from "../context.js";
import { badInput } from "../contract/bad-input.js";
import { UUID_KEY } from "../contract/global-id.js";
import type { Refusal } from "../domain/booking/refusal.js";
import type { WrittenOutcome } from "../domain/exam-day/judge-outcome.js";
import { ExamResult } from "../exam-day/candidate-result.types.js";
import { type ListView, lineNow } from "../exam-day/exam-list.resolver.js";
import { ExamList, ExamListLine } from "../exam-day/exam-list.types.js";
import { ExamOutcome } from "../exam-day/exam-outcome.types.js";
import type { LineView } from "../exam-day/line-view.js";
import { type CheckedPaper, checkPaper } from "./check-paper.js";
import {
  CheckedExamPaper,
  WriteMedicalLetterInput,
  WriteMedicalLetterResult,
  WriteMedicalLetterSuccess,
} from "./exam-paper.types.js";
import { letterFor } from "./letter-for.js";
import { type LetterWritten, writeMedicalLetter } from "./write-medical-letter.js";

const LONGEST = { birthPlace: 200, address: 500, observations: 2_000 } as const;

@Resolver(() => WriteMedicalLetterSuccess)
class ExamPaperResolver {
  @Query(() => CheckedExamPaper, {
    nullable: true,
    description: "The paper of an exam day behind a QR code; null when Créneau has not given this one out.",
  })
  examPaper(
    @Arg("token", () => String, { description: "What the address in the QR code carries." }) token: string,
    @Ctx() context: Context,
  ): Promise<CheckedPaper | null> {
    return checkPaper(context, token);
  }

  @Mutation(() => WriteMedicalLetterResult, {
    description:
      "Writes letter T, which asks for a medical check: after a reserve, or when the plate was not read at the last try.",
  })
  writeMedicalLetter(
    @Arg("input", () => WriteMedicalLetterInput, { description: "What the examiner adds." })
    input: WriteMedicalLetterInput,
    @Ctx() context: Context,
  ): Promise<LetterWritten | Refusal> | Refusal {
    for (const field of ["birthPlace", "address", "observations"] as const)
      if (input[field].length > LONGEST[field]) throw badInput(field, `at most ${LONGEST[field]} characters.`);
    if (!UUID_KEY.test(input.lineId)) return { kind: "ListLineNotFound", rule: "BRD-7" };
    return writeMedicalLetter(context, { ...input });
  }

  @FieldResolver(() => ExamListLine, { description: "The line as it is now." })
  line(@Root() { sessionId, lineId }: LetterWritten, @Ctx() context: Context): Promise<LineView | null> {
    return lineNow(sessionId, lineId, context);
  }
}

const certificateUrl = (
  { key, printed }: { readonly key: string; readonly printed: unknown },
  { links }: Context,
): string | null =>
  (printed as Pick<WrittenOutcome, "certificate">).certificate ? links.papers.certificate(key) : null;

const certificateResolvers = [ExamOutcome, ExamResult].map((type) => {
  @Resolver(() => type)
  class CertificateResolver {
    @FieldResolver(() => String, {
      nullable: true,
      description: "Where the certificate (CEPC) is, as a PDF, for who is signed in; null when none is written.",
    })
    certificateUrl(@Root() outcome: { key: string; printed: unknown }, @Ctx() context: Context): string | null {
      return certificateUrl(outcome, context);
    }
  }
  return CertificateResolver;
});

@Resolver(() => ExamList)
class ExamListPapersResolver {
  @FieldResolver(() => String, {
    nullable: true,
    description: "The list as a PDF; null for a draft, which is none yet.",
  })
  listUrl(@Root() { loaded, state }: ListView, @Ctx() { links }: Context): string | null {
    return state === "draft" ? null : links.papers.list(loaded.session.id, "list");
  }

  @FieldResolver(() => String, { nullable: true, description: "The report of the session as a PDF; null for a draft." })
  reportUrl(@Root() { loaded, state }: ListView, @Ctx() { links }: Context): string | null {
    return state === "draft" ? null : links.papers.list(loaded.session.id, "report");
  }
}

@Resolver(() => ExamListLine)
class LinePapersResolver {
  @FieldResolver(() => String, {
    nullable: true,
    description: "The last letter T of the candidate as a PDF; null while there is none.",
  })
  async medicalLetterUrl(@Root() { id }: LineView, @Ctx() context: Context): Promise<string | null> {
    return id !== null && (await letterFor(context, id)) ? context.links.papers.medicalLetter(id) : null;
  }
}

export const examPaperResolvers = [
  ExamPaperResolver,
  ...certificateResolvers,
  ExamListPapersResolver,
  LinePapersResolver,
] as const;
