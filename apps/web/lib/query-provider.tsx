"use client";

import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { createTRPCClient, httpBatchLink } from "@trpc/client";
import { type ReactNode, useState } from "react";
import type { AppRouter } from "@laurel/api/app-router";
import { apiError } from "./api-error.ts";
import { TRPCProvider } from "./trpc.ts";

/** Only failures that may pass by themselves are tried again. */
function shouldRetry(failures: number, error: unknown): boolean {
  return failures < 2 && ["NETWORK", "UNAVAILABLE"].includes(apiError(error).code);
}

export function QueryProvider({ children }: { children: ReactNode }) {
  const [queryClient] = useState(
    () =>
      new QueryClient({
        defaultOptions: { queries: { staleTime: 5_000, retry: shouldRetry }, mutations: { retry: false } },
      }),
  );
  const [client] = useState(createClient);
  return (
    <QueryClientProvider client={queryClient}>
      <TRPCProvider trpcClient={client} queryClient={queryClient}>
        {children}
      </TRPCProvider>
    </QueryClientProvider>
  );
}

/**
 * The tRPC client. Small batches: the server refuses large ones, and one slow call must not hold up the
 * others.
 */
function createClient() {
  return createTRPCClient<AppRouter>({ links: [httpBatchLink({ url: "/trpc", maxItems: 6 })] });
}
