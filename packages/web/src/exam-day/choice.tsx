type Props<Value extends string> = {
  legend: string;
  name: string;
  /** Of which line of the list: makes the ids of several forms differ. */
  line: string;
  options: readonly { value: Value; label: string }[];
  initial?: Value;
  disabled?: boolean;
  onChange?: (value: Value) => void;
};

/** One of a few answers, as targets that a thumb finds. */
export function Choice<Value extends string>({
  legend,
  name,
  line,
  options,
  initial,
  disabled,
  onChange,
}: Props<Value>) {
  return (
    <fieldset className="exam-day__choice" disabled={disabled}>
      <legend>{legend}</legend>
      <div className="exam-day__options">
        {options.map(({ value, label }) => {
          const id = `${name}-${line}-${value}`;
          return (
            <span key={value} className="exam-day__option">
              <input
                type="radio"
                id={id}
                name={name}
                value={value}
                defaultChecked={value === initial}
                onChange={() => onChange?.(value)}
              />
              <label htmlFor={id}>{label}</label>
            </span>
          );
        })}
      </div>
    </fieldset>
  );
}
