/**
 * What a source file is made of, as far as its calls matter: comments and white space are gone, and nothing that is written
 * inside a string, a template or a regular expression can be taken for code.
 */
export type Token = { readonly kind: "word" | "string" | "mark" | "other"; readonly text: string };

const SKIPPED = /(?:\s|\/\/[^\n]*|\/\*[\s\S]*?\*\/)+/y;
const STRING = /"(?:[^"\\\n]|\\[\s\S])*"|'(?:[^'\\\n]|\\[\s\S])*'/y;
const WORD = /[\p{ID_Start}$_][\p{ID_Continue}$]*/uy;
const NUMBER = /\d[\w.]*/y;
const REGULAR_EXPRESSION = /\/(?:[^/\\[\n]|\\.|\[(?:[^\]\\\n]|\\.)*\])+\/[a-z]*/y;
const ARROW = /=>/y;

/** After these words a slash begins a regular expression; after any other one it divides. */
const BEFORE_EXPRESSION = new Set([
  "return",
  "typeof",
  "case",
  "in",
  "of",
  "await",
  "yield",
  "throw",
  "void",
  "delete",
]);

const at = (pattern: RegExp, source: string, index: number): string | null => {
  pattern.lastIndex = index;
  return pattern.exec(source)?.[0] ?? null;
};

const divides = (before: Token | undefined): boolean => {
  if (!before) return false;
  if (before.kind === "word") return !BEFORE_EXPRESSION.has(before.text);
  return before.kind !== "mark" || ")]}".includes(before.text);
};

/** Where the template that begins at `start` is over. What it interpolates may hold strings and templates of its own. */
const endOfTemplate = (source: string, start: number): number => {
  let index = start + 1;
  while (index < source.length && source[index] !== "`") {
    if (source[index] === "\\") index += 2;
    else if (source.startsWith("${", index)) index = readTokens(source, index + 2, "}").end + 1;
    else index += 1;
  }
  return index + 1;
};

const tokenAt = (source: string, index: number, before: Token | undefined): Token => {
  if (source[index] === "`") return { kind: "other", text: source.slice(index, endOfTemplate(source, index)) };
  const string = at(STRING, source, index);
  if (string !== null) return { kind: "string", text: string };
  const word = at(WORD, source, index);
  if (word !== null) return { kind: "word", text: word };
  const other = at(NUMBER, source, index) ?? (divides(before) ? null : at(REGULAR_EXPRESSION, source, index));
  if (other !== null) return { kind: "other", text: other };
  return { kind: "mark", text: at(ARROW, source, index) ?? source.charAt(index) };
};

/** Reads on until the brace that closes what was open at `start`, or to the end. */
const readTokens = (source: string, start: number, closing?: "}"): { tokens: Token[]; end: number } => {
  const tokens: Token[] = [];
  let index = start;
  for (let depth = 0; index < source.length; ) {
    index += at(SKIPPED, source, index)?.length ?? 0;
    if (index >= source.length) break;
    const token = tokenAt(source, index, tokens.at(-1));
    if (token.text === closing && depth === 0) break;
    if (token.text === "{") depth += 1;
    if (token.text === "}") depth -= 1;
    tokens.push(token);
    index += token.text.length;
  }
  return { tokens, end: index };
};

export const tokensOf = (source: string): readonly Token[] => readTokens(source, 0).tokens;
