import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { WrittenDate } from "@/availability/written-date";
import type { IdentityFragment } from "@/graphql/generated/graphql";
import { Link } from "@/i18n/navigation";
import { paths } from "@/paths";
import { Section } from "./section";

type Fact = readonly [string, ReactNode];

/** Who the file is about, as the administration knows them. */
export function Identity({ candidate }: { candidate: IdentityFragment }) {
  const words = useTranslations("account.identity");
  const { birthName, firstName, neph, birthDate, kind, department, email, categories, theoryPassedOn, contact } =
    candidate;
  const facts: readonly Fact[] = [
    [words("names"), `${birthName} ${firstName}`],
    ...(contact?.usageName ? ([[words("usageName"), contact.usageName]] satisfies Fact[]) : []),
    [words("neph"), neph],
    [words("birthDate"), <WrittenDate key="birth" date={birthDate} way="date" />],
    [words("kind"), words(`kinds.${kind}`)],
    [words("department"), `${department.name} (${department.code})`],
    [words("email"), <Email key="email" email={email} />],
    ...(contact ? ([[words("mobile"), contact.mobile]] satisfies Fact[]) : []),
    [words("categories"), categories.join(", ")],
    [
      words("theory"),
      theoryPassedOn ? <WrittenDate key="theory" date={theoryPassedOn} way="date" /> : words("noTheory"),
    ],
  ];
  return (
    <Section id="identite" title={words("title")}>
      <dl className="account-facts">
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </Section>
  );
}

function Email({ email }: { email: string | null }) {
  const words = useTranslations("account.identity");
  return (
    <>
      {email ?? words("noEmail")}{" "}
      <Link className="fr-link fr-link--sm" href={paths.accountEmail()} prefetch={false}>
        {words("changeEmail")}
      </Link>
    </>
  );
}
