import { getTranslations } from "next-intl/server";
import { WrittenDate } from "@/availability/written-date";
import { ExportLinks } from "@/exports/export-links";
import { SearchCandidatesDocument, type SearchCandidatesQuery } from "@/graphql/generated/graphql";
import { askApi } from "@/graphql/server-client";
import { Link } from "@/i18n/navigation";
import { officersOnly } from "@/officer/officers-only";
import { ScrollTable } from "@/officer/scroll-table";
import { paths } from "@/paths";
import "./candidate-files.css";

type Props = { search: string; after: string | null };
type Found = Extract<SearchCandidatesQuery["searchCandidates"], { __typename: "FoundCandidateConnection" }>;

/** Where an officer finds a candidate of their departments. The address is the search: it works as a plain form. */
export function SearchPage({ search, after }: Props) {
  return officersOnly(async () => {
    const words = await getTranslations("candidateFiles.search");
    const answer =
      search === ""
        ? null
        : (await askApi(SearchCandidatesDocument, { search: search.slice(0, 100), after })).searchCandidates;
    return (
      <>
        <p>
          <Link className="fr-link fr-icon-arrow-left-line fr-link--icon-left" href={paths.officer()}>
            {words("back")}
          </Link>
        </p>
        <h1>{words("title")}</h1>
        <form method="get" className="officer-row officer-row--end fr-mb-4w">
          <div className="fr-input-group">
            <label className="fr-label" htmlFor="q">
              {words("label")}
              <span className="fr-hint-text">{words("hint")}</span>
            </label>
            <input className="fr-input" id="q" name="q" type="search" maxLength={100} defaultValue={search} required />
          </div>
          <button className="fr-btn" type="submit">
            {words("submit")}
          </button>
        </form>
        {answer?.__typename === "FoundCandidateConnection" && <Results found={answer} search={search} />}
        {answer && "message" in answer && <p role="alert">{answer.message}</p>}
      </>
    );
  });
}

async function Results({ found: { edges, pageInfo }, search }: { found: Found; search: string }) {
  const words = await getTranslations("candidateFiles.search");
  if (edges.length === 0) return <p role="status">{words("none")}</p>;
  return (
    <section aria-labelledby="trouves">
      <h2 className="fr-h4" id="trouves">
        {words("found")}
      </h2>
      <ExportLinks list="candidates" filters={{ search }} />
      <ScrollTable
        label={words("found")}
        headings={[words("name"), words("neph"), words("birthDate"), words("department")]}
      >
        {edges.map(({ node }) => (
          <tr key={node.id}>
            <td>
              <Link className="fr-link" href={paths.candidate(node.id)} prefetch={false}>
                {node.birthName} {node.firstName}
              </Link>
            </td>
            <td>{node.neph}</td>
            <td>
              <WrittenDate date={node.birthDate} way="date" />
            </td>
            <td>{node.departmentCode}</td>
          </tr>
        ))}
      </ScrollTable>
      {pageInfo.hasNextPage && pageInfo.endCursor && (
        <Link className="fr-link" href={paths.candidates({ q: search, apres: pageInfo.endCursor })}>
          {words("next")}
        </Link>
      )}
    </section>
  );
}
