import { createTRPCContext } from "@trpc/tanstack-react-query";
import type { AppRouter } from "@laurel/api/app-router";

export const { TRPCProvider, useTRPC, useTRPCClient } = createTRPCContext<AppRouter>();
