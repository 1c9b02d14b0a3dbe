import { useTranslations } from "next-intl";
import { CancelForm } from "./cancel-form";
import type { FoundFile } from "./file-page";
import { FileSection } from "./file-section";
import { usePlaceWords } from "./use-place-words";

/** Bookings, and what is kept; the live ones can be cancelled by who may. `pageKey` null: this officer may not. */
export function FileBookings({ file, pageKey }: { file: FoundFile; pageKey: string | null }) {
  const words = useTranslations("candidateFiles.bookings");
  const place = usePlaceWords();
  const bookings = file.bookings.edges.map(({ node }) => node);
  return (
    <FileSection id="reservations" title={words("title")}>
      {bookings.length === 0 && <p>{words("none")}</p>}
      <ul className="file-list">
        {bookings.map(({ id, state, category, slot }) => (
          <li key={id} className="file-card">
            <p>
              <strong>{words("line", { category, state: words(`states.${state}`) })}</strong>
            </p>
            <p>{place(slot)}</p>
            {state === "LIVE" && pageKey && <CancelForm candidateId={file.id} bookingId={id} pageKey={pageKey} />}
          </li>
        ))}
      </ul>
      {file.hold && <p>{words("hold", { place: place(file.hold.slot) })}</p>}
      {file.offer && <p>{words("offer", { place: place(file.offer.slot) })}</p>}
    </FileSection>
  );
}
