import { type ParseArgsConfig, parseArgs } from "node:util";
import { OperatorMessage, words } from "./operator-message.ts";

/** `parseArgs`, with its refusals as messages to the operator, followed by how the command is called. */
export const readArguments = <Config extends ParseArgsConfig>(usage: string, config: Config) => {
  try {
    return parseArgs(config);
  } catch (error) {
    throw new OperatorMessage(`${words(error)}\n${usage}`);
  }
};

/** A whole number within bounds, both included, or `undefined` when the option was not given. */
export const readNumber = (
  option: string,
  text: string | undefined,
  [least, most]: readonly [number, number],
): number | undefined => {
  if (text === undefined) return undefined;
  const value = /^\d{1,15}$/.test(text) ? Number(text) : Number.NaN;
  if (value >= least && value <= most) return value;
  throw new OperatorMessage(`${option} ${text}: must be a whole number from ${least} to ${most}.`);
};
