import type { inferRouterInputs, inferRouterOutputs } from "@trpc/server";
import type { AppRouter } from "@laurel/api/app-router";

/** What every procedure answers with. */
export type RouterOutputs = inferRouterOutputs<AppRouter>;

/** What every procedure asks for. */
export type RouterInputs = inferRouterInputs<AppRouter>;
