import { randomBytes } from "node:crypto";
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

/** A UUIDv7, as clients mint them. */
export function newId(): string {
  const time = Date.now().toString(16).padStart(12, "0");
  const hex = randomBytes(9).toString("hex");
  return `${time.slice(0, 8)}-${time.slice(8)}-7${hex.slice(0, 3)}-8${hex.slice(3, 6)}-${hex.slice(6)}`;
}
