import type { inferRouterInputs, inferRouterOutputs } from "@trpc/server";
import { createTRPCContext } from "@trpc/tanstack-react-query";
import type { AppRouter } from "@laurel/api/app-router";

export const { TRPCProvider, useTRPC, useTRPCClient } = createTRPCContext<AppRouter>();

/** What every procedure answers with. */
export type RouterOutputs = inferRouterOutputs<AppRouter>;

/** What every procedure asks for. */
export type RouterInputs = inferRouterInputs<AppRouter>;
