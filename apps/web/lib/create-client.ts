import { createTRPCClient, httpBatchLink } from "@trpc/client";
import type { AppRouter } from "@laurel/api/app-router";

/**
 * The tRPC client. Small batches: the server refuses large ones, and one slow call must not hold up the
 * others.
 */
export function createClient() {
  return createTRPCClient<AppRouter>({ links: [httpBatchLink({ url: "/trpc", maxItems: 6 })] });
}
