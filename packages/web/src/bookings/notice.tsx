/** A state of the page in two sentences. */
export function Notice({
  kind,
  title,
  message,
}: {
  kind: "info" | "warning" | "error";
  title: string;
  message: string;
}) {
  return (
    <div className={`fr-alert fr-alert--${kind} fr-mb-3w`}>
      <h2 className="fr-alert__title">{title}</h2>
      <p>{message}</p>
    </div>
  );
}
