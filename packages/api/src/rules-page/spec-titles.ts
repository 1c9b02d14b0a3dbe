import { type Token, tokensOf } from "./tokens.js";

const BLOCKS = new Set(["describe", "it", "test"]);
/** These take arguments of their own before the call that has the title. */
const WITH_ARGUMENTS = new Set(["each", "for", "skipIf", "runIf"]);
/** What is written there is not run, or is meant to fail: it proves nothing. */
const PROVES_NOTHING = new Set(["skip", "todo", "fails"]);

const DECLARING = new Set(["const", "let", "var", "function"]);

const CLOSING: Readonly<Record<string, string>> = { "(": ")", "<": ">" };

/** The index after the mark that closes the one at `open`. */
const after = (tokens: readonly Token[], open: number): number => {
  const opening = tokens[open]?.text ?? "";
  const closing = CLOSING[opening];
  let depth = 0;
  for (let index = open; index < tokens.length; index += 1) {
    const text = tokens[index]?.text;
    if (text === opening) depth += 1;
    if (text === closing) depth -= 1;
    if (depth === 0) return index + 1;
  }
  return tokens.length;
};

type Call = { readonly open: number; readonly proves: boolean };

/** The call with the title, of the block whose word stands before `start`: `.each<Row>([...])("title"`. */
const callAfter = (tokens: readonly Token[], start: number): Call | null => {
  let index = start;
  let proves = true;
  let takesArguments = false;
  for (;;) {
    const text = tokens[index]?.text ?? "";
    if (text === ".") {
      const modifier = tokens[index + 1]?.text ?? "";
      if (PROVES_NOTHING.has(modifier)) proves = false;
      takesArguments = WITH_ARGUMENTS.has(modifier);
      index += 2;
    } else if (text === "<") index = after(tokens, index);
    else if (takesArguments && (text === "(" || text.startsWith("`"))) {
      index = text === "(" ? after(tokens, index) : index + 1;
      takesArguments = false;
    } else return text === "(" ? { open: index, proves } : null;
  }
};

/** Words that the file gives a meaning of its own: a `test` that makes test results is no block. */
const ownWords = (tokens: readonly Token[]): ReadonlySet<string> =>
  new Set(tokens.filter((_, index) => DECLARING.has(tokens[index - 1]?.text ?? "")).map(({ text }) => text));

const titleOf = (tokens: readonly Token[], { open }: Call): string[] => {
  const [title, next] = [tokens[open + 1], tokens[open + 2]];
  const whole = next?.text === "," || next?.text === ")";
  return title?.kind === "string" && whole ? [title.text.slice(1, -1)] : [];
};

/** The titles of the blocks of a spec file that are written out as strings, in order. Nothing of what is skipped is there. */
export const specTitles = (source: string): readonly string[] => {
  const tokens = tokensOf(source);
  const own = ownWords(tokens);
  const titles: string[] = [];
  for (let index = 0; index < tokens.length; ) {
    const text = tokens[index]?.text ?? "";
    const isBlock = BLOCKS.has(text) && !own.has(text) && tokens[index - 1]?.text !== ".";
    const call = isBlock ? callAfter(tokens, index + 1) : null;
    if (call?.proves) titles.push(...titleOf(tokens, call));
    index = call && !call.proves ? after(tokens, call.open) : index + 1;
  }
  return titles;
};
