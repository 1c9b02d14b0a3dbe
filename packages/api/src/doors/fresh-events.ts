import { createSourceEventStream, type ExecutionArgs, type ExecutionResult, execute } from "graphql";

type Events = AsyncGenerator<ExecutionResult, void, void>;

/**
 * As `subscribe` of graphql-js, with a context of its own for every event. There all events are carried out in the context that the
 * subscription began with, and what a loader has read for the first one is told for ever.
 */
export const subscribeFreshly = async (
  args: ExecutionArgs,
  context: () => object | Promise<object>,
): Promise<Events | ExecutionResult> => {
  const source = await createSourceEventStream(args);
  if (!(Symbol.asyncIterator in source)) return source;
  const events = source[Symbol.asyncIterator]();
  const carriedOut = async (
    result: IteratorResult<unknown, unknown>,
  ): Promise<IteratorResult<ExecutionResult, void>> =>
    result.done
      ? { done: true, value: undefined }
      : { done: false, value: await execute({ ...args, rootValue: result.value, contextValue: await context() }) };
  const finish = async (): Promise<IteratorReturnResult<void>> => {
    await events.return?.();
    return { done: true, value: undefined };
  };
  // No generator function: it would let nobody leave before the next event.
  const carried: Events = {
    next: async () => carriedOut(await events.next()),
    return: finish,
    throw: async (error) => {
      await finish();
      throw error;
    },
    [Symbol.asyncIterator]: () => carried,
    [Symbol.asyncDispose]: async () => void (await finish()),
  };
  return carried;
};
