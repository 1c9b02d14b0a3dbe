/** What became of a form about officers: what was done, a refusal in the words of the API with the field that it is about, or nothing. */
export type OfficerChange =
  | { kind: "blank" }
  | { kind: "done"; what: "added" | "changed"; email: string }
  | {
      kind: "refused";
      message: string;
      problems: readonly { field: string; message: string }[];
      typed: Readonly<Record<string, string>>;
    }
  | { kind: "unavailable"; typed: Readonly<Record<string, string>> };

export const BLANK: OfficerChange = { kind: "blank" };
