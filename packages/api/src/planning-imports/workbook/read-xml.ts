import { type SaxesAttributePlain, SaxesParser, type SaxesTagPlain } from "saxes";
import type { Parts } from "./parts.js";

type Handlers = {
  readonly open?: (name: string, attributes: Readonly<Record<string, string>>) => void;
  readonly close?: (name: string) => void;
  readonly text?: (text: string) => void;
};

/** Names as they are without a namespace before them: workbooks of some programs have `x:row` for `row`. */
const local = (name: string): string => name.slice(name.indexOf(":") + 1);

/** Reads a part of a workbook as it inflates. No document type is looked up, and no entity of its own is known: such a part is broken. */
export const readXml = async (parts: Parts, name: string, { open, close, text }: Handlers): Promise<void> => {
  const parser = new SaxesParser();
  parser.on("error", (error) => {
    throw error;
  });
  if (open) parser.on("opentag", ({ name, attributes }: SaxesTagPlain) => open(local(name), plain(attributes)));
  if (close) parser.on("closetag", ({ name }: SaxesTagPlain) => close(local(name)));
  if (text) parser.on("text", text);
  const decoder = new TextDecoder("utf-8", { fatal: true });
  for await (const chunk of parts.chunks(name)) parser.write(decoder.decode(chunk, { stream: true }));
  parser.write(decoder.decode()).close();
};

const plain = (attributes: Record<string, SaxesAttributePlain | string>): Record<string, string> =>
  attributes as Record<string, string>;
