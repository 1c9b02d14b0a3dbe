import { useTranslations } from "next-intl";
import { WrittenDate } from "@/availability/written-date";
import { ScrollTable } from "@/officer/scroll-table";
import type { FoundFile } from "./file-page";
import { FileSection } from "./file-section";

/** The tests of a file and the licences held. */
export function FileHistory({ file: { results, licences } }: { file: FoundFile }) {
  const words = useTranslations("candidateFiles.history");
  return (
    <FileSection id="historique" title={words("title")}>
      {results.length === 0 ? (
        <p>{words("none")}</p>
      ) : (
        <ScrollTable label={words("title")} headings={[words("on"), words("test"), words("outcome")]}>
          {results.map(({ id, on, phase, category, outcome }) => (
            <tr key={id}>
              <td>
                <WrittenDate date={on} way="date" />
              </td>
              <td>
                {words(`phases.${phase}`)} {category}
              </td>
              <td>{words(`outcomes.${outcome}`)}</td>
            </tr>
          ))}
        </ScrollTable>
      )}
      <p>
        {licences.length === 0
          ? words("noLicence")
          : words("licences", {
              list: licences.map(({ category, obtainedOn }) => `${category} (${obtainedOn})`).join(", "),
            })}
      </p>
    </FileSection>
  );
}
