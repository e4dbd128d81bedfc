import type { APIRequestContext, APIResponse } from "@playwright/test";

async function dataOf<Output>(path: string, reply: APIResponse): Promise<Output> {
  if (!reply.ok()) throw new Error(`${path} answered ${reply.status()}: ${await reply.text()}`);
  const { result } = (await reply.json()) as { result: { data: Output } };
  return result.data;
}

/** Calls a tRPC query as a page would. */
export async function ask<Output>(api: APIRequestContext, path: string, input: object = {}): Promise<Output> {
  return dataOf(path, await api.get(`/trpc/${path}?input=${encodeURIComponent(JSON.stringify(input))}`));
}

/** Calls a tRPC mutation as a page would. */
export async function tell<Output>(
  api: APIRequestContext,
  path: string,
  input: object = {},
): Promise<Output> {
  return dataOf(path, await api.post(`/trpc/${path}`, { data: input }));
}
