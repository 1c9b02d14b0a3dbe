/** The service's mark: a grid of places, one of them free. */
export function Mark() {
  return (
    <svg className="shell-mark" viewBox="0 0 48 48" width="48" height="48" aria-hidden="true" focusable="false">
      <rect className="shell-mark__ground" width="48" height="48" rx="6" />
      {[10, 20, 30].flatMap((y) =>
        [10, 20, 30].map((x) => (
          <rect
            key={`${x}-${y}`}
            className={x === 30 && y === 20 ? "shell-mark__free" : "shell-mark__taken"}
            x={x}
            y={y}
            width="8"
            height="8"
            rx="1.5"
          />
        )),
      )}
    </svg>
  );
}
