/** A week of places, a few of them free: the service's mark, told at length. Decorative. */
export function HeroPicture() {
  return (
    <svg className="hero-picture" viewBox="0 0 348 236" aria-hidden="true" focusable="false">
      {Array.from({ length: COLUMNS * ROWS }, (_, place) => (
        <rect
          key={place}
          className={FREE.includes(place) ? "hero-picture__free" : "hero-picture__taken"}
          x={(place % COLUMNS) * 58 + 4}
          y={Math.floor(place / COLUMNS) * 46 + 4}
          width="50"
          height="38"
          rx="5"
        />
      ))}
    </svg>
  );
}

const COLUMNS = 6;
const ROWS = 5;
const FREE: readonly number[] = [3, 7, 10, 14, 18, 23, 27];
