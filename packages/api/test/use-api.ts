import { afterAll } from "vitest";
import { type Api, startApi } from "./client.js";
import { createWorld, type World } from "./world.js";

/**
 * A world and an API on it for all tests of a file; both end with the file. `prepare` tells the story so far before the API
 * starts.
 */
export const useApi = async ({
  prepare,
  ...options
}: NonNullable<Parameters<typeof startApi>[1]> & { prepare?: (world: World) => Promise<unknown> } = {}): Promise<{
  world: World;
  api: Api;
}> => {
  const world = await createWorld();
  afterAll(() => world.close());
  await prepare?.(world);
  const api = await startApi(world, options);
  // Hooks run last first: the API ends before its database.
  afterAll(() => api.close());
  return { world, api };
};
