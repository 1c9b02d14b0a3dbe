import { useTranslations } from "next-intl";
import { WrittenDate } from "@/availability/written-date";
import { ScrollTable } from "@/officer/scroll-table";
import type { FoundPreview } from "./publication-page";

/** How many drafts there are, by day and centre. */
export function Preview({ preview }: { preview: FoundPreview }) {
  const words = useTranslations("planning.publication");
  const headings = (["day", "centre", "places"] as const).map((heading) => words(heading));
  return (
    <section aria-labelledby="apercu">
      <h2 className="fr-h4" id="apercu">
        {words("preview")}
      </h2>
      <p>{words("previewCount", { count: preview.places })}</p>
      {preview.days.length > 0 && (
        <ScrollTable label={words("previewCaption")} headings={headings}>
          {preview.days.map(({ date, centre, places }) => (
            <tr key={`${date} ${centre.id}`}>
              <td>
                <WrittenDate date={date} />
              </td>
              <td>{centre.name}</td>
              <td>{places}</td>
            </tr>
          ))}
        </ScrollTable>
      )}
    </section>
  );
}
