/** The shape of a set of French words: a language that lacks one of them, or has one too many, does not compile. */
export type Translation<French> = {
  readonly [Key in keyof French]: French[Key] extends string ? string : Translation<French[Key]>;
};
