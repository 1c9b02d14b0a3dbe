/** The fields of the form, by the names that the API gives them, in their order. The department has its own control. */
export const ENTRY_FIELDS = [
  "neph",
  "birthName",
  "usageName",
  "firstName",
  "birthDate",
  "email",
  "mobile",
  "departmentCode",
] as const;
export type EntryField = (typeof ENTRY_FIELDS)[number];

export type EntryValues = Readonly<Record<EntryField, string>>;

export const NO_VALUES: EntryValues = {
  neph: "",
  birthName: "",
  usageName: "",
  firstName: "",
  birthDate: "",
  email: "",
  mobile: "",
  departmentCode: "",
};

export const entryValuesOf = (form: FormData): EntryValues =>
  Object.fromEntries(ENTRY_FIELDS.map((field) => [field, String(form.get(field) ?? "")])) as EntryValues;

export const isEntryField = (name: string): name is EntryField => ENTRY_FIELDS.some((field) => field === name);
