import { getTranslations } from "next-intl/server";
import { Section } from "@/account/section";
import { MyTurnsDocument } from "@/graphql/generated/graphql";
import { askApi } from "@/graphql/server-client";
import { RuleLink } from "@/rules/rule-link";

/** When newly published places open to the signed-in candidate, and the dates of the file that it rests on: one sentence a category. */
export async function MyTurn() {
  const words = await getTranslations("publication");
  const { viewer } = await askApi(MyTurnsDocument, {});
  const turns = viewer?.candidate.publicationTurns ?? [];
  if (turns.length === 0) return null;
  return (
    <Section id="mon-tour" title={words("title")}>
      <p>{words("explanation")}</p>
      <ul className="account-list">
        {turns.map(({ category, message, rule }) => (
          <li key={category} className="account-card">
            <p className="account-card__title">{words("category", { category })}</p>
            <p>
              {message} <RuleLink id={rule} on={new Date().toISOString().slice(0, 10)} />
            </p>
          </li>
        ))}
      </ul>
    </Section>
  );
}
