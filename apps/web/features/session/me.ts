import type { inferRouterOutputs } from "@trpc/server";
import type { AppRouter } from "@laurel/api/app-router";

/** The signed-in person. */
export type Me = NonNullable<inferRouterOutputs<AppRouter>["session"]["me"]>;
