"use client";

/** Last resort, when even the frame of the page failed: no words file, no style can be relied on. */
export default function GlobalError({ retry }: { error: unknown; retry: () => void }) {
  return (
    <html lang="fr">
      <body>
        <h1>Créneau est momentanément indisponible</h1>
        <p lang="en">Créneau is unavailable for the moment.</p>
        <button type="button" onClick={retry}>
          Réessayer / Try again
        </button>
      </body>
    </html>
  );
}
