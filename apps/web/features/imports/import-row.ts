import type { RouterOutputs } from "../../lib/router-outputs.ts";

export type ImportRow = RouterOutputs["imports"]["list"]["rows"][number];
